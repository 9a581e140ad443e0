import AssayHost
import AssayKit
import Foundation
import Testing

/// Search page `find` with three batches of two items, one of which may have a fault of its own.
private func batches(_ fault: @escaping @Sendable (Int) -> ScriptedServer.Reply?) -> ScriptedServer {
    ScriptedServer { path, time in
        guard let number = Int(path) else {
            let next = (0..<3).map { "https://example.org/\($0)" }
            return .page(ScriptedPage(total: 6, next: next, expected: 2))
        }
        if number == 1, let fault = fault(time) { return fault }
        return .page(ScriptedPage(ids: ["\(number)a", "\(number)b"]))
    }
}

private let find = ScriptedPlugin(first: ["https://example.org/find"])

@Suite(.timeLimit(.minutes(1))) struct SourceFetcherFaultTests {
    @Test(arguments: [
        ("down", ScriptedServer.Reply.failure("connect-failed"), "connect-failed", 1),
        ("refused", .page(ScriptedPage(error: "rejected")), "rejected", 1),
        ("HTML", .bytes("<html>busy</html>"), "malformed", 4),
        ("throttled", .page(ScriptedPage(error: "throttled", retryAfter: 5)), "throttled", 4),
        ("for long", .page(ScriptedPage(error: "throttled", retryAfter: 3_600)), "throttled", 1),
    ])
    func `a batch that fails for good does not stop the others`(
        name: String, fault: ScriptedServer.Reply, code: String, tries: Int
    ) async throws {
        let server = batches { _ in fault }
        let bench = FetchBench()
        let outcome = try await bench.fetch(server, find)
        #expect(bench.kept.sorted() == ["0a", "0b", "2a", "2b"])
        #expect(outcome.balance.terms == ["declared": 6, "new": 4, "failed": 2])
        #expect(outcome.status == .partial && outcome.balance.isBalanced)
        #expect(outcome.problems.map(\.kind) == [code] && outcome.problems.first?.page == "0.0.1#0")
        #expect(server.asked.count { $0 == "1" } == tries)
        // What the network refused was tried three times there.
        #expect(outcome.retries == (code == "connect-failed" ? 2 : tries - 1) && bench.naps.count == tries - 1)
    }

    @Test(arguments: ["malformed", "throttled", "unavailable"])
    func `a passing fault leaves no trace but the retries`(code: String) async throws {
        let server = batches { $0 < 2 ? .page(ScriptedPage(error: code)) : nil }
        let bench = FetchBench()
        let outcome = try await bench.fetch(server, find)
        #expect(outcome.balance.terms == ["declared": 6, "new": 6] && outcome.status == .complete)
        #expect(outcome.retries == 2 && bench.naps == [0.75, 1.5] && outcome.problems.isEmpty)
    }

    @Test func `a limit and a failure are told apart`() async throws {
        let server = ScriptedServer { path, _ in
            path == "0"
                ? .page(ScriptedPage(total: 100, ids: (0..<10).map(String.init), next: ["https://example.org/1"]))
                : .failure("time-out")
        }
        let outcome = try await FetchBench().fetch(server, limit: 20)
        #expect(outcome.balance.terms == ["declared": 100, "new": 10, "failed": 10, "beyond": 80])
        #expect(outcome.status == .partial && outcome.balance.isBalanced)
    }

    @Test func `a source that is down is failed and never nothing found`() async throws {
        let outcome = try await FetchBench().fetch(ScriptedServer { _, _ in .failure("connect-failed") })
        #expect(outcome.status == .failed && !outcome.balance.isBalanced && outcome.asked == nil)
        #expect(outcome.problems.map(\.message) == ["told to fail"])
    }

    @Test func `a failure before any total counts what was expected`() async throws {
        var plugin = ScriptedPlugin(first: ["https://example.org/0", "https://example.org/1"])
        plugin.expected = 7
        let server = ScriptedServer { path, _ in path == "0" ? .page(ScriptedPage(ids: ["a"])) : .failure("x") }
        let outcome = try await FetchBench().fetch(server, plugin)
        #expect(outcome.balance.terms == ["new": 1, "failed": 7] && !outcome.balance.isBalanced)
    }

    @Test func `a search that the plugin refuses is not sent`() async throws {
        var plugin = ScriptedPlugin()
        plugin.refusal = SourceError(.unsupportedQuery, "cannot be asked this", hint: "use words")
        let server = ScriptedServer.chain([["a"]], total: 1)
        let outcome = try await FetchBench().fetch(server, plugin)
        #expect(server.asked.isEmpty && outcome.status == .failed && !outcome.balance.isBalanced)
        #expect(outcome.problems.map(\.kind) == ["unsupported-query"])
        #expect(outcome.problems.map(\.message) == ["cannot be asked this (use words)"])
    }

    @Test func `an expired cursor begins the source anew, once`() async throws {
        let pages = [["a", "b"], ["c"]]
        let server = ScriptedServer { path, time in
            path == "1" && time == 0
                ? .page(ScriptedPage(error: "cursor-expired"))
                : .page(ScriptedServer.page(path, of: pages, total: 3))
        }
        let outcome = try await FetchBench().fetch(server)
        #expect(server.asked == ["0", "1", "0", "1"])
        #expect(outcome.balance.terms == ["declared": 3, "new": 3] && outcome.status == .complete)
        #expect(outcome.requests == 4)
    }

    @Test func `a cursor that expires again is reported`() async throws {
        let server = ScriptedServer { path, _ in
            path == "1"
                ? .page(ScriptedPage(error: "cursor-expired"))
                : .page(ScriptedPage(total: 3, ids: ["a", "b"], next: ["https://example.org/1"]))
        }
        let outcome = try await FetchBench().fetch(server)
        #expect(server.asked == ["0", "1", "0", "1"])
        #expect(outcome.problems.map(\.kind) == ["cursor-expired"])
        #expect(outcome.balance.terms == ["declared": 3, "new": 2, "failed": 1] && outcome.status == .partial)
    }

    @Test func `cancellation ends a fetch at once`() async throws {
        let server = ScriptedServer { _, _ in .silence }
        let task = Task { try await FetchBench().fetch(server) }
        while server.asked.isEmpty { try await Task.sleep(for: .milliseconds(1)) }
        task.cancel()
        // The server never answers: that the fetch ends at all is the point.
        await #expect(throws: CancellationError.self) { try await task.value }
    }

    @Test func `a store that fails ends the fetch with its error`() async throws {
        struct Full: Error {}
        var job = FetchBench().job(ScriptedServer.chain([["a"], ["b"]], total: 2))
        job.sink = RecordSink { _ in throw Full() }
        let fetcher = SourceFetcher(job)
        await #expect(throws: Full.self) { try await fetcher.run() }
    }

    @Test func `the next page is asked for while the last is read`() async throws {
        let server = ScriptedServer.chain([["a"], ["b"], ["c"], ["d"], ["e"], ["f"]], total: 6)
        var job = FetchBench().job(server, ScriptedPlugin(glances: true))
        let asked = AsyncStream<Int>.makeStream()
        job.sink = RecordSink { records in
            // While the first page is being kept, the second is asked for: waiting for it must not last for ever.
            while server.asked.count < 2 { try await Task.sleep(for: .milliseconds(1)) }
            try await Task.sleep(for: .milliseconds(20))
            asked.continuation.yield(server.asked.count)
            return records.map { _ in .new }
        }
        _ = try await SourceFetcher(job).run()
        asked.continuation.finish()
        var counts: [Int] = []
        for await count in asked.stream { counts.append(count) }
        #expect(counts.count == 6 && counts[0] <= 3)
    }

    @Test(arguments: 0..<60)
    func `no behaviour hangs a fetch or makes a sheet lie`(seed: UInt64) async throws {
        let server = ScriptedServer { path, time in
            var generator = SeededGenerator(
                seed: seed &* 1_000_003 &+ UInt64(time) &+ path.utf8.reduce(7) { $0 &* 31 &+ UInt64($1) })
            return Self.randomReply(&generator)
        }
        let bench = FetchBench()
        var job = bench.job(server, ScriptedPlugin(glances: seed.isMultiple(of: 2)), limit: seed % 3 == 0 ? 12 : nil)
        job.concurrency = Int(seed % 4) + 1
        job.mostRequests = 60
        let outcome = try await SourceFetcher(job).run()
        let sheet = outcome.balance
        #expect(sheet.new + sheet.known == bench.kept.count - Self.repeated(bench.kept))
        #expect(sheet.sum <= sheet.declared ?? .max || !sheet.isBalanced)
        #expect(sheet.isBalanced || !outcome.problems.isEmpty, "\(outcome)")
        #expect(
            (outcome.status == .complete)
                == (sheet.isBalanced && outcome.problems.allSatisfy { $0.kind == "unparsable" }))
    }

    /// A source that began anew brings records again; the sink has seen them in the first pass.
    private static func repeated(_ ids: [String]) -> Int {
        ids.count - Set(ids).count
    }

    private static func randomReply(_ generator: inout SeededGenerator) -> ScriptedServer.Reply {
        switch Int.random(in: 0..<20, using: &generator) {
        case 0: return .failure("time-out")
        case 1: return .bytes("{\"ids\":")
        case 2: return .page(ScriptedPage(error: "throttled"))
        case 3: return .page(ScriptedPage(error: "rejected"))
        default: break
        }
        let ids = (0..<Int.random(in: 0...4, using: &generator)).map { _ in
            "\(Int.random(in: 0...30, using: &generator))"
        }
        let next = (0..<[0, 1, 1, 1, 2][Int.random(in: 0..<5, using: &generator)]).map { _ in
            "https://example.org/\(Int.random(in: 0...50, using: &generator))"
        }
        return .page(
            ScriptedPage(
                total: Bool.random(using: &generator) ? Int.random(in: 0...40, using: &generator) : nil, ids: ids,
                bad: Bool.random(using: &generator) ? [0] : [], missing: Int.random(in: 0...1, using: &generator),
                next: next, expected: Bool.random(using: &generator) ? 3 : nil))
    }
}

extension SourceFetcherFaultTests {
    @Test func `a source that brings ever more than it announced is stopped`() async throws {
        let server = ScriptedServer { path, _ in
            let number = Int(path) ?? 0
            let ids = (0..<100).map { "\(number)-\($0)" }
            return .page(ScriptedPage(total: 300, ids: ids, next: ["https://example.org/\(number + 1)"]))
        }
        let outcome = try await FetchBench().fetch(server)
        #expect(server.asked.count == 14)
        #expect(outcome.status == .partial && !outcome.balance.isBalanced)
        #expect(outcome.problems.contains { $0.kind == "runaway" && $0.message.contains("announced 300 items, 1400") })
    }
}
