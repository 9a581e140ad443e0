import AssayKit
import AssayTesting
import Foundation
import Testing

/// Sources that are asked for what the others brought: when they are asked again, and what a kill in their midst costs.
@Suite(.timeLimit(.minutes(5))) struct EnrichmentTests {
    private static let yaml = Topic.yaml(query: "veltrazine", sources: ["pubmed", "unpaywall"])

    private func asked(_ server: LiteratureServer, _ source: LiteratureSource) -> [String] {
        server.requests(to: source).map(\.request.path)
    }

    @Test func `what was asked not long ago is asked again by a whole pass alone`() async throws {
        let server = try LiteratureServer(corpus: .synthetic(count: 120, seed: 8))
        defer { server.stop() }
        let workspace = try TestWorkspace(server, yaml: Self.yaml)
        let first = try await workspace.update()
        #expect(first.exitCode == 0, "\(first.errorText)")
        let (report, dois) = (try workspace.report(), Set(asked(server, .unpaywall)))
        #expect(asked(server, .unpaywall).count == dois.count && dois.count > 5)

        server.clearLog()
        let quiet = try await workspace.update()
        #expect(quiet.exitCode == 0, "\(quiet.errorText)")
        #expect(asked(server, .unpaywall).isEmpty)
        let nothing = try #require(try quiet.json().sourcesByID["unpaywall"])
        #expect(nothing["declared"]?.int == 0 && nothing["balanced"] == .bool(true))

        let full = try await workspace.update("--full")
        #expect(full.exitCode == 0, "\(full.errorText)")
        let sheet = try #require(try full.json().sourcesByID["unpaywall"])
        #expect(Set(asked(server, .unpaywall)) == dois)
        #expect(sheet["declared"]?.int == dois.count && sheet["known"]?.int == dois.count)
        #expect(sheet["pass"]?.text == "whole" && sheet["changed_since"] == .null)
        #expect(try full.json()["changes"]?.int == 0)
        #expect(try workspace.report() == report)
    }

    @Test func `after kill -9 among the lookups only those that were not kept are asked`() async throws {
        let server = try LiteratureServer(corpus: .synthetic(count: 120, seed: 8))
        defer { server.stop() }
        let undisturbed = try TestWorkspace(server, yaml: Self.yaml)
        let calm = try await undisturbed.update()
        #expect(calm.exitCode == 0, "\(calm.errorText)")
        let dois = Set(asked(server, .unpaywall))
        try #require(dois.count > 8)

        server.latency = .milliseconds(60)
        let workspace = try TestWorkspace(server, yaml: Self.yaml)
        let child = try workspace.start("update")
        try await Self.wait { workspace.journaled()["unpaywall", default: 0] >= 4 }
        child.send(SIGKILL)
        #expect(await child.result(atMost: 60).exitCode == 128 + SIGKILL)
        let kept = workspace.journaled()["unpaywall", default: 0]
        try #require(kept < dois.count, "it was killed too late")
        // A request of the killed process may still be at the server.
        try await Task.sleep(for: .milliseconds(400))
        server.clearLog()
        server.latency = .zero

        let next = try await workspace.update()
        #expect(next.exitCode == 0, "\(next.errorText)")
        expectBalance(try next.json(), of: ["pubmed", "unpaywall"])
        #expect(asked(server, .pubmed).isEmpty)
        let again = asked(server, .unpaywall)
        #expect(again.count == dois.count - kept && Set(again).isSubset(of: dois))
        expectSame(try await workspace.state(), try await undisturbed.state())
    }

    private static func wait(until isReached: () -> Bool) async throws {
        let deadline = ContinuousClock.now + .seconds(60)
        while !isReached() {
            try #require(.now < deadline, "the update did not come so far")
            try await Task.sleep(for: .milliseconds(2))
        }
    }
}
