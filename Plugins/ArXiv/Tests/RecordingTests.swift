import ArXivPlugin
import AssayKit
import AssayTesting
import Foundation
import Testing

/// Over recordings of the API in `$ASSAY_RECORDINGS/arxiv`, which are no part of the repository.
@Suite(.enabled(if: RecordingFolder.arxiv.isThere, "ASSAY_RECORDINGS is not set"))
struct RecordingTests {
    private static let feeds = RecordingFolder.arxiv.all.filter { $0.name.hasSuffix(".xml") && $0.status == 200 }

    @Test func `there are recordings`() {
        #expect(Self.feeds.count >= 9)
    }

    /// Pages of a search are read as the first page of one that wants 100 items: a larger one would be cut into parts.
    @Test(arguments: feeds)
    func `each entry of a recorded feed is a record`(recording: Recording) throws {
        let ids = recording.texts(between: "<id>http://arxiv.org/abs/", "</id>")
        let response = SourceResponse(status: recording.status, body: recording.body)
        let page = try Support.plugin().page(from: response, to: Support.request(limit: 100))
        #expect(page.problems.isEmpty)
        let versioned = page.records.map { "\($0.sourceID)v\($0.extra["version"]?.text ?? "")" }
        #expect(versioned == ids.map(String.init))
        #expect(page.records.flatMap(\.contributors).count == recording.text.ranges(of: "<name>").count)
        #expect(page.records.allSatisfy { $0.title != nil && $0.date != nil && !$0.abstract.isEmpty })
        #expect(page.declaredTotal.map(String.init) == recording.texts(between: "totalResults", "</").first?.digits)
        let dois = recording.text.ranges(of: "</arxiv:doi>").count
        #expect(page.records.count { !$0.relations.isEmpty || $0.extra["journal_doi"] != nil } == dois)
        #expect(page.records.allSatisfy { $0.integrity == nil })
    }

    @Test func `two pages that follow each other hold no record twice, and the overlap holds them`() throws {
        let pages = try ["s0_m10", "s10_m10", "s9_m15"].map { place in
            try page("search_testing_\(place).xml").records.map(\.sourceID)
        }
        #expect(Set(pages[0] + pages[1]).count == 20)
        #expect(Array(pages[2].prefix(11)) == Array(pages[0].suffix(1) + pages[1]))
    }

    @Test func `a list with an unknown identifier brings the known one`() throws {
        let ids = ["0808.05394", "1707.08567"].compactMap { Identifier(.arxiv, $0) }
        let request = try Support.plugin().requests(for: ids)[0]
        let page = try Support.plugin().page(
            from: RecordingFolder.arxiv.response("id_list_two_one_found.xml"), to: request)
        #expect(page.records.map(\.sourceID) == ["1707.08567"])
        #expect(page.problems.map(\.sourceID) == ["0808.05394"])
    }

    @Test(arguments: [
        ("id_bad_format_error_400.xml", SourceError.Code.rejected), ("rate_limited_429.txt", .throttled),
    ])
    func `each recorded failure has its code`(name: String, code: SourceError.Code) throws {
        let error = #expect(throws: SourceError.self) { try page(name) }
        #expect(error?.code == code)
    }

    @Test func `every recording is either a page or an error`() throws {
        for recording in RecordingFolder.arxiv.all where !Self.feeds.contains(where: { $0.name == recording.name }) {
            #expect(throws: SourceError.self) { try page(recording.name) }
        }
    }

    private func page(_ name: String) throws -> SourcePage {
        try Support.plugin().page(from: try RecordingFolder.arxiv.response(name), to: Support.request(limit: 100))
    }
}

extension Recording {
    /// The texts between two marks, by a scan.
    fileprivate func texts(between open: String, _ close: String) -> [Substring] {
        text.ranges(of: open).map { range in
            let tail = text[range.upperBound...]
            return tail.firstRange(of: close).map { tail[..<$0.lowerBound] } ?? tail
        }
    }
}

extension Substring {
    /// What stands behind the last `>`.
    fileprivate var digits: String {
        split(separator: ">").last.map(String.init) ?? ""
    }
}

extension RecordingFolder {
    /// arXiv.
    fileprivate static let arxiv = RecordingFolder("arxiv")
}
