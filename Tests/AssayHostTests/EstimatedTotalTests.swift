import AssayHost
import AssayKit
import Testing

/// Sources that announce about how many items there are.
@Suite(.timeLimit(.minutes(1))) struct EstimatedTotalTests {
    private static func chain(_ pages: [[String]], about total: Int) -> ScriptedServer {
        ScriptedServer { path, _ in
            var page = ScriptedServer.page(path, of: pages, total: total)
            page.about = true
            return .page(page)
        }
    }

    private static let three = [["a", "b"], ["c", "d"], ["e"]]

    @Test(arguments: [4, 7])
    func `a sheet closes over an estimate when the chain came to its end`(total: Int) async throws {
        let outcome = try await FetchBench().fetch(Self.chain(Self.three, about: total))
        #expect(outcome.status == .complete && outcome.balance.isBalanced && outcome.problems.isEmpty)
        #expect(outcome.balance.terms == ["declared": total, "new": 5])
        #expect(outcome.warnings == ["the source announced about \(total) items, 5 came"])
    }

    @Test func `an estimate that was met needs no word`() async throws {
        let outcome = try await FetchBench().fetch(Self.chain(Self.three, about: 5))
        #expect(outcome.status == .complete && outcome.warnings.isEmpty)
    }

    @Test(arguments: [3, 5, 9])
    func `a page that failed leaves the sheet open, whatever was estimated`(total: Int) async throws {
        let server = ScriptedServer { path, _ in
            guard path != "2" else { return .failure("connect-failed") }
            var page = ScriptedServer.page(path, of: Self.three, total: total)
            page.about = true
            return .page(page)
        }
        let outcome = try await FetchBench().fetch(server)
        #expect(outcome.status == .partial && !outcome.balance.isBalanced && outcome.warnings.isEmpty)
        #expect(outcome.balance.new == 4 && outcome.balance.failed == max(0, total - 4))
    }

    @Test func `what a limit cut off is beyond it`() async throws {
        let outcome = try await FetchBench().fetch(Self.chain(Self.three, about: 9), limit: 3)
        #expect(outcome.status == .complete && outcome.warnings.isEmpty)
        #expect(outcome.balance.terms == ["declared": 9, "new": 3, "beyond": 6])
    }

    @Test func `a limit that was not reached cuts nothing off`() async throws {
        let outcome = try await FetchBench().fetch(Self.chain(Self.three, about: 9), limit: 8)
        #expect(outcome.status == .complete && outcome.balance.terms == ["declared": 9, "new": 5])
    }
}
