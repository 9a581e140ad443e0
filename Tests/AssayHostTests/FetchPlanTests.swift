import AssayKit
import Testing

@testable import AssayHost

private func requests(_ names: String...) -> [SourceRequest] {
    names.map { SourceRequest(.get, $0) }
}

@Suite struct FetchPlanTests {
    private func plan(_ names: String..., concurrency: Int = 1, most: Int = 100) -> FetchPlan {
        var plan = FetchPlan(concurrency: concurrency, mostRequests: most)
        plan.begin(with: names.map { SourceRequest(.get, $0) }, mayReplay: true)
        return plan
    }

    private func ask(_ plan: inout FetchPlan) -> [FetchStep] {
        var steps: [FetchStep] = []
        while let step = plan.next(wanted: true, held: 0) { steps.append(step) }
        return steps
    }

    @Test func `no more steps are under way than allowed`() {
        var plan = plan("a", "b", "c", concurrency: 2)
        #expect(ask(&plan).map(\.key.description) == ["0#0", "1#0"])
        #expect(ask(&plan).isEmpty)
    }

    @Test func `what a glance found is asked for once`() throws {
        var plan = plan("a")
        let step = try #require(ask(&plan).first)
        plan.answered(step, next: requests("b"))
        #expect(ask(&plan).map(\.request.url) == ["b"])
        plan.read()
        plan.taken(step, next: requests("b"))
        #expect(ask(&plan).isEmpty)
    }

    @Test func `a page that is tried again does not bring its glance twice`() throws {
        var plan = plan("a", concurrency: 3)
        let step = try #require(ask(&plan).first)
        plan.answered(step, next: requests("b"))
        plan.read()
        var again = step.again(after: 1)
        again.tries = 1
        plan.again(again)
        #expect(ask(&plan).map(\.request.url) == ["a", "b"])
        plan.answered(again, next: requests("b"))
        #expect(ask(&plan).isEmpty)
    }

    @Test func `pages that wait to be read hold back new ones but no repeats`() throws {
        var plan = plan("a", "b", "c")
        for _ in 0..<2 { plan.answered(try #require(ask(&plan).first), next: nil) }
        #expect(ask(&plan).isEmpty)
        var again = FetchStep(key: SequenceKey(chain: "9", page: 0), request: SourceRequest(.get, "z"))
        again.tries = 1
        plan.again(again)
        #expect(ask(&plan).map(\.request.url) == ["z"])
        plan.lost(again)
        plan.read()
        #expect(plan.next(wanted: true, held: 1) == nil)
        #expect(plan.next(wanted: true, held: 0)?.request.url == "c")
    }

    @Test func `nothing waits once nothing is wanted`() {
        var plan = plan("a", "b")
        #expect(plan.next(wanted: false, held: 0) == nil)
        #expect(plan.next(wanted: true, held: 0) == nil)
    }

    @Test func `a dropped chain is not taken up again`() throws {
        var plan = plan("a", "b", concurrency: 2)
        let step = try #require(ask(&plan).first)
        plan.answered(step, next: requests("a2"))
        plan.drop("0")
        plan.read()
        plan.taken(step, next: requests("a2"))
        plan.again(step)
        #expect(ask(&plan).isEmpty)
    }

    @Test func `requests beyond the most are left out and noted`() {
        var plan = plan("a", "b", "c", concurrency: 9, most: 2)
        #expect(ask(&plan).map(\.request.url) == ["a", "b"])
        #expect(plan.isExhausted)
    }
}

@Suite struct PageOrderTests {
    private func lost(_ chain: String, _ page: Int) -> (FetchEvent, SequenceKey) {
        let key = SequenceKey(chain: chain, page: page)
        let error = TransportError(code: "x", message: "", hint: nil, attempts: 1)
        return (.lost(FetchStep(key: key, request: SourceRequest(.get, "")), error), key)
    }

    private func take(_ order: inout PageOrder, _ chain: String, _ page: Int) -> [String] {
        let (event, key) = lost(chain, page)
        return order.take(event, at: key).compactMap { event in
            if case .lost(let step, _) = event { step.key.description } else { nil }
        }
    }

    @Test func `pages wait for earlier ones of their chain only`() {
        var order = PageOrder()
        #expect(take(&order, "0", 2) == [])
        #expect(take(&order, "1", 0) == ["1#0"])
        #expect(take(&order, "0", 1) == [] && order.count == 2)
        #expect(take(&order, "0", 0) == ["0#0", "0#1", "0#2"] && order.count == 0)
        #expect(take(&order, "0", 3) == ["0#3"])
    }

    @Test func `a dropped chain is forgotten`() {
        var order = PageOrder()
        _ = take(&order, "0", 1)
        order.drop("0")
        #expect(order.count == 0)
        #expect(take(&order, "0", 0) == [])
    }
}

@Suite struct PageItemTests {
    private func items(records: Int, positions: [Int?]) -> String {
        let page = SourcePage(
            records: (0..<records).map { Record(source: "x", sourceID: "\($0)") },
            problems: positions.map { SourceProblem(.unparsable, position: $0, message: "") }
                + [SourceProblem(.missing, message: "")])
        return PageItem.items(of: page).map { item in
            switch item {
            case .record(let record): record.sourceID
            case .unparsable: "-"
            }
        }.joined()
    }

    @Test(
        arguments: [
            (3, [], "012"), (3, [1], "0-12"), (3, [0, 4], "-012-"), (2, [3, 1], "0-1-"), (0, [0, 1], "--"),
            (1, [nil], "0-"), (2, [nil, 0], "-01-"), (1, [99, -5], "-0-"), (1, [0, 0], "--0"), (0, [], ""),
        ] as [(Int, [Int?], String)])
    func `problems stand at their positions`(records: Int, positions: [Int?], expected: String) {
        #expect(items(records: records, positions: positions) == expected)
    }
}

extension FetchPlanTests {
    @Test func `a glance that finds nothing does not end a chain`() {
        var plan = FetchPlan(concurrency: 1, mostRequests: 10)
        plan.begin(with: [SourceRequest(.get, "https://example.org/0")], mayReplay: false)
        guard let step = plan.next(wanted: true, held: 0) else {
            Issue.record("no first step")
            return
        }
        plan.answered(step, next: [])
        plan.read()
        plan.taken(step, next: [SourceRequest(.get, "https://example.org/1")])
        #expect(plan.next(wanted: true, held: 0)?.request.url == "https://example.org/1")
    }
}
