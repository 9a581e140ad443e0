import AssayHost
import Foundation
import Testing

@testable import AssayStore
@testable import AssayWorkspace

@Suite struct RunPlanTests {
    private static let noon = Date(timeIntervalSince1970: 1_767_268_800)  // 2026-01-01T12:00:00Z

    private static func run(_ number: Int, _ state: Run.State, fingerprint: String = "f") -> Run {
        Run(
            number: number, kind: "live", started: noon, finished: nil, asOf: noon, state: state,
            fingerprint: fingerprint, version: "1", result: nil, isEffective: true)
    }

    /// A journal begun on 2026-01-01, with the sources that it ended complete; open for `nil`.
    private func journal(_ number: Int, ended complete: [String]?, in folder: TemporaryFolder) throws -> RunJournal {
        let writer = try JournalWriter(run: number, started: "2026-01-01T12:00:00Z", captures: folder.url)
        if let complete { try writer.end(at: "2026-01-01T12:01:00Z", complete: complete, asked: complete) }
        return try #require(RunJournal(reading: writer.place))
    }

    private func live(_ journals: [RunJournal], _ runs: [Run], after seconds: Double = 60) -> RunPlan {
        .live(
            journals: journals, runs: runs, sources: ["a", "b"], fingerprint: "f",
            now: Self.noon.addingTimeInterval(seconds))
    }

    @Test func `without an interrupted run a new number is taken, above runs and journals`() throws {
        let folder = try TemporaryFolder()
        #expect(live([], []).number == 1)
        #expect(live([], [Self.run(4, .finished)]).number == 5)
        let ended = try journal(7, ended: ["a"], in: folder)
        let plan = live([ended], [Self.run(4, .finished)])
        #expect(plan.number == 8)
        #expect(!plan.isResumed)
        #expect(plan.replay.isEmpty)
        #expect(plan.asOf == Self.noon.addingTimeInterval(60))
    }

    @Test func `an open run is taken up with its date`() throws {
        let folder = try TemporaryFolder()
        let plan = live([try journal(2, ended: nil, in: folder)], [Self.run(1, .finished), Self.run(2, .open)])
        #expect(plan.number == 2)
        #expect(plan.isResumed)
        #expect(plan.asOf == Self.noon)
        #expect(Set(plan.replay.keys) == ["a", "b"])
    }

    @Test func `a run that the store lost is begun anew under its number`() throws {
        let folder = try TemporaryFolder()
        let plan = live([try journal(2, ended: nil, in: folder)], [Self.run(1, .finished)])
        #expect(plan.number == 2)
        #expect(!plan.isResumed)
        #expect(plan.replay.count == 2)
    }

    @Test func `what is too old, asked something else, or has ended is not taken up`() throws {
        let folder = try TemporaryFolder()
        let open = try journal(2, ended: nil, in: folder)
        #expect(live([open], [Self.run(2, .open)], after: 25 * 3_600).number == 3)
        #expect(live([open], [Self.run(2, .open, fingerprint: "g")]).number == 3)
        #expect(live([open], [Self.run(2, .finished)]).number == 3)
        #expect(live([open], [Self.run(2, .abandoned)]).number == 3)
        #expect(live([open], [Self.run(2, .open), Self.run(3, .finished)]).number == 4)
    }
}
