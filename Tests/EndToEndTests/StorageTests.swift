import AssayKit
import AssayTesting
import Foundation
import Testing

/// A library that is damaged, two updates at once, a report that a person edited.
@Suite struct StorageTests {
    @Test func `a library that is no database is named, and not touched`() async throws {
        let workspace = try TestWorkspace(try LiteratureServer(corpus: .synthetic(count: 30, seed: 2)))
        let junk = Data(String(repeating: "This is no database. ", count: 500).utf8)
        try FileManager.default.createDirectory(at: workspace.url(".assay"), withIntermediateDirectories: true)
        try junk.write(to: workspace.url(".assay/library.sqlite"))
        for command in [["update"], ["works"], ["report"], ["status"], ["show", "C00000000"]] {
            let result = try await Assay.run(command, in: workspace.folder, environment: workspace.environment)
            #expect(result.exitCode == 1, "\(command): \(result.errorText)")
            #expect(result.errorText.contains(workspace.url(".assay/library.sqlite").path), "\(command)")
            #expect(result.errorText.contains("assay "), "\(command): \(result.errorText)")
        }
        #expect(try Data(contentsOf: workspace.url(".assay/library.sqlite")) == junk)
    }

    @Test func `a library that was overwritten is rebuilt from the captures once it is moved away`() async throws {
        let server = try LiteratureServer(corpus: .synthetic(count: 120, seed: 2))
        let workspace = try TestWorkspace(server)
        #expect(try await workspace.update().exitCode == 0)
        let before = try await workspace.state()
        for name in ["library.sqlite-wal", "library.sqlite-shm"] where workspace.exists(".assay/\(name)") {
            try FileManager.default.removeItem(at: workspace.url(".assay/\(name)"))
        }
        try Data(repeating: 7, count: 40_000).write(to: workspace.url(".assay/library.sqlite"))
        let update = try await workspace.update()
        #expect(update.exitCode == 1)
        #expect(update.errorText.contains("library.sqlite"))
        #expect(update.errorText.contains("assay update --offline"), "\(update.errorText)")
        try FileManager.default.moveItem(
            at: workspace.url(".assay/library.sqlite"), to: workspace.url("damaged.sqlite"))
        server.stop()
        #expect(try await workspace.update("--offline").exitCode == 0)
        expectSame(try await workspace.state(), before)
    }

    @Test func `of two updates at once the second waits, says for whom, and finds nothing new`() async throws {
        let server = try LiteratureServer(corpus: .synthetic(count: 60, seed: 2))
        server.latency = .milliseconds(100)
        let workspace = try TestWorkspace(server)
        let first = try workspace.start("update", "--format", "json")
        while server.requests().isEmpty { try await Task.sleep(for: .milliseconds(2)) }
        // The first is held where it is until the second has found it there.
        first.send(SIGSTOP)
        let next = try workspace.start("update", "--format", "json")
        let deadline = ContinuousClock.now + .seconds(60)
        while !next.errorsSoFar.contains("waiting: "), .now < deadline { try await Task.sleep(for: .milliseconds(5)) }
        first.send(SIGCONT)
        let ended = await first.result(atMost: 60)
        let second = await next.result(atMost: 60)
        #expect(ended.exitCode == 0, "\(ended.errorText)")
        #expect(second.exitCode == 0, "\(second.errorText)")
        #expect(second.errorText.contains("waiting: process \(first.id) on "))
        #expect(second.errorText.contains("is updating this workspace"))
        #expect(try ended.json()["run"]?.int == 1)
        let result = try second.json()
        #expect(result["run"]?.int == 2)
        for (id, source) in result.sourcesByID { #expect(source["new"]?.int == 0, "\(id)") }
    }

    @Test func `an edit inside a region is never overwritten, prose outside is kept`() async throws {
        let server = try LiteratureServer(corpus: .synthetic(count: 60, seed: 2))
        let workspace = try TestWorkspace(server)
        #expect(try await workspace.update().exitCode == 0)
        let written = try workspace.report()
        let lines = written.split(separator: "\n", omittingEmptySubsequences: false)
        let end = try #require(lines.firstIndex { $0.hasPrefix("<!-- assay:end claims") })
        let mine = "Our editor says: *read claim 2 twice*."
        let outside = (lines[...end] + ["", mine[...], ""] + lines[(end + 1)...]).joined(separator: "\n")
        try workspace.write(outside, to: "report.md")
        let kept = try await workspace.update()
        #expect(kept.exitCode == 0, "\(kept.errorText)")
        #expect(try workspace.report() == outside)
        #expect(try await workspace.assay("report", "--check").exitCode == 0)

        let inside = try workspace.report().replacing("## Claims", with: "## Claims, as I see them")
        try workspace.write(inside, to: "report.md")
        for command in [["update"], ["report"], ["report", "--check"]] {
            let refused = try await Assay.run(command, in: workspace.folder, environment: workspace.environment)
            #expect(refused.exitCode == 4, "\(command): \(refused.errorText)")
            #expect(refused.errorText.contains("claims"), "\(command): \(refused.errorText)")
            #expect(try workspace.report() == inside)
        }
    }
}
