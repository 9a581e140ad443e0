import AssayKit
import Foundation
import OpenAlexPlugin
import Testing

private let either = "title_and_abstract.search.no_stem:"

@Suite struct OpenAlexQueryTests {
    @Test(arguments: [
        ("walking", "\"walking\""),
        ("\"brisk walking\"", "\"brisk walking\""),
        ("a AND b", "(\"a\" AND \"b\")"),
        ("a OR b", "(\"a\" OR \"b\")"),
        ("a NOT b", "(\"a\" NOT \"b\")"),
        ("(a OR b) AND (c OR \"d e\") NOT (f OR g)", "((\"a\" OR \"b\") AND (\"c\" OR \"d e\") NOT (\"f\" OR \"g\"))"),
        ("a OR (b AND (c OR d) NOT e)", "(\"a\" OR (\"b\" AND (\"c\" OR \"d\") NOT \"e\"))"),
        ("low-dose", "\"low-dose\""),
        ("Crohn’s", "\"Crohn's\""),
        ("\"one, two | three: !four\"", "\"one two three four\""),
    ])
    func `a boolean query becomes one expression over title and abstract`(query: String, expected: String) throws {
        #expect(try Support.filter(Search(query: try Query.parse(query))) == either + expected)
    }

    @Test(arguments: [
        ("title:a", "title.search.no_stem:\"a\""),
        ("abstract:a", "abstract.search.no_stem:\"a\""),
        ("title:(a OR b) AND c", either + "\"c\",title.search.no_stem:(\"a\" OR \"b\")"),
        ("title:a AND title:b NOT title:c", "title.search.no_stem:(\"a\" AND \"b\" NOT \"c\")"),
        ("title:a AND abstract:b", "title.search.no_stem:\"a\",abstract.search.no_stem:\"b\""),
    ])
    func `what rests on one field has a filter of its own`(query: String, expected: String) throws {
        #expect(try Support.filter(Search(query: try Query.parse(query))) == expected)
    }

    @Test(arguments: [
        ("title:a OR abstract:b", either + "(\"a\" OR \"b\")"),
        ("title:a OR b", either + "(\"a\" OR \"b\")"),
        ("a NOT title:b", either + "\"a\""),
        ("title:a NOT b", "title.search.no_stem:\"a\""),
        ("a AND walk*", either + "\"a\""),
        ("a NOT walk*", either + "\"a\""),
        ("a AND (b OR walk*)", either + "\"a\""),
        ("a AND mesh:b AND author:c", either + "\"a\""),
    ])
    func `what has no form is asked for more broadly`(query: String, expected: String) throws {
        #expect(try Support.filter(Search(query: try Query.parse(query))) == expected)
    }

    @Test(arguments: ["walk*", "a OR walk*", "mesh:a", "author:a"])
    func `a query of which nothing is left is not asked`(query: String) throws {
        let error = #expect(throws: SourceError.self) { try Support.request(query) }
        #expect(error?.code == .unsupportedQuery)
    }

    @Test func `the host filters what was broadened`() throws {
        for query in ["a AND walk*", "title:a OR b", "a NOT title:b", "a AND mesh:b"] {
            let search = Search(query: try Query.parse(query))
            #expect(!search.parts.isSubset(of: try manifest().expresses))
        }
        let plain = Search(query: try Query.parse("(a OR \"b c\") NOT d"), since: PartialDate(year: 2020))
        #expect(plain.parts.isSubset(of: try manifest().expresses))
    }

    @Test func `dates are days of publication, both included`() throws {
        let search = Search(
            query: try Query.parse("a"), since: PartialDate(year: 2020), until: PartialDate(year: 2021, month: 2))
        let expected = either + "\"a\",from_publication_date:2020-01-01,to_publication_date:2021-02-28"
        #expect(try Support.filter(search) == expected)
    }

    @Test func `commas between conditions are bare and all else is encoded`() throws {
        let search = Search(query: try Query.parse("a AND \"b,c\""), since: PartialDate(year: 2020))
        let url = try Support.plugin().firstRequests(for: search)[0].url
        #expect(
            url.contains(
                "?filter=title_and_abstract.search.no_stem:%28%22a%22%20AND%20%22b%20c%22%29,from_publication_date:2020-01-01&"
            ))
    }

    @Test func `truncation is told, and so is a broad query`() throws {
        #expect(try Support.warnings("a OR b").isEmpty)
        #expect(try Support.warnings("a AND b AND walk*").map { $0.contains("walk*") } == [true])
        let six = try Support.warnings("a OR b OR c OR d OR e OR f OR g")
        #expect(six.map { $0.contains("6 operators") } == [true])
        #expect(try Support.warnings("a OR b OR c OR d OR e OR f").isEmpty)
    }

    @Test func `a query that makes too long an address is not asked, and a long one is told`() throws {
        let long = (0..<150).map { "word\($0)xx" }.joined(separator: " OR ")
        #expect(try Support.warnings(long).contains { $0.contains("4096") })
        let endless = (0..<600).map { "word\($0)xx" }.joined(separator: " OR ")
        let error = #expect(throws: SourceError.self) { try Support.request(endless) }
        #expect(error?.code == .unsupportedQuery && error?.message.contains("8190") == true)
    }

    private func manifest() throws -> SourceManifest {
        type(of: try Support.plugin()).manifest
    }
}

// MARK: - Changes

extension OpenAlexQueryTests {
    @Test func `only a paid plan can ask for what changed`() throws {
        let search = Search(query: try Query.parse("a"), changedSince: PartialDate(year: 2026, month: 3, day: 4))
        #expect(try Support.filter(search) == either + "\"a\"")
        #expect(try Support.filter(search, ["plan": .string("paid")]) == either + "\"a\",from_updated_date:2026-03-04")
        #expect(try !Support.plugin().canTellChanges && Support.plugin(["plan": .string("paid")]).canTellChanges)
        #expect(try !Support.plugin(["plan": .string("free")]).canTellChanges)
    }

    @Test(arguments: [JSONValue.string("gold"), .null, .array([])])
    func `a plan that is none is refused`(plan: JSONValue) {
        let error = #expect(throws: SourceError.self) { try Support.plugin(["plan": plan]) }
        #expect(error?.code == .invalidSettings)
    }
}

extension Support {
    /// The warnings of a search's first page.
    static func warnings(_ query: String) throws -> [String] {
        let body = Data(#"{"meta":{"count":0},"results":[]}"#.utf8)
        return try plugin().page(from: SourceResponse(status: 200, body: body), to: request(query)).warnings
    }
}
