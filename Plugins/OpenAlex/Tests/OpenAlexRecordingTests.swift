import AssayKit
import AssayTesting
import Foundation
import OpenAlexPlugin
import Testing

/// Over recordings of the API in `$ASSAY_RECORDINGS/openalex`, which are no part of the repository.
@Suite(.enabled(if: folder.isThere, "ASSAY_RECORDINGS is not set"))
struct OpenAlexRecordingTests {
    /// Lists: the endpoint that the plugin asks.
    private static let lists = folder.names.filter { Self.hasResults($0) }
    /// Single works, which the plugin does not ask for; each is read as the only item of a list.
    private static let singles = folder.names.filter { $0.hasPrefix("work_") && $0.hasSuffix(".json") }

    @Test(arguments: lists)
    func `each item of a recorded list is a record`(name: String) throws {
        try expectAll(of: try Self.items(name), in: try Self.page(name))
    }

    @Test(arguments: lists)
    func `a glance at a recorded list agrees with reading it`(name: String) throws {
        let response = try folder.response(name)
        let next = try Support.plugin().page(from: response, to: Support.request()).next
        #expect(try Support.plugin().nextRequests(after: response, to: Support.request()) ?? next == next)
    }

    @Test(arguments: singles.filter { !$0.hasPrefix("work_select") })
    func `each recorded single work is a record`(name: String) throws {
        let item = try #require(try Self.object(name))
        try expectAll(of: [item], in: try Self.pageOfSingle(name))
    }

    @Test(arguments: singles.filter { $0.hasPrefix("work_select") })
    func `a work of which only a part was asked has no id and is a problem`(name: String) throws {
        let page = try Self.pageOfSingle(name)
        #expect(page.records.isEmpty && page.problems.map(\.position) == [0])
    }

    @Test func `every recording is a list, a single work or the unknown work`() throws {
        #expect(Set(Self.lists + Self.singles + ["work_by_doi_404.html"]) == Set(folder.names))
        #expect(folder.names.count >= 18)
        let error = #expect(throws: SourceError.self) { try Self.page("work_by_doi_404.html") }
        #expect(error?.code == .rejected)
        for name in Self.singles {
            let error = #expect(throws: SourceError.self) { try Self.page(name) }
            #expect(error?.code == .malformed)
        }
    }

    @Test func `the recorded preprint and its twin stay two records`() throws {
        let names = ["work_preprint_W3188841554.json", "work_published_twin_W3187234764.json"]
        let records = try names.compactMap { try Self.pageOfSingle($0).records.first }
        #expect(records.map(\.sourceID) == ["W3188841554", "W3187234764"])
        #expect(records.map(\.types) == [["preprint"], ["article"]])
        #expect(records[0].title?.lowercased() == records[1].title?.lowercased())
        #expect(records.allSatisfy { $0.relations.isEmpty })
    }
}

private let folder = RecordingFolder("openalex")

// MARK: - Reading

extension OpenAlexRecordingTests {
    private func expectAll(of items: [[String: Any]], in page: SourcePage) throws {
        #expect(page.problems.isEmpty && page.records.count == items.count)
        for (record, item) in zip(page.records, items) {
            #expect("https://openalex.org/" + record.sourceID == item["id"] as? String)
            let doi = (item["doi"] as? String)?.lowercased().replacingOccurrences(of: "https://doi.org/", with: "")
            #expect(record.identifiers.doi == doi)
            #expect((record.title == nil) == !(item["title"] is String))
            #expect(record.abstract.isEmpty == !(item["abstract_inverted_index"] is [String: Any]))
            #expect(record.citationCount == item["cited_by_count"] as? Int)
            #expect(record.contributors.count == (item["authorships"] as? [Any])?.count ?? 0)
            let index = item["abstract_inverted_index"] as? [String: [Int]] ?? [:]
            let wordCount = index.reduce(0) { $0 + $1.value.count * $1.key.split(whereSeparator: \.isWhitespace).count }
            #expect(record.abstractText.split(separator: " ").count <= wordCount)
            #expect(record.abstractText.split(separator: " ").count >= wordCount / 2)
            #expect(record.integrity?.status != .retracted || item["is_retracted"] as? Bool == true)
        }
    }

    private static func page(_ name: String) throws -> SourcePage {
        try Support.plugin().page(from: try folder.response(name), to: Support.request())
    }

    private static func pageOfSingle(_ name: String) throws -> SourcePage {
        let body = try folder.response(name).body
        return try Support.page(Data(#"{"meta":{"count":1},"results":["#.utf8) + body + Data("]}".utf8))
    }

    private static func object(_ name: String) throws -> [String: Any]? {
        try JSONSerialization.jsonObject(with: try folder.response(name).body) as? [String: Any]
    }

    private static func items(_ name: String) throws -> [[String: Any]] {
        try #require(try object(name)?["results"] as? [[String: Any]])
    }

    private static func hasResults(_ name: String) -> Bool {
        (try? object(name))?["results"] is [Any]
    }
}
