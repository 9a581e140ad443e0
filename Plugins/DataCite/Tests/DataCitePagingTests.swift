import AssayKit
import DataCitePlugin
import Foundation
import Testing

@Suite struct DataCitePagingTests {
    @Test func `numbered pages are named all at once`() throws {
        let page = try Support.page(Support.body(500, of: 1_100))
        #expect(page.records.count == 500)
        #expect(page.next.map { Support.parameter("page[number]", of: $0) } == ["2", "3"])
        #expect(page.next.map(\.expectedItems) == [500, 100])
    }

    @Test func `a search beyond page numbers is cut by year, and the rest comes last`() throws {
        let page = try Support.page(Support.body(500, of: 10_001))
        #expect(page.declaredTotal == 10_001 && page.records.isEmpty)
        let queries = page.next.compactMap { Support.parameter("query", of: $0) }
        #expect(queries.first?.hasSuffix("AND publicationYear:[2027 TO 9999]") == true)
        #expect(queries.last?.hasSuffix("AND NOT publicationYear:[0 TO 9999]") == true)
    }

    @Test func `the first parts cover all years, each once`() throws {
        let page = try Support.page(Support.body(500, of: 50_000))
        let ends = page.next.compactMap { $0.context["slice"] }.filter { $0 != "rest" }
            .map { $0.split(separator: "-").compactMap { Int($0) } }.sorted { $0[0] < $1[0] }
        #expect(ends.first?.first == 0 && ends.last?.last == 9_999)
        #expect(zip(ends, ends.dropFirst()).allSatisfy { $0[1] + 1 == $1[0] })
    }

    @Test func `parts outside of the period are not asked`() throws {
        let search = Search(
            query: try Query.parse("gait"), since: PartialDate(year: 2022), until: PartialDate(year: 2023))
        let request = try Support.plugin().firstRequests(for: search)[0]
        let page = try Support.page(Support.body(500, of: 20_000), to: request)
        #expect(page.next.map { $0.context["slice"] } == ["2023-2023", "2022-2022", "rest"])
    }

    @Test func `a period that ends before it begins is refused`() throws {
        let search = Search(
            query: try Query.parse("gait"), since: PartialDate(year: 2022), until: PartialDate(year: 2021))
        let error = #expect(throws: SourceError.self) { try Support.plugin().firstRequests(for: search) }
        #expect(error?.code == .unsupportedQuery)
    }

    @Test func `the expected requests count pages and parts`() throws {
        let search = Search(query: try Query.parse("gait"))
        #expect(try Support.plugin().expectedRequests(for: search, total: 10_000) == 20)
        #expect(try Support.plugin().expectedRequests(for: search, total: 20_000) > 40)
    }

    @Test func `a part of several years is halved, a single year is followed by cursor`() throws {
        var request = try Support.request()
        request.context["slice"] = "2018-2019"
        let halves = try Support.page(Support.body(500, of: 12_000), to: request).next
        #expect(halves.map { $0.context["slice"] } == ["2019-2019", "2018-2018"])
        let year = try Support.page(Support.body(500, of: 11_000), to: halves[0])
        #expect(year.next.count == 1 && year.records.isEmpty && year.part == nil)
        #expect(Support.parameter("page[cursor]", of: year.next[0]) == "1")
        #expect(Support.parameter("page[number]", of: year.next[0]) == nil)
    }

    @Test func `a cursor's links are followed as they are, without the contact address`() throws {
        let link =
            "https://api.datacite.org/dois?page%5Bcursor%5D=MTYx%2CeA&page%5Bsize%5D=500&mailto=a%40example.org&query=x"
        let first = try Self.cursor()
        let page = try Support.page(Support.body(500, of: 11_000, next: link), to: first)
        #expect(page.part == SourcePage.Part(name: "2019", total: 11_000))
        #expect(page.next.map(\.url) == [link.replacing("&mailto=a%40example.org", with: "")])
        let last = try Support.page(Support.body(100, of: 11_000, page: 22), to: page.next[0])
        #expect(last.next.isEmpty && last.records.count == 100 && last.part == nil)
    }

    @Test(arguments: [
        "https://elsewhere.example/dois?page%5Bcursor%5D=x", "http://api.datacite.org/dois?page%5Bcursor%5D=x",
        "https://api.datacite.org.evil.example/dois?x", "https://api.datacite.org@evil.example/dois?x",
        "https://api.datacite.org:8443/dois?x", "https://api.datacite.org/clients?x", "//api.datacite.org/dois?x",
        "file:///etc/passwd", "https://api.datacite.org/dois?a b",
    ])
    func `a next page at another place is refused`(link: String) throws {
        let error = #expect(throws: SourceError.self) {
            try Support.page(Support.body(500, of: 11_000, next: link), to: try Self.cursor())
        }
        #expect(error?.code == .malformed)
    }

    @Test func `a next page that is this page again is refused`() throws {
        let first = try Self.cursor()
        let error = #expect(throws: SourceError.self) {
            try Support.page(Support.body(500, of: 11_000, next: first.url), to: first)
        }
        #expect(error?.code == .malformed)
    }

    @Test func `a cursor that never ends is given up`() throws {
        var request = try Self.cursor()
        var pages = 0
        let error = #expect(throws: SourceError.self) {
            while pages < 1_000 {
                pages += 1
                let link = "https://api.datacite.org/dois?page%5Bcursor%5D=\(pages)"
                request = try Support.page(Support.body(500, of: 11_000, next: link), to: request).next[0]
            }
        }
        #expect(error?.code == .malformed)
        #expect(pages < 100)
    }

    @Test func `an empty page ends a cursor even where it names a next one`() throws {
        var request = try Self.cursor()
        request.context["page"] = "23"
        let link = "https://api.datacite.org/dois?page%5Bcursor%5D=z"
        #expect(try Support.page(Support.body(0, of: 11_000, next: link), to: request).next.isEmpty)
    }

    @Test func `a limit beyond page numbers is reached in parts, one below by numbers`() throws {
        let request = try Support.request(limit: 600)
        #expect(try Support.page(Support.body(500, of: 90_000), to: request).next.count == 1)
    }

    /// The first request of the cursor of one large year.
    private static func cursor() throws -> SourceRequest {
        var request = try Support.request()
        request.context["slice"] = "2019-2019"
        return try Support.page(Support.body(500, of: 11_000), to: request).next[0]
    }
}
