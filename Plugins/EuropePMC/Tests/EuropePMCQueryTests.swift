import AssayKit
import EuropePMCPlugin
import Foundation
import Testing

@Suite struct EuropePMCQueryTests {
    @Test(arguments: [
        ("statin", "(TITLE_ABS:\"statin\" OR KW:\"statin\")"),
        ("statin*", "(TITLE_ABS:statin* OR KW:statin*)"),
        ("\"muscle  pain\"", "(TITLE_ABS:\"muscle pain\" OR KW:\"muscle pain\")"),
        ("title:statin", "TITLE:\"statin\""),
        ("abstract:\"muscle pain\"", "ABSTRACT:\"muscle pain\""),
        ("author:\"Doe J\"", "AUTH:\"Doe J\""),
        ("author:doe*", "AUTH:doe*"),
        ("title:a AND title:b", "(TITLE:\"a\" AND TITLE:\"b\")"),
        ("title:a OR title:b", "(TITLE:\"a\" OR TITLE:\"b\")"),
        ("title:(a OR b) title:c", "((TITLE:\"a\" OR TITLE:\"b\") AND TITLE:\"c\")"),
        ("NOT title:a title:b", "(TITLE:\"b\" NOT TITLE:\"a\")"),
        ("title:b NOT title:(a OR c)", "(TITLE:\"b\" NOT (TITLE:\"a\" OR TITLE:\"c\"))"),
        ("title:IL-6", "TITLE:\"IL-6\""),
        ("title:a\\b", "TITLE:\"a\\\\b\""),
        ("title:a AND mesh:Humans", "TITLE:\"a\""),
        ("title:a NOT mesh:Animals", "TITLE:\"a\""),
        ("title:a AND (title:b OR mesh:Humans)", "TITLE:\"a\""),
        ("title:\"heart attack*\"", "(TITLE:\"heart\" AND TITLE:attack*)"),
        ("title:pre-treat*", "(TITLE:\"pre\" AND TITLE:treat*)"),
        ("title:a NOT title:\"heart attack*\"", "TITLE:\"a\""),
    ])
    func `a query compiles to Europe PMC's fields`(text: String, expected: String) throws {
        #expect(try parameter("query", of: Search(query: Query.parse(text))) == expected)
    }

    @Test(
        arguments: [
            ("2020", nil, "(FIRST_PDATE:[2020-01-01 TO 3000-12-31])"),
            (nil, "2020-02", "(FIRST_PDATE:[1000-01-01 TO 2020-02-29])"),
            ("2019-05-06", "2021", "(FIRST_PDATE:[2019-05-06 TO 2021-12-31])"),
        ] as [(String?, String?, String)])
    func `a period becomes full days with far ends`(since: String?, until: String?, expected: String) throws {
        let search = Search(
            query: try Query.parse("title:a"), since: since.flatMap(PartialDate.init(iso:)),
            until: until.flatMap(PartialDate.init(iso:)))
        #expect(try parameter("query", of: search) == "(TITLE:\"a\") AND " + expected)
    }

    @Test func `subject headings alone cannot be asked`() throws {
        let query = try Query.parse("mesh:Humans")
        #expect(throws: SourceError.self) { try Support.plugin().firstRequests(for: Search(query: query)) }
    }

    @Test func `what is searched more broadly is told with the first page`() throws {
        let search = Search(query: try Query.parse("\"heart attack*\" NOT \"old attack*\""))
        let request = try Support.plugin().firstRequests(for: search)[0]
        let body = Data(#"{"hitCount":0,"resultList":{"result":[]}}"#.utf8)
        let page = try Support.plugin().page(from: SourceResponse(status: 200, body: body), to: request)
        #expect(page.warnings.count == 2)
        #expect(page.warnings.contains { $0.contains("\"heart attack*\"") })
        #expect(page.warnings.contains { $0.contains("exclude \"old attack*\"") })
    }

    @Test func `a quotation mark within a term cannot end it`() throws {
        let query = Query.term(.init("a\" OR KW:\"b", field: .title, isPhrase: true))
        #expect(try parameter("query", of: Search(query: query)) == #"TITLE:"a\" OR KW:\"b""#)
    }

    private func parameter(_ name: String, of search: Search) throws -> String? {
        let request = try Support.plugin().firstRequests(for: search)[0]
        return URLComponents(string: request.url)?.queryItems?.first { $0.name == name }?.value
    }
}
