import AssayKit
import AssayTesting
import Foundation
import Testing

/// Updates that are killed or interrupted, and what the next one makes of it.
@Suite(.serialized) struct InterruptionTests {
    /// How far an update comes before it is killed.
    struct Moment: Sendable, CustomStringConvertible {
        /// How many requests the server has answered.
        var answered: Int
        /// How many responses the journal holds.
        var kept: Int

        var description: String { "\(answered) answered, \(kept) kept" }
    }

    private static let moments = [
        Moment(answered: 1, kept: 0), Moment(answered: 3, kept: 0), Moment(answered: 8, kept: 2),
        Moment(answered: 11, kept: 5),
    ]

    @Test(arguments: moments)
    func `after kill -9 the next update ends as an undisturbed one`(moment: Moment) async throws {
        let undisturbed = try await Self.undisturbed.made()
        let server = undisturbed.server
        let workspace = try TestWorkspace(server)
        server.clearLog()
        let child = try workspace.start("update")
        try await Self.wait(until: moment, server, workspace)
        child.send(SIGKILL)
        #expect(await child.result(atMost: 60).exitCode == 128 + SIGKILL)
        #expect(workspace.journaled().values.reduce(0, +) >= moment.kept)
        try await Self.expectResume(workspace, undisturbed)
    }

    @Test func `SIGINT ends an update with 130 and a word on how to go on`() async throws {
        let undisturbed = try await Self.undisturbed.made()
        let server = undisturbed.server
        let workspace = try TestWorkspace(server)
        server.clearLog()
        let child = try workspace.start("update")
        try await Self.wait(until: Moment(answered: 6, kept: 3), server, workspace)
        child.send(SIGINT)
        let ended = await child.result(atMost: 60)
        #expect(ended.exitCode == 130)
        #expect(ended.errorText.contains("the same command goes on from there"))
        #expect(!workspace.exists("report.md"))
        let status = try await workspace.assay("status", "--format", "json").json()
        #expect(status["interrupted"]?.text?.hasPrefix("run 1") == true)
        try await Self.expectResume(workspace, undisturbed)
    }

    @Test func `a damaged capture is asked for again and kept anew`() async throws {
        let undisturbed = try await Self.undisturbed.made()
        let server = undisturbed.server
        let workspace = try TestWorkspace(server)
        server.clearLog()
        let child = try workspace.start("update")
        try await Self.wait(until: Moment(answered: 8, kept: 4), server, workspace)
        child.send(SIGKILL)
        _ = await child.result(atMost: 60)
        try await Task.sleep(for: .milliseconds(400))
        let captures = try workspace.files().map(\.name).filter { $0.hasSuffix(".gz") }
        for name in captures {
            let whole = try Data(contentsOf: workspace.url(name))
            try whole.prefix(whole.count / 2).write(to: workspace.url(name))
        }
        let next = try await workspace.update()
        #expect(next.exitCode == 0, "\(next.errorText)")
        expectBalance(try next.json())
        // Every capture can be read again, so that the run can be replayed.
        try FileManager.default.removeItem(at: workspace.url(".assay/library.sqlite"))
        let replay = try await workspace.update("--offline")
        #expect(replay.exitCode == 0, "\(replay.errorText)")
        expectBalance(try replay.json())
        expectSame(try await workspace.state(), undisturbed.state)
    }

    @Test func `an update that is killed while it derives and writes loses nothing`() async throws {
        let undisturbed = try await Self.undisturbed.made()
        let server = undisturbed.server
        let workspace = try TestWorkspace(server)
        server.clearLog()
        let total = undisturbed.requests.values.reduce(0, +)
        let child = try workspace.start("update")
        try await Self.wait(until: Moment(answered: total, kept: total), server, workspace)
        child.send(SIGKILL)
        _ = await child.result(atMost: 60)
        try await Self.expectResume(workspace, undisturbed)
    }
}

// MARK: - Support

extension InterruptionTests {
    /// What an update that nobody disturbs ends in.
    private actor Undisturbed {
        struct Made: Sendable {
            var server: LiteratureServer
            var state: WorkspaceState
            var requests: [String: Int]
        }

        private var making: Task<Made, any Error>?

        func made() async throws -> Made {
            if let making { return try await making.value }
            let task = Task {
                // One server for all: its address stands in the report.
                let server = try LiteratureServer(corpus: .synthetic(count: 900, seed: 11))
                server.latency = .milliseconds(40)
                let workspace = try TestWorkspace(server)
                let update = try await workspace.update()
                #expect(update.exitCode == 0, "\(update.errorText)")
                let requests = InterruptionTests.counts(server)
                return Made(server: server, state: try await workspace.state(), requests: requests)
            }
            making = task
            return try await task.value
        }
    }

    private static let undisturbed = Undisturbed()

    private static func wait(
        until moment: Moment, _ server: LiteratureServer, _ workspace: TestWorkspace
    ) async throws {
        let deadline = ContinuousClock.now + .seconds(60)
        while server.requests().count < moment.answered
            || workspace.journaled().values.reduce(0, +) < moment.kept
        {
            try #require(.now < deadline, "the update did not come so far")
            try await Task.sleep(for: .milliseconds(2))
        }
    }

    /// The next update asks for what was not kept, nothing else, and ends as if nothing had happened.
    private static func expectResume(_ workspace: TestWorkspace, _ undisturbed: Undisturbed.Made) async throws {
        let server = undisturbed.server
        let kept = workspace.journaled()
        let begun = ContinuousClock.now
        let next = try await workspace.update()
        #expect(next.exitCode == 0, "\(next.errorText)")
        expectBalance(try next.json())
        let answered = counts(server) { $0 < begun }
        let asked = counts(server) { $0 >= begun }
        for (id, total) in undisturbed.requests {
            let missing = total - kept[id, default: 0]
            // Crossref's cursor has moved on past an answer that was not kept: then the source begins anew.
            let isLost = id == "crossref" && answered[id, default: 0] > kept[id, default: 0]
            let most = isLost ? missing + total : missing
            #expect((missing...most).contains(asked[id, default: 0]), "\(id)")
        }
        expectSame(try await workspace.state(), undisturbed.state)
    }

    /// How many requests of each source arrived at such moments.
    private static func counts(
        _ server: LiteratureServer, at isWanted: (ContinuousClock.Instant) -> Bool = { _ in true }
    ) -> [String: Int] {
        Dictionary(grouping: server.requests().filter { isWanted($0.request.receivedAt) }, by: \.source.rawValue)
            .mapValues(\.count)
    }
}
