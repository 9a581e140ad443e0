import AssayKit
import AssayTesting
import EuropePMCPlugin
import Foundation
import Testing

/// Over recordings of the API in `$ASSAY_RECORDINGS/europepmc`, which are no part of the repository.
@Suite(.enabled(if: RecordingFolder.europepmc.isThere, "ASSAY_RECORDINGS is not set"))
struct EuropePMCRecordingTests {
    @Test(arguments: RecordingFolder.europepmc.names.filter { $0.hasPrefix("search-") && $0.hasSuffix(".json") })
    func `each item of a recorded search is a record`(name: String) throws {
        let items = try Self.items(name)
        let page = try Self.page(name)
        #expect(page.records.count + page.problems.count == items.count)
        #expect(page.problems.isEmpty)
        #expect(page.records.map(\.sourceID) == items.map { "\($0.text("source"))/\($0.text("id"))" })
        #expect(page.records.map { $0.identifiers.pmid ?? "" } == items.map { $0.text("pmid") })
        #expect(page.records.map { $0.identifiers.pmcid ?? "" } == items.map { $0.text("pmcid") })
        #expect(page.records.map { $0.identifiers.doi ?? "" } == items.map { $0.text("doi").lowercased() })
        #expect(page.records.map { $0.citationCount ?? -1 } == items.map { $0["citedByCount"] as? Int ?? -1 })
    }

    @Test(arguments: RecordingFolder.europepmc.names.filter { $0.hasPrefix("search-") && $0.hasSuffix(".json") })
    func `a glance at a recorded search agrees with reading it`(name: String) throws {
        let response = try RecordingFolder.europepmc.response(name)
        let glance = try Support.plugin().nextRequests(after: response, to: Support.request())
        #expect(try glance == Support.plugin().page(from: response, to: Support.request()).next)
    }

    @Test(arguments: [
        ("error-200-empty-query.json", SourceError.Code.rejected), ("error-200-not-open-access.xml", .rejected),
        ("error-503-maintenance.txt", .unavailable), ("search-lite.xml", .malformed),
        ("references-page1.json", .malformed),
    ])
    func `each recorded failure has its code`(name: String, code: SourceError.Code) throws {
        let error = #expect(throws: SourceError.self) { try Self.page(name) }
        #expect(error?.code == code)
    }

    @Test func `every recording is either a page or an error`() throws {
        for name in RecordingFolder.europepmc.names {
            do {
                #expect(try Self.page(name).declaredTotal != nil)
            } catch {
                #expect(error is SourceError)
            }
        }
        #expect(RecordingFolder.europepmc.names.count >= 13)
    }

    @Test func `the core page keeps every word of its abstracts`() throws {
        let items = try Self.items("search-core-25.json")
        for (record, item) in zip(try Self.page("search-core-25.json").records, items) {
            let markup = item.text("abstractText")
            let labels = record.abstract.compactMap(\.label)
            #expect(labels.count == markup.components(separatedBy: "<h4>").count - 1)
            let kept = (labels + record.abstract.map(\.text)).joined().filter { $0.isLetter || $0.isNumber }
            let known = ["h4", "i", "b", "sub", "sup", "u", "p"].flatMap { ["<\($0)>", "</\($0)>"] }
            let bare = known.reduce(markup) { $0.replacingOccurrences(of: $1, with: "") }
            #expect(kept.count == bare.count { $0.isLetter || $0.isNumber })
        }
    }

    @Test func `the core page's dates are never finer than what is printed or electronic`() throws {
        let items = try Self.items("search-core-25.json")
        for (record, item) in zip(try Self.page("search-core-25.json").records, items) {
            let date = try #require(record.date)
            #expect((date.day != nil) == (item["electronicPublicationDate"] != nil))
            #expect(item.text("firstPublicationDate").hasPrefix(date.description))
        }
    }

    @Test func `the recorded retraction is one`() throws {
        let record = try #require(try Self.page("search-core-retracted-article.json").records.first)
        #expect(record.integrity?.status == .retracted)
        #expect(record.relations.map(\.kind) == [.isRetractedBy])
        #expect(record.contributors.count == 4)
        #expect(record.contributors.filter { $0.orcid != nil }.count == 1)
    }
}

// MARK: - Reading

extension EuropePMCRecordingTests {
    private static func page(_ name: String) throws -> SourcePage {
        try Support.plugin().page(from: try RecordingFolder.europepmc.response(name), to: Support.request())
    }

    private static func items(_ name: String) throws -> [[String: Any]] {
        let object =
            try JSONSerialization.jsonObject(with: try RecordingFolder.europepmc.response(name).body) as? [String: Any]
        return try #require((object?["resultList"] as? [String: Any])?["result"] as? [[String: Any]])
    }
}

extension [String: Any] {
    fileprivate func text(_ key: String) -> String {
        self[key] as? String ?? ""
    }
}
