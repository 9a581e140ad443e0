import AssayKit
import AssayTesting
import Foundation
import SemanticScholarPlugin
import Testing

/// Over recordings of the API in `$ASSAY_RECORDINGS/semanticscholar`, which are no part of the repository.
@Suite(.enabled(if: folder.isThere, "ASSAY_RECORDINGS is not set"))
struct SemanticScholarRecordingTests {
    private static let bulk = ["bulk-search-first.json", "bulk-search-last-token-null.json"]
    /// Answers of the relevance search, whose items and empty answer have the shape of the bulk search's.
    private static let searches = folder.names.filter { $0.hasPrefix("paper-search-") }
    private static let batches = ["batch-by-pmid.json", "batch-with-null.json"]
    private static let errors = folder.names.filter { $0.hasPrefix("error-") }
    /// Other endpoints, which the plugin does not ask: their items are papers within papers, or lists of another name.
    private static let others = [
        "citations-contexts-100.json", "paper-by-doi-full.json", "recommendations-10.json",
        "references-page1-null-ids.json", "references-page2-last.json", "search-match-title.json",
    ]

    @Test(arguments: bulk + searches)
    func `each item of a recorded search is a record`(name: String) throws {
        let object = try Self.object(name)
        let items = object["data"] as? [[String: Any]] ?? []
        let page = try Support.page(try folder.response(name).body)
        // A page of another search is no whole answer to the first request: it may be told that it ended early.
        #expect(page.problems.allSatisfy { $0.kind == .missing && $0.position == nil })
        #expect(page.declaredTotal == object["total"] as? Int && page.isTotalEstimated)
        #expect(page.next.isEmpty == !(object["token"] is String))
        expectAll(of: items, in: page.records)
    }

    @Test func `the recorded chain ends where its last page says`() throws {
        let first = try Support.page(try folder.response(Self.bulk[0]).body)
        let state = try #require(first.next.first)
        #expect(state.context["count"] == "1000" && first.problems.isEmpty)
        let last = try Support.page(try folder.response(Self.bulk[1]).body, to: state)
        #expect(last.next.isEmpty)
    }

    @Test(arguments: batches)
    func `a recorded batch is papers and unknown identifiers`(name: String) throws {
        let list = try JSONSerialization.jsonObject(with: try folder.response(name).body) as? [Any]
        let items = try #require(list).map { $0 as? [String: Any] }
        let identifiers = (1...items.count).compactMap { Identifier(.pmid, String($0)) }
        let request = try Support.plugin().requests(for: identifiers)[0]
        let page = try Support.page(try folder.response(name).body, to: request)
        #expect(page.problems.allSatisfy { $0.kind == .missing })
        #expect(page.records.count + page.problems.count == items.count)
        expectAll(of: items.compactMap(\.self), in: page.records)
    }

    @Test func `the recorded paper is read as an item`() throws {
        let body = try folder.response("paper-by-doi-full.json").body
        let page = try Support.page(Data(#"{"total":1,"data":["#.utf8) + body + Data("]}".utf8))
        let record = try #require(page.records.first)
        #expect(
            record.openAccess?.status == "bronze" && record.pages == "E4832-E4841" && record.contributors.count == 5)
    }

    @Test(arguments: errors)
    func `each recorded failure has its code`(name: String) throws {
        let response = try folder.response(name)
        let error = #expect(throws: SourceError.self) {
            try Support.page(response.body, status: response.status)
        }
        #expect(error?.code == (name == "error-429.json" ? .throttled : .rejected))
    }

    @Test func `every recording is a page, a batch, an error or another endpoint's`() throws {
        let known = Self.bulk + Self.searches + Self.batches + Self.errors + Self.others
        #expect(Set(known) == Set(folder.names) && folder.names.count >= 20)
        for name in Self.others {
            #expect(throws: SourceError.self) { try Support.page(try folder.response(name).body) }
        }
    }
}

private let folder = RecordingFolder("semanticscholar")

// MARK: - Reading

extension SemanticScholarRecordingTests {
    private func expectAll(of items: [[String: Any]], in records: [Record]) {
        #expect(records.map(\.sourceID) == items.map { $0["paperId"] as? String ?? "" })
        for (record, item) in zip(records, items) {
            let ids = item["externalIds"] as? [String: Any] ?? [:]
            #expect(record.identifiers.doi == (ids["DOI"] as? String)?.lowercased())
            #expect(record.identifiers.pmid == ids["PubMed"] as? String)
            #expect(record.identifiers.pmcid == (ids["PubMedCentral"] as? String).map { "PMC\($0)" })
            #expect((record.title == nil) == !(item["title"] is String))
            #expect(record.abstract.isEmpty == !(item["abstract"] is String))
            #expect(record.citationCount == item["citationCount"] as? Int)
        }
    }

    private static func object(_ name: String) throws -> [String: Any] {
        try JSONSerialization.jsonObject(with: try folder.response(name).body) as? [String: Any] ?? [:]
    }
}
