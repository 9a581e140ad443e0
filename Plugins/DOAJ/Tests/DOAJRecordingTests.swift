import AssayKit
import AssayTesting
import DOAJPlugin
import Foundation
import Testing

/// Over recordings of the API in `$ASSAY_RECORDINGS/doaj`, which are no part of the repository.
@Suite(.enabled(if: RecordingFolder.doaj.isThere, "ASSAY_RECORDINGS is not set"))
struct DOAJRecordingTests {
    @Test(arguments: RecordingFolder.doaj.names.filter { $0.hasPrefix("search_") })
    func `each item of a recorded search is a record`(name: String) throws {
        let items = try #require(try Self.object(name)["results"]?.array)
        let page = try Self.page(name)
        #expect(page.problems.isEmpty)
        #expect(page.records.map(\.sourceID) == items.map { $0["id"]?.text ?? "" })
        #expect(page.records.map { $0.identifiers.doi ?? "" } == items.map(Self.doi))
        #expect(page.records.map { $0.contributors.count } == items.map { $0["bibjson"]?["author"]?.array?.count ?? 0 })
        #expect(page.records.map { $0.title?.isEmpty ?? true } == items.map { $0["bibjson"]?["title"]?.text == nil })
        #expect(page.records.map { $0.container == nil } == items.map { $0["bibjson"]?["journal"]?["title"] == nil })
        #expect(page.records.map { $0.date?.year } == items.map { $0["bibjson"]?["year"]?.int })
        // The recordings' totals are above the ceiling, but these searches had another query than this request.
        #expect(page.warnings.count == 1)
    }

    @Test(arguments: RecordingFolder.doaj.names.filter { !$0.hasPrefix("search_") })
    func `an article or a journal by its id is no answer to a search`(name: String) {
        let error = #expect(throws: SourceError.self) { try Self.page(name) }
        #expect(error?.code == .malformed)
    }

    @Test func `a recorded total above the ceiling is cut into parts`() throws {
        let response = try RecordingFolder.doaj.response("search_page1_3_2026.json")
        let page = try Support.plugin().page(from: response, to: try Support.request())
        #expect(page.declaredTotal == 33_928)
        #expect(page.records.isEmpty)
        // Before 2000, each year of 2000 to 2026, later, and none of these.
        #expect(page.next.count == 1 + 27 + 1 + 1)
    }

    private static func page(_ name: String) throws -> SourcePage {
        try Support.plugin().page(from: try RecordingFolder.doaj.response(name), to: try Support.request(limit: 100))
    }

    private static func object(_ name: String) throws -> JSONValue {
        try JSONDecoder().decode(JSONValue.self, from: try RecordingFolder.doaj.response(name).body)
    }

    private static func doi(_ item: JSONValue) -> String {
        let numbers = item["bibjson"]?["identifier"]?.array ?? []
        return numbers.first { $0["type"]?.text == "doi" }?["id"]?.text?.lowercased() ?? ""
    }
}
