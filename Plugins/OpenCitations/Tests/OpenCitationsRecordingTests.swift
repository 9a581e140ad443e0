import AssayKit
import AssayTesting
import Foundation
import OpenCitationsPlugin
import Testing

/// Over recordings of the API in `$ASSAY_RECORDINGS/opencitations`, which are no part of the repository.
@Suite(.enabled(if: RecordingFolder("opencitations").isThere, "ASSAY_RECORDINGS is not set"))
struct OpenCitationsRecordingTests {
    private static let folder = RecordingFolder("opencitations")

    /// The counts of references have the same shape; they are never asked for.
    private static let counts = ["v2_citation_count.json": 34, "v2_reference_count.json": 35]

    /// Answers of operations that the plugin never asks: lists of citations and references, single citations, works of
    /// OpenCitations Meta, and the retired first version.
    private static let others = [
        "meta_author_works.json", "meta_author_works_retrieval.json", "meta_metadata.json",
        "meta_metadata_retrieval_editor_inbook.json", "v1_citation_one.json", "v1_citations.json", "v1_references.json",
        "v2_citation_one.json", "v2_citations.json", "v2_references.json",
    ]

    @Test(arguments: counts)
    func `a count is read`(name: String, count: Int) throws {
        let page = try Support.plugin().page(from: Self.folder.response(name), to: Support.request())
        #expect(page.records.map(\.citationCount) == [count])
        #expect(page.problems.isEmpty && page.next.isEmpty)
    }

    @Test(arguments: others)
    func `an answer of another operation is taken for no count`(name: String) throws {
        let error = #expect(throws: SourceError.self) {
            try Support.plugin().page(from: Self.folder.response(name), to: Support.request())
        }
        #expect(error?.code == .malformed)
    }

    @Test func `every recording is named here`() {
        #expect(Set(Self.folder.names) == Set(Self.others + Self.counts.keys))
    }
}
