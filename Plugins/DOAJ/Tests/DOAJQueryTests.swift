import AssayKit
import DOAJPlugin
import Foundation
import Testing

@Suite struct DOAJQueryTests {
    private static let anywhere =
        "(bibjson.title:\"a1\" OR bibjson.abstract:\"a1\" OR bibjson.keywords:\"a1\" OR bibjson.subject.term:\"a1\")"

    @Test(arguments: [
        ("a1", anywhere),
        ("title:statin", "bibjson.title:\"statin\""),
        ("abstract:\"muscle  pain\"", "bibjson.abstract:\"muscle pain\""),
        ("author:doe", "bibjson.author.name:\"doe\""),
        ("author:\"Doe Jane\"", "(bibjson.author.name:\"Doe\" AND bibjson.author.name:\"Jane\")"),
        ("author:\"Doe J\"", "bibjson.author.name:\"Doe\""),
        (
            "title:a NOT author:\"Doe J\"",
            "(bibjson.title:\"a\" AND NOT (bibjson.author.name:\"Doe\" AND bibjson.author.name:\"J\"))"
        ),
        ("title:a title:b", "(bibjson.title:\"a\" AND bibjson.title:\"b\")"),
        (
            "title:(a OR b) NOT abstract:c",
            "((bibjson.title:\"a\" OR bibjson.title:\"b\") AND NOT bibjson.abstract:\"c\")"
        ),
        (
            "title:a NOT (title:b NOT title:c)",
            "(bibjson.title:\"a\" AND NOT (bibjson.title:\"b\" AND NOT bibjson.title:\"c\"))"
        ),
        ("title:\"ratio 1:2 why?\"", "bibjson.title:\"ratio 1 2 why\""),
        ("title:IL-6/x~2", "bibjson.title:\"IL-6 x 2\""),
        ("title:a AND mesh:Humans", "bibjson.title:\"a\""),
        ("title:a AND (title:bcd* OR title:c)", "bibjson.title:\"a\""),
        ("title:a NOT title:older*", "bibjson.title:\"a\""),
    ])
    func `a query compiles to full paths, quoted words and AND, OR, AND NOT`(text: String, expected: String) throws {
        let search = Search(query: try Query.parse(text))
        #expect(Support.query(try Support.plugin().firstRequests(for: search)[0]) == expected)
    }

    @Test(arguments: ["mesh:Humans", "walk*", "title:a OR title:walk*", "\"fast walk*\""])
    func `what DOAJ has no form for is refused where nothing else is asked`(text: String) throws {
        let search = Search(query: try Query.parse(text))
        let error = #expect(throws: SourceError.self) { try Support.plugin().firstRequests(for: search) }
        #expect(error?.code == .unsupportedQuery)
    }

    @Test(arguments: [
        "a NOT b NOT c", "title:a author:\"Doe Jane\" NOT (abstract:b OR c)", "(a OR b) (c OR d) NOT (e f)",
    ])
    func `every colon is a field's by DOAJ's own rule`(text: String) throws {
        let search = Search(
            query: try Query.parse(text), since: PartialDate(year: 2001), until: PartialDate(year: 2004))
        let query = Support.query(try Support.plugin().firstRequests(for: search)[0])
        for between in query.split(separator: ":").dropFirst().dropLast() {
            #expect(between.contains(" AND ") || between.contains(" OR "))
        }
        #expect(!query.contains { "*?~\\".contains($0) })
    }

    @Test func `a period leaves out the years beside it, so that articles without a year stay`() throws {
        let search = Search(
            query: try Query.parse("title:a"), since: PartialDate(iso: "2001-05"), until: PartialDate(iso: "2004-02-01")
        )
        #expect(
            Support.query(try Support.plugin().firstRequests(for: search)[0])
                == "(bibjson.title:\"a\") AND NOT bibjson.year:[0000 TO 2000] AND NOT bibjson.year:[2005 TO 9999]")
        #expect(!DOAJPlugin.manifest.expresses.contains(.dates))
    }

    @Test func `the query is one segment of the path`() throws {
        let request = try Support.plugin().firstRequests(for: Search(query: try Query.parse("title:\"a b\"")))[0]
        #expect(
            request.url == "https://doaj.org/api/v4/search/articles/bibjson.title%3A%22a%20b%22"
                + "?page=1&pageSize=100&sort=created_date%3Aasc")
    }

    @Test func `dropped initials are told with the first page`() throws {
        let request = try Support.plugin().firstRequests(for: Search(query: try Query.parse("author:\"Doe J\"")))[0]
        let body = #"{"total":0,"page":1,"pageSize":100,"results":[]}"#
        let page = try Support.plugin().page(from: SourceResponse(status: 200, body: Data(body.utf8)), to: request)
        #expect(page.warnings == ["DOAJ prints given names: author:\"Doe J\" is asked without initials"])
    }

    @Test func `DOIs are looked up in batches, and those with refused signs are left out`() throws {
        let dois = (1...25).compactMap { Identifier(.doi, "10.5555/x\($0)") }
        let odd = try #require(Identifier(.doi, "10.5555/what~1"))
        let requests = try Support.plugin().requests(for: dois + [odd])
        #expect(requests.count == 2)
        #expect(Support.query(requests[1]).hasPrefix("doi:\"10.5555/x21\" OR doi:\"10.5555/x22\""))
        #expect(throws: SourceError.self) { try Support.plugin().requests(for: [odd]) }
    }

    @Test func `a lookup names what did not come`() throws {
        let dois = ["10.5555/abc.1", "10.5555/none"].compactMap { Identifier(.doi, $0) }
        let request = try Support.plugin().requests(for: dois)[0]
        let response = SourceResponse(status: 200, body: try Support.fixture("articles.json"))
        let page = try Support.plugin().page(from: response, to: request)
        #expect(page.problems.filter { $0.kind == .missing }.map(\.sourceID) == ["doi:10.5555/none"])
        #expect(page.declaredTotal == nil)
    }

    @Test func `what is excluded from an exclusion is asked broadly again`() throws {
        let request = try Support.plugin().firstRequests(
            for: Search(query: try Query.parse("title:walk NOT (title:fish NOT author:\"Smith J\")")))[0]
        #expect(
            Support.query(request) == "(bibjson.title:\"walk\" AND NOT (bibjson.title:\"fish\" AND NOT "
                + "bibjson.author.name:\"Smith\"))")
    }
}
