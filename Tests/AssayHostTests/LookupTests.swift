import AssayHost
import AssayKit
import Foundation
import Testing

/// A source that is only asked for identifiers, over authored pages.
private struct ScriptedLookup: IdentifierLookup {
    static let manifest = SourceManifest(
        id: "scripted", name: "Scripted", summary: "Authored pages.", version: "1", baseURL: "https://example.org",
        hosts: ["example.org"], pace: .init(requestsPerSecond: 1, concurrency: 1), caps: .init(pageSize: 1),
        capabilities: [.lookup], expresses: [], homepage: "https://example.org", terms: "https://example.org/terms",
        maturity: .experimental)
    static let lookupSchemes: Set<IdentifierScheme> = [.doi]

    init() {}
    init(settings: SourceSettings) throws {}

    func firstRequests(for search: Search) throws -> [SourceRequest] {
        throw SourceError(.unsupportedQuery, "looks up identifiers only")
    }

    func requests(for identifiers: [Identifier]) throws -> [SourceRequest] {
        identifiers.map { SourceRequest(.get, "https://example.org/\($0.value)") }
    }

    func page(from response: SourceResponse, to request: SourceRequest) throws -> SourcePage {
        try ScriptedPlugin().page(from: response, to: request)
    }
}

@Suite(.timeLimit(.minutes(1))) struct LookupTests {
    private static let identifiers = (0..<12).compactMap { Identifier(.doi, "10.5555/\($0)") }

    private func fetch(
        _ bench: FetchBench, _ identifiers: [Identifier], concurrency: Int = 1,
        _ reply: @escaping @Sendable (String, Int) -> ScriptedServer.Reply
    ) async throws -> (SourceOutcome, ScriptedServer) {
        let server = ScriptedServer(reply)
        var job = bench.job(server)
        job.plugin = ScriptedLookup()
        job.lookup = identifiers
        job.concurrency = concurrency
        return (try await SourceFetcher(job).run(), server)
    }

    @Test func `each identifier is asked once and the number asked is the one declared`() async throws {
        let bench = FetchBench(known: ["10.5555/3"])
        let (outcome, server) = try await fetch(bench, Self.identifiers, concurrency: 3) { path, _ in
            .page(ScriptedPage(ids: [path]))
        }
        #expect(outcome.balance.terms == ["declared": 12, "new": 11, "known": 1] && outcome.status == .complete)
        #expect(Set(server.asked) == Set(Self.identifiers.map(\.value)) && server.asked.count == 12)
        #expect(outcome.addresses == ["https://example.org/10.5555/0"])
    }

    @Test func `nothing to look up asks nothing and closes`() async throws {
        let (outcome, server) = try await fetch(FetchBench(), []) { _, _ in .failure("connect-failed") }
        #expect(server.asked.isEmpty && outcome.status == .complete && outcome.balance.declared == 0)
    }

    @Test func `one lost identifier is counted and named and the others arrive`() async throws {
        let bench = FetchBench()
        let (outcome, _) = try await fetch(bench, Self.identifiers) { path, _ in
            path == "10.5555/4" ? .failure("timed-out") : .page(ScriptedPage(ids: [path]))
        }
        #expect(bench.kept.count == 11)
        #expect(outcome.balance.terms == ["declared": 12, "new": 11, "failed": 1] && outcome.status == .partial)
        #expect(outcome.problems.count == 1)
    }

    @Test func `a source whose requests fail one after the other is left alone`() async throws {
        let (outcome, server) = try await fetch(FetchBench(), Self.identifiers) { _, _ in .failure("timed-out") }
        #expect(server.asked.count == 5)
        #expect(outcome.status == .failed && outcome.balance.failed == 12)
        #expect(outcome.problems.last?.kind == "given-up")
    }

    @Test func `failures that do not follow each other do not stop a source`() async throws {
        let (outcome, server) = try await fetch(FetchBench(), Self.identifiers) { path, _ in
            path.hasSuffix("4") || path.hasSuffix("8") || path.hasSuffix("1")
                ? .failure("timed-out") : .page(ScriptedPage(ids: [path]))
        }
        #expect(server.asked.count == 12 && outcome.balance.failed == 4)
    }
}
