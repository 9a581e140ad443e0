import ArXivPlugin
import AssayKit
import Testing

@Suite struct QueryTests {
    @Test(arguments: [
        ("walking", "(ti:walking OR abs:walking)"),
        ("title:Walking", "ti:walking"),
        ("abstract:\"two steps\"", "abs:\"two steps\""),
        ("meta-analysis", "(ti:\"meta analysis\" OR abs:\"meta analysis\")"),
        ("title:\"rock OR roll\"", "ti:\"rock or roll\""),
        ("author:smith", "au:smith"),
        ("author:\"Smith J\"", "au:smith"),
        ("author:\"Ada Example\"", "(au:ada AND au:example)"),
        ("author:\"J\"", "au:j"),
        ("title:a title:b", "(ti:a AND ti:b)"),
        ("title:a OR (title:b title:c)", "(ti:a OR (ti:b AND ti:c))"),
        ("(title:a OR title:b) AND (title:c OR title:d)", "((ti:a OR ti:b) AND (ti:c OR ti:d))"),
        ("title:é", "ti:é"),
    ])
    func `a query is compiled with prefixes and operators everywhere`(query: String, expected: String) throws {
        #expect(try Support.compiled(query) == expected)
    }

    @Test(arguments: [
        ("title:a NOT title:b", "ti:a"),
        ("title:a AND (title:b NOT title:\"c d\")", "(ti:a AND ti:b)"),
        ("title:a AND mesh:Humans", "ti:a"),
        ("title:a AND stat*", "ti:a"),
        ("title:a AND (stat* OR title:b)", "ti:a"),
        ("title:a AND \"two st*\"", "ti:a"),
    ])
    func `what arXiv would read otherwise is left out, so that it finds more and not less`(
        query: String, expected: String
    ) throws {
        #expect(try Support.compiled(query) == expected)
    }

    @Test(arguments: ["stat*", "mesh:Humans", "title:a OR stat*", "mesh:Humans NOT title:a"])
    func `a query of which nothing is left is refused`(query: String) throws {
        let error = #expect(throws: SourceError.self) { try Support.request(query) }
        #expect(error?.code == .unsupportedQuery)
        #expect(error?.hint?.contains("in full") == true)
    }

    @Test func `what was left out is told with the first page`() throws {
        let request = try Support.request("title:a AND stat* AND mesh:Humans")
        let page = try Support.plugin().page(from: Support.response(Support.feed(total: 0, [])), to: request)
        #expect(page.warnings == ["arXiv was not asked for stat*, mesh:Humans"])
    }

    @Test(
        arguments: [
            ("2020", "2021-06", "[202001010000 TO 202106302359]"),
            ("2020-02-29", "2020-02-29", "[202002290000 TO 202002292359]"),
            (nil, "1999-12-31", "[199101010000 TO 199912312359]"),
            ("2024-05", nil, "[202405010000 TO 210012312359]"),
        ] as [(String?, String?, String)])
    func `a period is one of whole days of submission`(since: String?, until: String?, range: String) throws {
        #expect(try Support.compiled("title:a", since: since, until: until) == "(ti:a) AND submittedDate:\(range)")
    }

    @Test func `a period that ends before it begins is refused`() throws {
        let search = try Support.search("a", since: "2021", until: "2020")
        let error = #expect(throws: SourceError.self) { try Support.plugin().firstRequests(for: search) }
        #expect(error?.code == .unsupportedQuery)
    }

    @Test func `every part that the manifest does not name is left to the host`() {
        for part in [QueryPart.boolean, .phrase, .truncation, .truncatedPhrase, .authorField, .meshField] {
            #expect(!ArXivPlugin.manifest.expresses.contains(part))
        }
    }

    @Test func `a warning tells where arXiv read something else`() throws {
        let title = "arXiv Query: search_query=all:badfield:walking&amp;id_list=&amp;start=0&amp;max_results=200"
        let page = try Support.page(Support.feed(total: 0, [], title: title))
        #expect(page.warnings == ["arXiv understood the query as: all:badfield:walking"])
    }

    @Test func `quotes and brackets that arXiv adds are no difference`() throws {
        let title = "arXiv Query: search_query=ti:&quot;walking&quot; OR (abs:walking)&amp;id_list=&amp;start=0"
        #expect(try Support.page(Support.feed(total: 0, [], title: title)).warnings.isEmpty)
    }

    @Test func `a possessive is asked for by its stem`() throws {
        #expect(try Support.compiled("title:Crohn’s") == "ti:crohn")
        #expect(try Support.compiled("abstract:\"Crohn's disease\"") == "abs:\"crohn disease\"")
    }
}
