import AssayHost
import AssayKit
import Foundation
import Testing

private let three = [["a", "b"], ["c", "d"], ["e"]]

@Suite(.timeLimit(.minutes(1))) struct SourceFetcherTests {
    @Test(arguments: [(false, 1), (true, 1), (true, 3)])
    func `a chain of pages is followed to its end`(glances: Bool, concurrency: Int) async throws {
        let server = ScriptedServer.chain(three, total: 5)
        let bench = FetchBench(known: ["b"])
        let outcome = try await bench.fetch(server, ScriptedPlugin(glances: glances), concurrency: concurrency)
        #expect(bench.kept == ["a", "b", "c", "d", "e"])
        #expect(server.asked == ["0", "1", "2"])
        #expect(outcome.balance.terms == ["declared": 5, "new": 4, "known": 1])
        #expect(outcome.status == .complete && outcome.balance.isBalanced && outcome.problems.isEmpty)
        #expect(outcome.requests == 3 && outcome.retries == 0 && outcome.balance.fetched == 5)
        #expect(outcome.addresses == ["https://example.org/0"])
    }

    @Test(arguments: 1...4)
    func `independent batches run side by side, and no more than allowed`(concurrency: Int) async throws {
        let pages = (0..<12).map { ScriptedPage(ids: ["\($0)"]) }
        let server = ScriptedServer { path, _ in
            guard let number = Int(path) else {
                return .page(ScriptedPage(total: 12, next: (0..<12).map { "https://example.org/\($0)" }, expected: 1))
            }
            return .page(pages[number])
        }
        let bench = FetchBench()
        let plugin = ScriptedPlugin(first: ["https://example.org/find"])
        let outcome = try await bench.fetch(server, plugin, concurrency: concurrency)
        #expect(outcome.balance.terms == ["declared": 12, "new": 12] && outcome.status == .complete)
        #expect(server.peak <= concurrency)
        #expect(concurrency == 1 || server.peak > 1)
    }

    @Test func `a source without hits is complete`() async throws {
        let outcome = try await FetchBench().fetch(ScriptedServer.chain([[]], total: 0))
        #expect(outcome.status == .complete && outcome.balance.declared == 0 && outcome.balance.isBalanced)
    }

    @Test(arguments: [(false, 1), (true, 1), (true, 4)])
    func `a limit in the middle of a page cuts there`(glances: Bool, concurrency: Int) async throws {
        let pages = (0..<8).map { page in (0..<10).map { "\(page)-\($0)" } }
        for _ in 0..<10 {
            let bench = FetchBench()
            let outcome = try await bench.fetch(
                ScriptedServer.chain(pages, total: 80), ScriptedPlugin(glances: glances), limit: 15,
                concurrency: concurrency)
            #expect(bench.kept == pages[0] + pages[1].prefix(5))
            #expect(outcome.balance.terms == ["declared": 80, "new": 15, "beyond": 65])
            #expect(outcome.status == .complete && outcome.problems.isEmpty)
        }
    }

    @Test func `what was asked too early and failed is no loss`() async throws {
        let server = ScriptedServer { path, _ in
            path == "0"
                ? .page(ScriptedPage(total: 9, ids: ["a", "b"], next: ["https://example.org/1"]))
                : .failure("connect-failed")
        }
        let outcome = try await FetchBench().fetch(server, ScriptedPlugin(glances: true), limit: 2, concurrency: 2)
        #expect(outcome.status == .complete && outcome.balance.terms == ["declared": 9, "new": 2, "beyond": 7])
    }

    @Test func `unreadable items behind the limit take no record's place`() async throws {
        let server = ScriptedServer { _, _ in .page(ScriptedPage(total: 6, ids: ["a", "b", "c"], bad: [1, 4, 5])) }
        let bench = FetchBench()
        let outcome = try await bench.fetch(server, limit: 3)
        #expect(bench.kept == ["a", "b"])
        #expect(outcome.balance.terms == ["declared": 6, "new": 2, "unparsable": 1, "beyond": 3])
        #expect(outcome.problems.map(\.position) == [1])
    }

    @Test func `a source that never says how much it has closes when nothing failed`() async throws {
        let outcome = try await FetchBench().fetch(ScriptedServer.chain(three, total: nil))
        #expect(outcome.status == .complete && outcome.balance.isBalanced && outcome.balance.declared == nil)
    }

    @Test(arguments: [
        (7, "the source announced 7 items and 5 can be accounted for: 2 are missing"),
        (3, "the source announced 3 items and 5 can be accounted for: 2 too many"),
    ])
    func `a total that is not kept leaves the sheet open`(total: Int, message: String) async throws {
        let outcome = try await FetchBench().fetch(ScriptedServer.chain(three, total: total))
        #expect(outcome.status == .partial && !outcome.balance.isBalanced)
        #expect(outcome.problems.map(\.message) == [message])
    }

    @Test func `numbers without sense open the sheet and do not overflow`() async throws {
        for (total, unreachable) in [(-4, 0), (.max, .max), (3, .min)] {
            let server = ScriptedServer { path, _ in
                let next = path == "0" ? ["https://example.org/1"] : []
                return .page(ScriptedPage(total: total, ids: [path], next: next, unreachable: unreachable))
            }
            let outcome = try await FetchBench().fetch(server)
            #expect(outcome.status == .partial && !outcome.balance.isBalanced && !outcome.problems.isEmpty)
        }
    }

    @Test(arguments: [(false, 1), (true, 1), (true, 4)])
    func `the same page for ever is given up`(glances: Bool, concurrency: Int) async throws {
        let server = ScriptedServer { _, _ in
            .page(ScriptedPage(total: 100, ids: ["a", "b"], next: ["https://example.org/0"]))
        }
        let outcome = try await FetchBench().fetch(
            server, ScriptedPlugin(glances: glances), concurrency: concurrency)
        #expect(outcome.problems.map(\.kind) == ["stuck"] + Array(repeating: "repeated-page", count: 3))
        #expect(outcome.balance.terms == ["declared": 100, "new": 2, "failed": 98])
        #expect(outcome.status == .partial && server.asked.count <= 10)
    }

    @Test func `pages that beget two of themselves are given up`() async throws {
        let server = ScriptedServer { _, _ in
            .page(ScriptedPage(ids: ["a"], next: ["https://example.org/0", "https://example.org/0"]))
        }
        let outcome = try await FetchBench().fetch(server)
        #expect(server.asked.count <= 15 && outcome.status == .partial)
        #expect(Set(outcome.problems.map(\.kind)) == ["stuck"])
    }

    @Test func `a search that is cut many times before a part fits is read to its end`() async throws {
        let server = ScriptedServer { path, _ in
            let depth = path.split(separator: "-").count
            guard path.hasSuffix("0"), depth < 8 else { return .page(ScriptedPage(ids: [path])) }
            let halves = ["\(path)-0", "\(path)-1"].map { "https://example.org/\($0)" }
            return .page(ScriptedPage(total: path == "0" ? 8 : nil, next: halves))
        }
        let bench = FetchBench()
        let outcome = try await bench.fetch(server)
        #expect(outcome.problems.isEmpty && outcome.status == .complete)
        #expect(outcome.balance.terms == ["declared": 8, "new": 8])
    }

    @Test func `parts that are cut without end are stopped`() async throws {
        let server = ScriptedServer { path, _ in
            .page(ScriptedPage(next: ["\(path)-0", "\(path)-1"].map { "https://example.org/\($0)" }))
        }
        var job = FetchBench().job(server)
        job.mostRequests = 40
        let outcome = try await SourceFetcher(job).run()
        #expect(outcome.problems.map(\.kind) == ["runaway"] && outcome.status != .complete)
        #expect(server.asked.count <= 40)
    }

    @Test func `a source without end is stopped and says so`() async throws {
        let server = ScriptedServer { path, _ in
            .page(ScriptedPage(ids: [path], next: ["https://example.org/\((Int(path) ?? 0) + 1)"]))
        }
        let bench = FetchBench()
        var job = bench.job(server)
        job.mostRequests = 20
        let outcome = try await SourceFetcher(job).run()
        #expect(outcome.problems.map(\.kind) == ["runaway"] && bench.kept.count == 20)
        #expect(outcome.status == .partial && !outcome.balance.isBalanced)
    }

    @Test func `page after page of unreadable items is not the same page`() async throws {
        let server = ScriptedServer { path, _ in
            let number = Int(path) ?? 0
            let next = number < 9 ? ["https://example.org/\(number + 1)"] : []
            return .page(ScriptedPage(total: 10, bad: [0], next: next))
        }
        let outcome = try await FetchBench().fetch(server)
        #expect(outcome.balance.terms == ["declared": 10, "unparsable": 10] && outcome.balance.isBalanced)
    }

    @Test func `items that did not come have failed`() async throws {
        let server = ScriptedServer { _, _ in .page(ScriptedPage(total: 5, ids: ["a", "b", "c"], missing: 2)) }
        let outcome = try await FetchBench().fetch(server)
        #expect(outcome.balance.terms == ["declared": 5, "new": 3, "failed": 2])
        #expect(outcome.status == .partial && outcome.balance.isBalanced)
        #expect(outcome.problems.map(\.kind) == ["missing", "missing"])
    }

    @Test func `a record twice is a duplicate`() async throws {
        let outcome = try await FetchBench().fetch(ScriptedServer.chain([["a", "b"], ["b", "c"]], total: 4))
        #expect(outcome.balance.terms == ["declared": 4, "new": 3, "duplicate": 1] && outcome.status == .complete)
    }

    @Test func `what the source cannot express is filtered here and counted`() async throws {
        let bench = FetchBench()
        var job = bench.job(ScriptedServer.chain([["1", "2", "3"]], total: 3))
        job.search = Search(query: .term(Query.Term("work 2", field: .title, isPhrase: true)))
        let outcome = try await SourceFetcher(job).run()
        #expect(bench.kept == ["2"])
        #expect(outcome.balance.terms == ["declared": 3, "new": 1, "filtered": 2] && outcome.status == .complete)
    }
}
