import AssayKit
import Foundation
import Testing

@testable import AssayHost

private let pages = [["a", "b"], ["c", "d"], ["e", "f"], ["g"]]

@Suite(.timeLimit(.minutes(1))) struct SourceFetcherResumeTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    private var captures: CaptureStore { CaptureStore(folder: folder.url) }

    private func journal() throws -> JournalWriter {
        try JournalWriter(run: 1, started: "2026-01-31T00:00:00Z", captures: folder.url)
    }

    private func kept() throws -> RunJournal {
        try #require(RunJournal(reading: try journal().place))
    }

    /// A fetch that keeps its exchanges and may replay those that were kept.
    private func fetch(
        _ transport: Transport, _ bench: FetchBench = FetchBench(), replay: RunJournal? = nil, glances: Bool = false,
        limit: Int? = nil, concurrency: Int = 1
    ) async throws -> SourceOutcome {
        var job = bench.job(
            ScriptedServer.chain(pages, total: 7), ScriptedPlugin(glances: glances), limit: limit)
        (job.transport, job.captures, job.journal, job.replay) = (transport, captures, try journal(), replay)
        job.concurrency = concurrency
        return try await SourceFetcher(job).run()
    }

    /// A server that is cut after so many pages, as a killed run leaves it.
    private func runFirst(_ count: Int) async throws {
        let server = ScriptedServer { path, _ in
            (Int(path) ?? 0) < count ? .page(ScriptedServer.page(path, of: pages, total: 7)) : .failure("killed")
        }
        _ = try await fetch(server.transport)
    }

    @Test(arguments: 0...4)
    func `a resumed run asks only for what is missing and counts the same`(count: Int) async throws {
        try await runFirst(count)
        let server = ScriptedServer.chain(pages, total: 7)
        let bench = FetchBench()
        let outcome = try await fetch(server.transport, bench, replay: try kept())
        #expect(server.asked == (count..<4).map(String.init))
        #expect(outcome.balance.terms == ["declared": 7, "new": 7] && outcome.status == .complete)
        #expect(bench.kept == ["a", "b", "c", "d", "e", "f", "g"] && outcome.requests == 4)
    }

    @Test func `a cursor that the source forgot begins it anew and forgets what was kept`() async throws {
        try await runFirst(2)
        let server = ScriptedServer { path, time in
            path == "2" && time == 0
                ? .page(ScriptedPage(error: "cursor-expired"))
                : .page(ScriptedServer.page(path, of: pages, total: 7))
        }
        let outcome = try await fetch(server.transport, replay: try kept())
        #expect(server.asked == ["2", "0", "1", "2", "3"])
        #expect(outcome.balance.terms == ["declared": 7, "new": 7] && outcome.status == .complete)
        #expect(try kept().exchanges(of: "scripted").count == 4)
    }

    @Test func `the pass after a restart says so and can be replayed`() async throws {
        let server = ScriptedServer { path, time in
            path == "2" && time == 0
                ? .page(ScriptedPage(error: "cursor-expired"))
                : .page(ScriptedServer.page(path, of: pages, total: 7))
        }
        #expect(try await fetch(server.transport).status == .complete)
        let first = try kept().exchange(of: "scripted", at: SequenceKey(chain: "0", page: 0))
        #expect(first?.request.context == ["restarted": "yes"])
        let again = try await fetch(.offline, replay: try kept())
        #expect(again.status == .complete && again.balance.terms == ["declared": 7, "new": 7])
    }

    @Test func `a cursor that moved on in silence begins the source anew`() async throws {
        try await runFirst(2)
        let server = ScriptedServer { path, time in
            // The source ends early, since it believes that the page was already sent.
            path == "2" && time == 0
                ? .page(ScriptedPage(total: 7))
                : .page(ScriptedServer.page(path, of: pages, total: 7))
        }
        let outcome = try await fetch(server.transport, replay: try kept())
        #expect(server.asked == ["2", "0", "1", "2", "3"])
        #expect(outcome.balance.terms == ["declared": 7, "new": 7] && outcome.status == .complete)
    }

    @Test(arguments: [(false, 1), (true, 1), (true, 3)])
    func `offline a whole run comes again`(glances: Bool, concurrency: Int) async throws {
        try await runFirst(4)
        let outcome = try await fetch(
            .offline, replay: try kept(), glances: glances, concurrency: concurrency)
        #expect(outcome.balance.terms == ["declared": 7, "new": 7] && outcome.status == .complete)
    }

    @Test(arguments: [(false, 1), (true, 1), (true, 3)])
    func `offline a run with a limit comes again`(glances: Bool, concurrency: Int) async throws {
        let server = ScriptedServer.chain(pages, total: 7)
        let live = try await fetch(server.transport, glances: glances, limit: 3)
        let bench = FetchBench()
        let again = try await fetch(
            .offline, bench, replay: try kept(), glances: glances, limit: 3, concurrency: concurrency)
        #expect(live.balance.terms == ["declared": 7, "new": 3, "beyond": 4])
        #expect(again.balance == live.balance && again.status == .complete && bench.kept == ["a", "b", "c"])
    }

    @Test func `offline a missing exchange is a failure with a name`() async throws {
        try await runFirst(2)
        let outcome = try await fetch(.offline, replay: try kept())
        #expect(outcome.balance.terms == ["declared": 7, "new": 4, "failed": 3] && outcome.status == .partial)
        #expect(outcome.problems.map(\.kind) == ["not-captured"] && outcome.problems.first?.page == "0#2")
        let message = outcome.problems.first?.message ?? ""
        #expect(message.hasPrefix("no capture answers this request to https://example.org/2 "))
    }

    @Test func `a damaged capture is asked for again and mended`() async throws {
        try await runFirst(4)
        let journal = try kept()
        let damaged = try #require(journal.exchange(of: "scripted", at: SequenceKey(chain: "0", page: 1)))
        try Data("damage".utf8).write(to: captures.url(of: damaged.capture))
        let server = ScriptedServer.chain(pages, total: 7)
        let outcome = try await fetch(server.transport, replay: journal)
        #expect(server.asked == ["1"] && outcome.status == .complete)
        #expect(try await fetch(.offline, replay: try kept()).status == .complete)
    }

    @Test func `a response to another question is not replayed`() async throws {
        try await runFirst(4)
        let server = ScriptedServer { _, _ in .page(ScriptedPage(total: 1, ids: ["z"])) }
        var job = FetchBench().job(server, ScriptedPlugin(first: ["https://example.org/other"]))
        (job.captures, job.replay) = (captures, try kept())
        let outcome = try await SourceFetcher(job).run()
        #expect(server.asked == ["other"] && outcome.balance.terms == ["declared": 1, "new": 1])
    }

    @Test func `a response that the plugin refused is not in the journal`() async throws {
        let server = ScriptedServer { _, time in
            time == 0 ? .bytes("<html>") : .page(ScriptedPage(total: 1, ids: ["a"]))
        }
        let outcome = try await fetch(server.transport)
        #expect(outcome.status == .complete)
        #expect(try kept().exchanges(of: "scripted").map(\.sequence.page) == [0])
    }
}
