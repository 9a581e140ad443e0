import AssayKit
import AssayTesting
import Foundation
import MedRxivPlugin
import Testing

/// Over recordings of the API in `$ASSAY_RECORDINGS/biorxiv`, which are no part of the repository.
@Suite(.enabled(if: RecordingFolder.biorxiv.isThere, "ASSAY_RECORDINGS is not set"))
struct RecordingTests {
    private static let details = RecordingFolder.biorxiv.names.filter { $0.contains("details") }

    @Test func `there are recordings`() {
        #expect(Self.details.count >= 3)
    }

    @Test(arguments: details)
    func `each item of a recorded listing is a record`(name: String) throws {
        let items = try Self.items(name)
        let page = try Self.page(name)
        #expect(page.problems.isEmpty)
        #expect(page.records.map(\.sourceID) == items.map { "\($0.text("doi").lowercased())v\($0.text("version"))" })
        #expect(Set(page.records.map(\.sourceID)).count == items.count)
        #expect(page.records.map { $0.date?.description ?? "" } == items.map { $0.text("date") })
        #expect(page.records.map { $0.integrity?.status == .retracted } == items.map { $0.text("type") == "withdrawn" })
        let published = items.map { $0.text("published") }.filter { $0 != "NA" }.map { "doi:\($0.lowercased())" }
        #expect(page.records.flatMap(\.relations).map(\.identifier) == published)
        #expect(page.records.map(\.contributors.count) == items.map { $0.text("authors").split(separator: ";").count })
        #expect(page.records.flatMap(\.contributors).allSatisfy { $0.family != nil })
    }

    @Test(arguments: details)
    func `no word of an abstract is lost and no token stays`(name: String) throws {
        for (record, item) in zip(try Self.page(name).records, try Self.items(name)) where record.integrity == nil {
            let text = record.abstract.map { ($0.label ?? "") + $0.text }.joined(separator: " ")
            #expect(!text.contains("O_") && !text.contains("C_"))
            let source = item.text("abstract")
            guard !source.contains("O_"), !source.hasPrefix("Abstract") else { continue }
            #expect(text.count { $0.isLetter || $0.isNumber } == source.count { $0.isLetter || $0.isNumber })
        }
    }

    @Test func `the next page begins behind what came, not behind what was announced`() throws {
        #expect(try Self.page("biorxiv_details_2024_cursor0_100.json").next.first?.path.hasSuffix("/100/json") == true)
        #expect(try Self.page("medrxiv_details_2024_cursor0_first8.json").next.first?.path.hasSuffix("/8/json") == true)
    }

    @Test func `structured abstracts have their headings`() throws {
        let record = try #require(
            try Self.page("medrxiv_details_2024_cursor0_first8.json").records.first {
                $0.abstract.first?.label == "Objective"
            })
        #expect(record.abstract.map(\.label) == ["Objective", "Methods", "Results", "Conclusion"])
    }

    @Test func `an answer that nothing was found is empty`() throws {
        let page = try Self.page("publisher_no_articles_quoted.json")
        #expect(page.records.isEmpty && page.problems.isEmpty && page.next.isEmpty)
    }

    /// The answer of another endpoint: its items have `preprint_doi`, which a listing has not.
    @Test func `items of pairs are problems here and no records`() throws {
        let page = try Self.page("biorxiv_pubs_2026_quoted.json")
        #expect(page.records.isEmpty)
        #expect(page.problems.map(\.message) == ["it has no DOI"])
    }

    private static func page(_ name: String) throws -> SourcePage {
        try Support.plugin().page(from: try RecordingFolder.biorxiv.response(name), to: Support.pageRequest())
    }

    private static func items(_ name: String) throws -> [[String: Any]] {
        let body = try RecordingFolder.biorxiv.response(name).body
        let object = try JSONSerialization.jsonObject(with: body) as? [String: Any]
        return try #require(object?["collection"] as? [[String: Any]])
    }
}

extension RecordingFolder {
    /// bioRxiv and medRxiv.
    fileprivate static let biorxiv = RecordingFolder("biorxiv")
}

extension [String: Any] {
    fileprivate func text(_ key: String) -> String {
        self[key] as? String ?? ""
    }
}
