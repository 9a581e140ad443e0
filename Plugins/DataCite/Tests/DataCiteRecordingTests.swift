import AssayKit
import AssayTesting
import DataCitePlugin
import Foundation
import Testing

/// Over recordings of the API in `$ASSAY_RECORDINGS/datacite`, which are no part of the repository.
@Suite(.enabled(if: RecordingFolder.datacite.isThere, "ASSAY_RECORDINGS is not set"))
struct DataCiteRecordingTests {
    @Test func `each item of the recorded list is a record`() throws {
        let response = try RecordingFolder.datacite.response("dois_page1_5.json")
        let items = try #require(try Self.object("dois_page1_5.json")["data"]?.array)
        let page = try Support.plugin().page(from: response, to: try Support.request(limit: 5))
        #expect(page.declaredTotal == 18_666_188)
        #expect(page.problems.isEmpty)
        #expect(page.records.map(\.sourceID) == items.map { $0["id"]?.text ?? "" })
        #expect(page.records.allSatisfy { $0.title != nil && $0.date != nil && !$0.contributors.isEmpty })
        #expect(page.records[0].relations.contains { $0.kind == .isVersionOf })
        #expect(page.records.flatMap { $0.abstract.map(\.text) }.allSatisfy { !$0.contains("\"references\"") })
    }

    @Test(arguments: RecordingFolder.datacite.names.filter { $0.hasPrefix("doi_") && !$0.contains("404") })
    func `each recorded DOI is a record with title, date and creator`(name: String) throws {
        let attributes = try #require(try Self.object(name)["data"]?["attributes"])
        let page = try Self.lookup(name)
        let record = try #require(page.records.first)
        #expect(page.problems.isEmpty && page.records.count == 1)
        #expect(record.sourceID == attributes["doi"]?.text?.lowercased())
        #expect(record.title != nil)
        #expect(record.date?.year == attributes["publicationYear"]?.int)
        #expect(record.contributors.count == attributes["creators"]?.array?.count)
        #expect(!record.abstractText.contains("<br"))
    }

    @Test func `a recorded 404 is a missing DOI, plain text is a refusal`() throws {
        #expect(try Self.lookup("doi_not_found_404.json").problems.map(\.kind) == [.missing])
        let error = #expect(throws: SourceError.self) { try Self.lookup("cn_not_found_404.txt") }
        #expect(error?.code == .rejected)
    }

    @Test func `a description without a kind stands for the abstract where it is long`() throws {
        let record = try #require(try Self.lookup("doi_text_lipics.json").records.first)
        #expect(record.abstractText.hasPrefix("We investigate"))
        #expect(try Self.lookup("doi_multiple_abstracts.json").records.first?.abstract == [])
    }

    @Test func `every recording is named here`() {
        let names = RecordingFolder.datacite.names
        #expect(names.count >= 10)
        #expect(
            names.allSatisfy { $0.hasPrefix("doi_") || ["cn_not_found_404.txt", "dois_page1_5.json"].contains($0) })
    }

    private static func lookup(_ name: String) throws -> SourcePage {
        let doi = try #require(Identifier(.doi, "10.5555/any"))
        let request = try Support.plugin().requests(for: [doi])[0]
        return try Support.plugin().page(from: try RecordingFolder.datacite.response(name), to: request)
    }

    private static func object(_ name: String) throws -> JSONValue {
        try JSONDecoder().decode(JSONValue.self, from: try RecordingFolder.datacite.response(name).body)
    }
}
