import AssayHost
import AssayKit
import Foundation
import Testing

/// A search `find` of three parts, a chain of two pages each; a part's own pages can be told otherwise.
private func parts(
    total: Int, announced: [Int] = [4, 4, 4], pages: [String: [String]] = [:]
) -> ScriptedServer {
    ScriptedServer { path, _ in
        guard path != "find" else {
            let next = (0..<3).map { "https://example.org/\($0)-0" }
            return .page(ScriptedPage(total: total, next: next))
        }
        let numbers = path.split(separator: "-").compactMap { Int($0) }
        guard numbers.count == 2 else { return .failure("no such page") }
        return .page(
            ScriptedPage(
                ids: pages[path] ?? ["\(path)a", "\(path)b"],
                next: numbers[1] == 0 ? ["https://example.org/\(numbers[0])-1"] : [],
                part: numbers[1] == 0 ? "part\(numbers[0])=\(announced[numbers[0]])" : nil))
    }
}

private let find = ScriptedPlugin(first: ["https://example.org/find"])

/// A chain of pages with the totals that each tells.
private func telling(_ totals: [Int?], _ pages: [[String]]) -> ScriptedServer {
    ScriptedServer { path, _ in
        let number = Int(path) ?? 0
        return .page(ScriptedServer.page(path, of: pages, total: totals[number]))
    }
}

@Suite(.timeLimit(.minutes(1))) struct AddingUpTests {
    @Test(arguments: [1, 3])
    func `parts that bring what they announced close the sheet`(concurrency: Int) async throws {
        let outcome = try await FetchBench().fetch(parts(total: 12), find, concurrency: concurrency)
        #expect(outcome.balance.terms == ["declared": 12, "new": 12])
        #expect(outcome.status == .complete && outcome.problems.isEmpty)
    }

    @Test func `a part that is short is named, with what it announced and what came`() async throws {
        let outcome = try await FetchBench().fetch(parts(total: 12, pages: ["1-1": ["x"]]), find, concurrency: 3)
        #expect(outcome.status == .partial && outcome.balance.terms == ["declared": 12, "new": 11])
        #expect(outcome.problems.map(\.kind) == ["part", "open-balance"])
        #expect(outcome.problems.first?.page == "0.0.1#0")
        #expect(outcome.problems.first?.message == "part part1: the source announced 4 items and 3 came")
        #expect(outcome.problems.last?.message.hasSuffix("11 can be accounted for: 1 are missing") == true)
    }

    @Test func `a part that brings more than it announced is named`() async throws {
        let outcome = try await FetchBench().fetch(parts(total: 12, pages: ["2-0": ["x", "y", "z"]]), find)
        #expect(outcome.status == .partial)
        #expect(outcome.problems.first?.message == "part part2: the source announced 4 items and 5 came")
    }

    @Test func `parts that announce less than the uncut search leave the sheet open`() async throws {
        let outcome = try await FetchBench().fetch(parts(total: 15), find)
        #expect(outcome.status == .partial && !outcome.balance.isBalanced)
        #expect(outcome.problems.map(\.kind) == ["part", "open-balance"])
        #expect(outcome.problems.first?.message == "the parts announce 12 of 15 items")
    }

    @Test func `parts that a limit cuts are not short`() async throws {
        let outcome = try await FetchBench().fetch(parts(total: 12), find, limit: 6)
        #expect(outcome.status == .complete && outcome.problems.isEmpty)
        #expect(outcome.balance.terms == ["declared": 12, "new": 6, "beyond": 6])
    }

    @Test func `a page served twice in the place of another does not close the sheet`() async throws {
        let pages = [["a", "b"], ["a", "b"], ["e", "f"]]
        let outcome = try await FetchBench().fetch(ScriptedServer.chain(pages, total: 6))
        #expect(outcome.status == .partial && outcome.balance.terms == ["declared": 6, "new": 4])
        #expect(outcome.problems.map(\.kind) == ["repeated-page", "open-balance"])
        #expect(outcome.problems.first?.message.hasPrefix("the same page came before, at 0#0") == true)
    }

    @Test func `a page served for another of side-by-side pages is found too`() async throws {
        let outcome = try await FetchBench().fetch(
            parts(total: 12, pages: ["1-0": ["0-0a", "0-0b"]]), find, concurrency: 3)
        #expect(outcome.status == .partial && outcome.balance.terms == ["declared": 12, "new": 10])
        #expect(outcome.problems.contains { $0.kind == "repeated-page" })
    }

    @Test func `a total that grew while pages came closes with a warning where all of it came`() async throws {
        let outcome = try await FetchBench().fetch(telling([3, 4, 4], [["a", "b"], ["c"], ["d"]]))
        #expect(outcome.status == .complete && outcome.balance.terms == ["declared": 4, "new": 4])
        #expect(outcome.warnings == ["The source announced 3 items at first and 4 at the end."])
    }

    @Test func `a total that changed and was never kept leaves the sheet open`() async throws {
        let outcome = try await FetchBench().fetch(telling([3, 9, 8], [["a", "b"], ["c"], ["d"]]))
        #expect(outcome.status == .partial && outcome.balance.terms == ["declared": 3, "new": 4])
        #expect(outcome.problems.map(\.kind) == ["open-balance"])
        #expect(outcome.warnings == ["The source announced 3 items at first and 8 at the end."])
    }

    @Test func `a total that was never told is told as such`() async throws {
        let outcome = try await FetchBench().fetch(telling([nil, nil], [["a"], ["b"]]))
        #expect(outcome.warnings == ["The source announced no total: whether all items came cannot be checked."])
    }
}
