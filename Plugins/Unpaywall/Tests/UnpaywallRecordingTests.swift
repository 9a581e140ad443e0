import AssayKit
import AssayTesting
import Foundation
import Testing
import UnpaywallPlugin

/// Over recordings of the API in `$ASSAY_RECORDINGS/unpaywall`, which are no part of the repository.
@Suite(.enabled(if: RecordingFolder("unpaywall").isThere, "ASSAY_RECORDINGS is not set"))
struct UnpaywallRecordingTests {
    private static let folder = RecordingFolder("unpaywall")
    private static let works = folder.names.filter { !$0.hasPrefix("search") }

    @Test(arguments: works)
    func `each recorded answer is one record that says what the text says`(name: String) throws {
        let response = try Self.folder.response(name)
        let raw = try JSONDecoder().decode(JSONValue.self, from: response.body)
        let doi = try #require(raw["doi"]?.text)
        let page = try Support.page(response, doi: doi)
        let record = try #require(page.records.first)
        #expect(page.records.count == 1)
        #expect(page.problems.isEmpty)
        #expect(record.sourceID == doi)
        #expect(record.openAccess?.status == raw["oa_status"]?.text)
        #expect((record.openAccess?.url != nil) == (raw["is_oa"] == .bool(true)))
        #expect(record.extra["unreadable_locations"] == nil)
        let places = raw["oa_locations"]?.array ?? []
        if let url = record.openAccess?.url {
            let place = try #require(places.first { $0["url"]?.text == url })
            #expect(record.openAccess?.license == place["license"]?.text)
            #expect(record.openAccess?.version == place["version"]?.text)
        }
    }

    @Test func `the word deprecated is no date, and the bronze article keeps its page`() throws {
        let response = try Self.folder.response("doi_nature12373_2026.json")
        let record = try #require(try Support.page(response, doi: "10.1038/nature12373").records.first)
        #expect(record.openAccess?.status == "bronze")
        #expect(record.openAccess?.url == "https://www.nature.com/articles/nature12373.pdf")
        #expect(record.openAccess?.license == nil)
        #expect(record.extra["updated"] == .string("2026-03-20"))
    }

    /// The title search is another endpoint, out of order since 2026, and never asked.
    @Test(arguments: ["search_empty.json", "search_one_hit.json"])
    func `answers of the title search are no records`(name: String) throws {
        let response = try Self.folder.response(name)
        let error = #expect(throws: SourceError.self) { try Support.page(response) }
        #expect(error?.code == .malformed)
    }

    @Test func `there are recordings`() {
        #expect(Self.works.count >= 13)
    }
}
