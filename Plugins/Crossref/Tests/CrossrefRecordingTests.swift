import AssayKit
import AssayTesting
import CrossrefPlugin
import Foundation
import Testing

/// Over recordings of the API in `$ASSAY_RECORDINGS/crossref`, which are no part of the repository.
@Suite(.enabled(if: RecordingFolder.crossref.isThere, "ASSAY_RECORDINGS is not set"))
struct CrossrefRecordingTests {
    @Test(arguments: RecordingFolder.crossref.names.filter { $0.hasPrefix("work") })
    func `each item of a recording is a record`(name: String) throws {
        let items = try Self.items(name)
        let page = try Self.page(name)
        #expect(page.problems.isEmpty)
        #expect(page.records.map(\.sourceID) == items.map { ($0["DOI"] as? String ?? "").lowercased() })
        #expect(page.records.map { $0.types.first } == items.map { $0["type"] as? String })
        #expect(page.records.map(\.citationCount) == items.map { $0["is-referenced-by-count"] as? Int })
        #expect(page.records.map(\.contributors.count) == items.map { ($0["author"] as? [Any])?.count ?? 0 })
        for (record, item) in zip(page.records, items) {
            let title = (item["title"] as? [String])?.first
            #expect((record.title == nil) == (title == nil))
            #expect(
                record.title.map { $0.filter(\.isLetter).count } ?? 0 <= title.map { $0.count { $0.isLetter } } ?? 0)
            #expect(record.title?.contains("<") != true && record.title?.contains("\n") != true)
        }
    }

    @Test(arguments: RecordingFolder.crossref.names.filter { $0.hasPrefix("work") })
    func `each recorded date is the issued one`(name: String) throws {
        for (record, item) in zip(try Self.page(name).records, try Self.items(name)) {
            let parts = ((item["issued"] as? [String: Any])?["date-parts"] as? [[Any]])?.first ?? []
            let numbers = parts.compactMap { $0 as? Int }
            guard let date = record.date, !numbers.isEmpty else { continue }
            #expect([date.year, date.month, date.day].compactMap(\.self) == numbers)
        }
    }

    @Test(arguments: [
        ("error-400-integer-not-valid.json", SourceError.Code.rejected),
        ("error-404-cursor-invalid.json", .cursorExpired),
        ("error-404-not-found.txt", .rejected), ("error-429-too-many-requests.html", .throttled),
        ("error-504-gateway.html", .unavailable), ("agency-crossref.json", .malformed),
    ])
    func `each recorded failure has its code`(name: String, code: SourceError.Code) throws {
        let error = #expect(throws: SourceError.self) { try Self.page(name) }
        #expect(error?.code == code)
        #expect(RecordingFolder.crossref.names.contains(name))
    }

    @Test func `every recording is either a page or a failure`() throws {
        for name in RecordingFolder.crossref.names where !name.hasPrefix("work") {
            #expect(throws: SourceError.self) { try Self.page(name) }
        }
        #expect(RecordingFolder.crossref.names.count >= 20)
    }

    @Test func `the two pages of one cursor follow each other although their cursor is the same`() throws {
        let first = try Self.page("works-cursor-page1-public.json")
        let next = try #require(first.next.first)
        let second = try Support.plugin().page(
            from: try RecordingFolder.crossref.response("works-cursor-page2-public.json"), to: next)
        #expect(second.next.first?.url == next.url)
        #expect(second.next.first?.context["count"] == "40")
        #expect(Set(first.records.map(\.sourceID)).isDisjoint(with: second.records.map(\.sourceID)))
    }

    @Test func `the recorded retraction and its correction are both kept`() throws {
        let record = try #require(try Self.page("work-single-retracted.json").records.first)
        #expect(record.integrity?.status == .retracted)
        #expect(record.relations.map(\.kind) == [.isCorrectedBy, .isRetractedBy])
        #expect(record.integrity?.notices.allSatisfy { $0.origin == "updated-by (retraction-watch)" } == true)
    }

    @Test func `recorded correction notices correct and are not corrected`() throws {
        let records = try Self.page("works-list-correction-notices.json").records
        #expect(records.flatMap(\.relations).filter { $0.kind == .corrects }.count == 4)
        #expect(records.allSatisfy { $0.integrity == Integrity(status: .noneFound) })
    }

    @Test func `the recorded trial numbers are relations`() throws {
        let record = try #require(try Self.page("work-single-clinical-trial-number.json").records.first)
        let trials = record.relations.filter { $0.kind == .reportsTrial }
        let numbers = try Self.items("work-single-clinical-trial-number.json")[0]["clinical-trial-number"] as? [Any]
        #expect(trials.count == numbers?.count)
        #expect(trials.allSatisfy { $0.target?.scheme == .nct })
        #expect((record.identifiers.nct != nil) == (trials.count == 1))
    }

    @Test func `a recorded JATS abstract has a section for each title`() throws {
        let record = try #require(try Self.page("work-single-abstract-jats.json").records.first)
        let markup = try #require(try Self.items("work-single-abstract-jats.json")[0]["abstract"] as? String)
        #expect(record.abstract.count == markup.components(separatedBy: "<jats:sec>").count - 1)
        #expect(record.abstract.allSatisfy { $0.label != nil && !$0.text.contains("( ") && !$0.text.contains(" )") })
    }
}

// MARK: - Reading

extension CrossrefRecordingTests {
    /// The page as the answer to a search that was begun anew, so that a cut-out of a longer list is no fault.
    private static func page(_ name: String) throws -> SourcePage {
        var request = try Support.request(rows: 20)
        request.context["restarted"] = "yes"
        return try Support.plugin().page(from: try RecordingFolder.crossref.response(name), to: request)
    }

    private static func items(_ name: String) throws -> [[String: Any]] {
        let object =
            try JSONSerialization.jsonObject(with: try RecordingFolder.crossref.response(name).body) as? [String: Any]
        let message = try #require(object?["message"] as? [String: Any])
        return message["items"] as? [[String: Any]] ?? [message]
    }
}
