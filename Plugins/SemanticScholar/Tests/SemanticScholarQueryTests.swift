import AssayKit
import Foundation
import SemanticScholarPlugin
import Testing

@Suite struct SemanticScholarQueryTests {
    @Test(arguments: [
        ("walking", "walking"),
        ("\"brisk walking\"", "\"brisk walking\""),
        ("a AND b", "(a + b)"),
        ("a OR b", "(a | b)"),
        ("a NOT b", "(a -b)"),
        ("a NOT (b OR \"c d\")", "(a -(b | \"c d\"))"),
        ("(a OR b) AND (c OR (d AND e NOT f))", "((a | b) + (c | (d + e -f)))"),
        ("walk*", "walk*"),
        ("a NOT walk*", "(a -walk*)"),
        ("low-dose", "\"low dose\""),
        ("\"a + b | c\"", "\"a b c\""),
    ])
    func `a boolean query becomes the bulk search's signs`(query: String, expected: String) throws {
        #expect(try Support.parameter("query", of: Support.request(query)) == expected)
    }

    @Test(arguments: [
        ("title:a", "a"),
        ("title:a AND abstract:b", "(a + b)"),
        ("a NOT title:b", "a"),
        ("a AND mesh:b", "a"),
        ("a AND author:b NOT mesh:c", "a"),
        ("a AND (b OR mesh:c)", "a"),
        ("\"brisk walk*\"", "(brisk + walk*)"),
        ("low-dos*", "(low + dos*)"),
        ("a NOT \"brisk walk*\"", "a"),
    ])
    func `what has no form is asked for more broadly`(query: String, expected: String) throws {
        #expect(try Support.parameter("query", of: Support.request(query)) == expected)
    }

    @Test func `the host filters what was broadened, and nothing else`() throws {
        let expresses = SemanticScholarPlugin.manifest.expresses
        for query in ["title:a", "a NOT title:b", "a AND mesh:b", "\"brisk walk*\""] {
            #expect(!Search(query: try Query.parse(query)).parts.isSubset(of: expresses))
        }
        let plain = Search(query: try Query.parse("(walk* OR \"b c\") NOT d"), since: PartialDate(year: 2020))
        #expect(plain.parts.isSubset(of: expresses))
    }

    @Test(arguments: ["mesh:a", "author:a", "a OR mesh:b"])
    func `a query of which nothing is left is not asked`(query: String) throws {
        let error = #expect(throws: SourceError.self) { try Support.request(query) }
        #expect(error?.code == .unsupportedQuery)
    }

    @Test(
        arguments: [
            (PartialDate(year: 2020), nil, "2020-01-01:"),
            (nil, PartialDate(year: 2021, month: 2), ":2021-02-28"),
            (PartialDate(year: 2019, month: 3, day: 5), PartialDate(year: 2020), "2019-03-05:2020-12-31"),
            (nil, nil, nil),
        ] as [(PartialDate?, PartialDate?, String?)])
    func `dates are days, with open ends`(since: PartialDate?, until: PartialDate?, expected: String?) throws {
        let search = Search(query: try Query.parse("a"), since: since, until: until)
        let request = try Support.plugin().firstRequests(for: search)[0]
        #expect(Support.parameter("publicationDateOrYear", of: request) == expected)
    }

    @Test func `stems under an exclusion and a broken phrase are told`() throws {
        #expect(try warnings("a OR walk*").isEmpty)
        #expect(try warnings("a NOT b").map { $0.contains("stems") } == [true])
        #expect(try warnings("\"brisk walk*\"").map { $0.contains("separate words") } == [true])
    }

    private func warnings(_ query: String) throws -> [String] {
        try Support.page(#"{"total":0,"token":null,"data":[]}"#, to: Support.request(query)).warnings
    }

    @Test(arguments: [
        ("Crohn’s", "(\"Crohn s\" | Crohn)"), ("\"Crohn's disease\"", "(\"Crohn s disease\" | \"Crohn disease\")"),
        ("O'Brien", "\"O Brien\""), ("walking NOT Crohn's", "(walking -\"Crohn s\")"),
    ])
    func `a possessive is asked for with and without its s`(query: String, compiled: String) throws {
        #expect(Support.parameter("query", of: try Support.request(query)) == compiled)
    }
}
