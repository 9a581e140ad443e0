import AssayKit
import DOAJPlugin
import Foundation
import Testing

@Suite struct DOAJPageTests {
    private func page() throws -> SourcePage {
        let response = SourceResponse(status: 200, body: try Support.fixture("articles.json"))
        return try Support.plugin().page(from: response, to: Support.request())
    }

    @Test func `each item is a record or a problem with its place`() throws {
        let page = try page()
        #expect(page.declaredTotal == 6)
        #expect(page.records.map { $0.sourceID.suffix(1) } == ["1", "2", "3"])
        #expect(page.problems.map(\.position) == [3, 4, 5])
        #expect(page.problems.allSatisfy { $0.kind == .unparsable })
        #expect(page.problems[1].sourceID?.hasSuffix("4") == true)
        #expect(page.warnings.isEmpty && page.next.isEmpty)
    }

    @Test func `an article's bibliography is read without markup`() throws {
        let record = try page().records[0]
        #expect(record.title == "Walking versus standing & falls")
        #expect(record.identifiers.doi == "10.5555/abc.1")
        #expect(record.abstract == [AbstractSection(text: "People walk (p < 0.05).")])
        #expect(
            [record.container, record.volume, record.issue, record.pages] == ["Journal of Gait", "7", "2", "10-19"])
        #expect(record.date?.description == "2021-02")
        #expect(record.language == "EN")
        #expect(record.keywords == ["gait", "falls"])
        #expect(record.subjects == [Subject(term: "Medicine")])
        #expect(record.urls == ["https://doaj.org/article/a0000000000000000000000000000001", "https://gait.example/1"])
    }

    @Test func `a name stays whole, and the mail address goes`() throws {
        let people = try page().records[0].contributors
        #expect(people.map(\.literal) == ["Jane A. Doe"])
        #expect(people[0].orcid == "0000-0002-1825-0097")
        #expect(people[0].affiliations == ["Institute of Gait, Example City."])
    }

    @Test func `what DOAJ lists is gold open access, and nothing is said of its standing`() throws {
        let record = try page().records[0]
        #expect(record.openAccess?.status == "gold")
        #expect(record.openAccess?.url == "https://gait.example/1")
        #expect(record.integrity == nil && record.citationCount == nil)
    }

    @Test func `a month that does not exist is left out, and a date without a year is none`() throws {
        let records = try page().records
        #expect(records[1].date == nil)
        #expect(records[1].language == nil)
        #expect(records[2].date?.description == "1999")
        #expect(records[2].contributors.isEmpty && records[2].keywords.isEmpty)
    }

    @Test func `a changed query is told`() throws {
        let page = try Support.page(#"{"total":0,"page":1,"pageSize":100,"query":"walking\\: x","results":[]}"#)
        #expect(page.warnings == ["DOAJ understood the query differently: walking\\: x"])
    }

    @Test func `the pages of a search are named all at once`() throws {
        let items = (1...100).map { #"{"id":"\#($0)","bibjson":{}}"# }.joined(separator: ",")
        let page = try Support.page(#"{"total":250,"page":1,"pageSize":100,"results":[\#(items)]}"#)
        #expect(page.next.map { $0.context["page"] } == ["2", "3"])
        #expect(page.next.map(\.expectedItems) == [100, 50])
        #expect(page.part == nil)
    }

    @Test func `a clipped page size is believed`() throws {
        let items = (1...10).map { #"{"id":"\#($0)","bibjson":{}}"# }.joined(separator: ",")
        let page = try Support.page(#"{"total":25,"page":1,"pageSize":10,"results":[\#(items)]}"#)
        #expect(page.next.map { $0.url.contains("pageSize=10&") } == [true, true])
    }

    @Test func `parts outside of the period are not asked`() throws {
        let search = Search(
            query: try Query.parse("gait"), since: PartialDate(year: 2018), until: PartialDate(year: 2021))
        let request = try Support.plugin().firstRequests(for: search)[0]
        let items = (1...100).map { #"{"id":"\#($0)","bibjson":{}}"# }.joined(separator: ",")
        let body = Data(#"{"total":2000,"page":1,"pageSize":100,"timestamp":"2026-01-01","results":[\#(items)]}"#.utf8)
        let page = try Support.plugin().page(from: SourceResponse(status: 200, body: body), to: request)
        let parts = page.next.compactMap { $0.context["slice"]?.split(separator: "/").first.map(String.init) }
        #expect(parts.prefix(2) == ["2020-2024", "2015-2019"])
        #expect(page.next.count == 3)
    }

    @Test func `a period that ends before it begins is refused`() throws {
        let search = Search(
            query: try Query.parse("gait"), since: PartialDate(year: 2022), until: PartialDate(year: 2021))
        let error = #expect(throws: SourceError.self) { try Support.plugin().firstRequests(for: search) }
        #expect(error?.code == .unsupportedQuery)
    }

    @Test func `a glance tells that a later page names none, and leaves the first to be read`() throws {
        let response = SourceResponse(status: 200, body: try Support.fixture("articles.json"))
        var request = try Support.request()
        #expect(try Support.plugin().nextRequests(after: response, to: request) == nil)
        request.context["page"] = "2"
        #expect(try Support.plugin().nextRequests(after: response, to: request) == [])
    }

    @Test func `the expected requests count pages, parts and their halves`() throws {
        let search = Search(query: try Query.parse("gait"))
        #expect(try Support.plugin().expectedRequests(for: search, total: 0) == 1)
        #expect(try Support.plugin().expectedRequests(for: search, total: 950) == 10)
        #expect(try Support.plugin().expectedRequests(for: search, total: 3_000) > 30)
    }

    @Test func `a limit ends the pages`() throws {
        let request = try Support.request(limit: 150)
        let items = (1...100).map { #"{"id":"\#($0)","bibjson":{}}"# }.joined(separator: ",")
        let body = Data(#"{"total":90000,"page":1,"pageSize":100,"results":[\#(items)]}"#.utf8)
        let page = try Support.plugin().page(from: SourceResponse(status: 200, body: body), to: request)
        #expect(page.next.count == 1)
        #expect(page.records.count == 100 && page.declaredTotal == 90_000)
    }
}
