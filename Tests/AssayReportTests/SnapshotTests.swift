import AssayReport
import Foundation
import Testing

/// Golden reports: what a whole report of an authored model looks like.
///
/// `ASSAY_RECORD_SNAPSHOTS=1` writes them anew and fails, so that nobody commits text that nobody has read.
@Suite struct SnapshotTests {
    @Test func `the sample report is the golden one`() throws {
        try compare(MarkdownReport.text(SampleReport.model), with: "sample.md")
    }

    @Test func `a report of nothing is the golden one`() throws {
        try compare(MarkdownReport.text(SampleReport.empty), with: "empty.md")
    }

    private func compare(_ text: String, with name: String) throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Snapshots/\(name)")
        guard ProcessInfo.processInfo.environment["ASSAY_RECORD_SNAPSHOTS"] == nil else {
            try Data(text.utf8).write(to: file)
            Issue.record("Recorded \(name): read it, then run again without ASSAY_RECORD_SNAPSHOTS")
            return
        }
        let golden = try String(decoding: Data(contentsOf: file), as: UTF8.self)
        #expect(text == golden, "The report differs from Snapshots/\(name)")
    }
}
