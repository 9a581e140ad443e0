import AssayHost
import AssayKit
import AssayStore
import AssayTesting
import Foundation
import Testing

@testable import AssayWorkspace

@Suite struct FreshnessTests {
    @Test func `an interrupted run for changes goes on with the same day`() async throws {
        let world = try SmallWorld()
        _ = try await world.update(day: 1)
        // As a killed process leaves it: the journal says what was asked, and nothing more.
        let captures = try world.workspace().captures
        let questions = try #require(RunJournal.all(in: captures).first).asks
        let day = try #require(PartialDate(iso: "2025-12-24"))
        let writer = try JournalWriter(run: 2, started: "2026-01-05T12:00:00Z", captures: captures)
        for id in ["pubmed", "clinicaltrials"] {
            let question = try #require(questions[id]?.question)
            try writer.note(SourceAsk(source: id, changedSince: day, question: question))
        }
        let result = try await world.update(day: 6, full: false)
        #expect(result.run == 2)
        #expect(result.sources.map(\.changedSince) == [day, day])
        #expect(result.sources.allSatisfy { $0.status == .complete })
    }

    @Test func `an interrupted run for changes is not taken up where everything is asked for`() async throws {
        let world = try SmallWorld()
        _ = try await world.update(day: 1)
        let captures = try world.workspace().captures
        let writer = try JournalWriter(run: 2, started: "2026-01-05T12:00:00Z", captures: captures)
        try writer.note(SourceAsk(source: "pubmed", changedSince: PartialDate(iso: "2025-12-24"), question: "q"))
        let result = try await world.update(day: 6, full: true)
        #expect(result.run == 3)
        #expect(result.sources.map(\.pass) == [.whole, .whole])
    }

    @Test func `a clock that went back asks whole`() async throws {
        let world = try SmallWorld()
        _ = try await world.update(day: 20)
        #expect(try await world.update(day: 10, full: false).sources.map(\.pass) == [.whole, .whole])
    }

    @Test func `a pass for changes withdraws nothing`() async throws {
        let world = try SmallWorld()
        _ = try await world.update(day: 1)
        try world.serve([SmallWorld.trial])
        let result = try await world.update(day: 4, full: false)
        #expect(result.sources.map(\.pass) == [.changes, .changes])
        #expect(result.works == 5 && result.changes == 0)
        #expect(try world.library().withdrawn().isEmpty)
    }
}
