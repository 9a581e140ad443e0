import AssayKit
import AssayTesting
import Foundation
import Testing

/// How Assay asks, measured by the server.
///
/// Starts are spaced by the client and counted by the server: on a busy machine a start can be read late, so that one
/// second seems to hold one more. What is asked is therefore measured again, up to three times: once it must be strictly
/// within the pace, and never more than that one beyond it.
@Suite struct PolitenessTests {
    /// A source, its pace without a key and with a contact, and how many records it is asked for.
    struct Paced: Sendable, CustomTestStringConvertible {
        var source: LiteratureSource
        var rate: Double
        var concurrency: Int
        var testDescription: String { source.rawValue }
    }

    /// By the manifests; those that take many requests in a small corpus.
    private static let paced = [
        Paced(source: .pubmed, rate: 3, concurrency: 3), Paced(source: .europepmc, rate: 5, concurrency: 2),
        Paced(source: .openfda, rate: 3, concurrency: 1), Paced(source: .unpaywall, rate: 5, concurrency: 2),
        Paced(source: .opencitations, rate: 2, concurrency: 2),
    ]

    private static let yaml = """
        title: Pace
        document: document.md
        query: veltrazine AND pain
        contact: tests@example.org
        sources:
          pubmed: {}
          europepmc: {}
          openfda: { settings: { substances: [veltrazine, ombrelidone] } }
          unpaywall: { limit: 24 }
          opencitations: { limit: 9 }

        """

    @Test func `no source is asked faster, wider or without a name`() async throws {
        var isStrict = false
        for _ in 0..<3 where !isStrict {
            let server = try FaultServer(
                before: try LiteratureServer(corpus: .synthetic(count: 900, seed: 17)))
            var workspace = try TestWorkspace(yaml: Self.yaml)
            workspace.environment = server.environment
            let update = try await workspace.update()
            #expect(update.exitCode == 0, "\(update.errorText)")
            isStrict = Self.paced.allSatisfy { Self.isWithin($0, server) }
            server.stop()
        }
        #expect(isStrict, "three times a source was asked faster than its pace")
    }

    private static func isWithin(_ paced: Paced, _ server: FaultServer) -> Bool {
        let report = server.politeness { $0.path.hasPrefix("/\(paced.source.rawValue)") }
        #expect(report.requests > 0, "\(paced.source)")
        #expect(report.peakInFlight <= paced.concurrency, "\(paced.source): \(report.peakInFlight) at once")
        #expect(Double(report.peakRate) <= paced.rate + 1, "\(paced.source): \(report.peakRate) in a second")
        #expect(report.userAgents.count == 1)
        for agent in report.userAgents {
            #expect(agent.hasPrefix("assay/") && agent.contains("mailto:tests@example.org"), "\(agent)")
        }
        return Double(report.peakRate) <= paced.rate
    }

    @Test(arguments: [
        Fault.RetryAfter.seconds(2), .date(inSeconds: 2, withDate: true), .date(inSeconds: 3, withDate: false),
    ])
    func `nothing is asked before the time that a source named`(named: Fault.RetryAfter) async throws {
        let server = try FaultServer(before: try LiteratureServer(corpus: .synthetic(count: 900, seed: 17)))
        defer { server.stop() }
        server.add(FaultRule(.throttled(named), after: 2, times: 1) { $0.path.hasPrefix("/europepmc") })
        server.add(FaultRule(.throttled(named), after: 1, times: 2) { $0.path.hasPrefix("/pubmed") })
        var workspace = try TestWorkspace(yaml: Topic.yaml(sources: ["pubmed", "europepmc"]))
        workspace.environment = server.environment
        let update = try await workspace.update()
        #expect(update.exitCode == 0, "\(update.errorText)")
        for source in ["pubmed", "europepmc"] {
            let report = server.politeness { $0.path.hasPrefix("/\(source)") }
            #expect(report.earlyRetries.isEmpty && report.earlyRequests.isEmpty, "\(source): \(report.earlyRequests)")
        }
    }

    @Test func `processes of one workspace keep one pace together`() async throws {
        let server = try FaultServer(before: try LiteratureServer(corpus: .synthetic(count: 60, seed: 17)))
        defer { server.stop() }
        let yaml = Topic.yaml(sources: ["clinicaltrials"]).replacing("{ requests_per_second: 50 }", with: "{}")
        var workspace = try TestWorkspace(yaml: yaml)
        workspace.environment = server.environment
        _ = try await workspace.update()
        let before = server.exchanges.count
        let children = try (0..<4).map { _ in try workspace.start("plan", "--count") }
        for child in children { #expect(await child.result(atMost: 60).exitCode == 0) }
        let times = server.exchanges.dropFirst(before).map(\.request.receivedAt).sorted()
        #expect(times.count == 4)
        // One a second: four starts take three seconds, however the four processes take turns.
        if let first = times.first, let last = times.last { #expect(first.duration(to: last) >= .seconds(2.9)) }
        #expect(server.politeness().peakInFlight == 1)
    }
}
