import AssayKit
import Foundation
import Testing

@testable import AssayStore

@Suite struct LedgerDiffTests {
    private func diff(_ change: (inout DerivedState) -> Void, withdrawn: [String] = []) -> [EventRow] {
        var state = Sample.state
        change(&state)
        return LedgerDiff.events(from: Sample.state, to: state, run: 2, date: "2026-02-01", withdrawn: withdrawn)
    }

    private func lines(_ events: [EventRow]) -> [String] {
        events.map { "\($0.kind.rawValue) \($0.subject) <\($0.cause)> \($0.json)" }
    }

    @Test func `equal states change nothing`() {
        #expect(diff { _ in }.isEmpty)
    }

    @Test func `a first state tells everything as new`() {
        let events = LedgerDiff.events(from: DerivedState(), to: Sample.state, run: 1, date: "2026-01-01")
        #expect(
            events.map { "\($0.kind.rawValue) \($0.subject)" } == [
                "work-new W1", "work-new W2", "work-new W3", "finding-new F1", "finding-new F2", "claim-new C1",
                "claim-new C2", "verdict-moved C1",
            ])
        #expect(events.allSatisfy { $0.run == 1 && $0.date == "2026-01-01" && $0.id == 0 })
        #expect(events.first?.json == #"{"kind":"article","status":"none-found","title":"Walking and blood pressure"}"#)
    }

    @Test func `a retraction tells the standing, the verdict and the work that moved it`() {
        let events = diff {
            $0.works[0].status = "retracted"
            $0.works[0].json = #"{"a":2}"#
            $0.verdicts[0].label = "contradicted"
            $0.verdicts[0].certainty = "very low"
        }
        #expect(
            lines(events) == [
                #"integrity-changed W1 <> {"from":"none-found","to":"retracted"}"#,
                #"verdict-moved C1 <W1> {"from":"supported","to":"contradicted","works":["W1"]}"#,
                #"certainty-moved C1 <W1> {"from":"low","to":"very low"}"#,
            ])
    }

    @Test func `records that join, split and leave works are told`() {
        let merged = diff {
            $0.works.removeAll { $0.id == "W2" }
            $0.members[2].workID = "W1"
            $0.findings.removeAll { $0.workID == "W2" }
            $0.judgements.removeAll { $0.workID == "W2" }
        }
        #expect(
            lines(merged) == [
                #"work-updated W1 <pubmed:2> {"title":"Walking and blood pressure"}"#,
                #"work-merged W2 <W1> {"title":"Rowing"}"#, #"finding-dropped F2 <W2> {"theme":"safety/bruises"}"#,
            ])
        let split = diff {
            $0.works.append(WorkRow(id: "W8", json: "{}"))
            $0.members[0].workID = "W8"
        }
        #expect(
            split.map { "\($0.kind.rawValue) \($0.subject) \($0.cause)" } == ["work-split W8 W1", "work-updated W1 "])
        let gone = diff(
            { state in
                state.works.removeAll { $0.id == "W2" }
                state.members.removeAll { $0.workID == "W2" }
            }, withdrawn: ["pubmed:2"])
        #expect(gone.map { "\($0.kind.rawValue) \($0.subject)" } == ["record-withdrawn pubmed:2", "work-gone W2"])
    }

    @Test func `an edited document moves claims and verdicts without a work`() {
        let events = diff {
            $0.meta["document"] = "d2"
            $0.claims[0] = ClaimRow(id: "C3", position: 0, json: "{}")
            $0.verdicts[0].label = "mixed"
        }
        #expect(
            lines(events) == [
                #"document-changed document <> {"from":"d1","to":"d2"}"#, "claim-new C3 <> {}", "claim-gone C2 <> {}",
                #"verdict-moved C1 <document> {"from":"supported","to":"mixed","works":[]}"#,
            ])
    }

    @Test func `a changed method is told by its key`() {
        #expect(lines(diff { $0.meta["themes"] = "t2" }) == [#"method-changed themes <> {"from":"t1","to":"t2"}"#])
    }

    @Test func `new findings and a changed stance are told`() {
        let events = diff {
            $0.findings.append(FindingRow(id: "F3", workID: "W1", theme: "access", json: "{}"))
            $0.judgements[0].stance = "qualifies"
            $0.verdicts[0].label = "qualified"
        }
        #expect(
            lines(events) == [
                #"finding-new F3 <W1> {"theme":"access"}"#,
                #"verdict-moved C1 <W1> {"from":"supported","to":"qualified","works":["W1"]}"#,
            ])
    }
}
