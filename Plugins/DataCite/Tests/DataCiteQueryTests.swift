import AssayKit
import DataCitePlugin
import Testing

@Suite struct DataCiteQueryTests {
    @Test(arguments: [
        ("a1", "(titles.title:\"a1\" OR descriptions.description:\"a1\" OR subjects.subject:\"a1\")"),
        ("title:statin*", "titles.title:statin*"),
        ("title:Statin*", "titles.title:statin*"),
        ("abstract:\"muscle  pain\"", "descriptions.description:\"muscle pain\""),
        ("author:\"Doe Jane\"", "(creators.name:\"Doe\" AND creators.name:\"Jane\")"),
        ("title:a title:b", "(titles.title:\"a\" AND titles.title:\"b\")"),
        (
            "title:(a OR b) NOT abstract:c",
            "((titles.title:\"a\" OR titles.title:\"b\") AND NOT descriptions.description:\"c\")"
        ),
        (
            "title:a NOT (title:b NOT title:c)",
            "(titles.title:\"a\" AND NOT (titles.title:\"b\" AND NOT titles.title:\"c\"))"
        ),
        ("title:\"why: a/b?\"", "titles.title:\"why a b\""),
        ("title:pre-treat*", "(titles.title:\"pre\" AND titles.title:treat*)"),
        ("title:a NOT title:pre-treat*", "titles.title:\"a\""),
        ("title:a AND mesh:Humans", "titles.title:\"a\""),
    ])
    func `a query compiles to fields, quoted words and operators`(text: String, expected: String) throws {
        let request = try Support.plugin().firstRequests(for: Search(query: try Query.parse(text)))[0]
        #expect(Support.parameter("query", of: request) == expected)
    }

    @Test func `subject headings alone cannot be asked`() throws {
        let search = Search(query: try Query.parse("mesh:Humans"))
        #expect(throws: SourceError.self) { try Support.plugin().firstRequests(for: search) }
    }

    @Test func `a period leaves out the years beside it`() throws {
        let search = Search(
            query: try Query.parse("title:a"), since: PartialDate(iso: "2001-05"), until: PartialDate(iso: "2004"))
        #expect(
            Support.parameter("query", of: try Support.plugin().firstRequests(for: search)[0])
                == "titles.title:\"a\" AND NOT publicationYear:[0 TO 2000] AND NOT publicationYear:[2005 TO 9999]")
    }

    @Test func `texts are asked for, datasets and images are not`() throws {
        let plugin = try Support.plugin(types: nil)
        let request = try plugin.firstRequests(for: Search(query: try Query.parse("title:a")))[0]
        let query = try #require(Support.parameter("query", of: request))
        #expect(query.hasPrefix("titles.title:\"a\" AND (types.resourceTypeGeneral:\"Text\" OR "))
        #expect(query.contains("\"Preprint\"") && query.contains("\"Dissertation\"") && !query.contains("Dataset"))
    }

    @Test func `types are named as the schema or the address writes them`() throws {
        let plugin = try Support.plugin(types: .array([.string("journal-article"), .string("Dataset")]))
        let request = try plugin.firstRequests(for: Search(query: try Query.parse("title:a")))[0]
        #expect(
            Support.parameter("query", of: request) == "titles.title:\"a\" AND "
                + "(types.resourceTypeGeneral:\"JournalArticle\" OR types.resourceTypeGeneral:\"Dataset\")")
    }

    @Test(arguments: [JSONValue.integer(5), .array([]), .string("a b"), .array([.string("text"), .null])])
    func `types that are none are refused`(setting: JSONValue) {
        let error = #expect(throws: SourceError.self) { try Support.plugin(types: setting) }
        #expect(error?.code == .invalidSettings)
    }

    @Test func `facets are refused and brackets are encoded`() throws {
        let request = try Support.plugin().firstRequests(for: Search(query: try Query.parse("title:a"), limit: 20))[0]
        #expect(
            request.url == "https://api.datacite.org/dois?query=titles.title%3A%22a%22&page%5Bsize%5D=20"
                + "&page%5Bnumber%5D=1&sort=created&disable-facets=true")
    }
}
