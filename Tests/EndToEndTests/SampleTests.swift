import AssayTesting
import Foundation
import Testing

/// The committed sample workspace is what this version makes of its captures.
@Suite struct SampleTests {
    private static let sample = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Workspace/ketamine")

    @Test func `the committed report and lock are made of the committed captures`() async throws {
        let folder = try ScratchFolder()
        let copy = folder.url.appending(path: "sample")
        try FileManager.default.copyItem(at: Self.sample, to: copy)
        for name in ["library.sqlite", "library.sqlite-wal", "library.sqlite-shm", "writer.lock"] {
            // What a demo may have left there.
            try? FileManager.default.removeItem(at: copy.appending(path: ".assay/\(name)"))
        }
        // The sources' own addresses stand in report and lock; offline, none of them is asked.
        let own = Dictionary(
            uniqueKeysWithValues: LiteratureSource.allCases.map { ($0.environmentVariable, "") })
        let update = try await Assay.run(
            ["update", "--offline", "--progress", "none"], in: copy, environment: own)
        #expect(update.exitCode == 0, "\(update.errorText)")
        for name in ["report.md", "search.lock.json"] {
            let made = try String(contentsOf: copy.appending(path: name), encoding: .utf8)
            let committed = try String(contentsOf: Self.sample.appending(path: name), encoding: .utf8)
            #expect(made == committed, "\(name) is stale: run scripts/make-sample")
        }
    }
}
