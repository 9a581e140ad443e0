import AssayKit
import Foundation
import GRDB
import Testing

@testable import AssayStore

@Suite struct DerivedTests {
    let folder: TemporaryFolder
    let library: Library

    init() throws {
        folder = try TemporaryFolder()
        library = try folder.open()
        _ = try library.beginRun(Sample.start())
    }

    private let event = EventRow(run: 1, date: "2026-01-01", kind: .workNew, subject: "W1")

    @Test func `a state is read back as it was stored, in the order of its tables`() throws {
        var state = Sample.state
        state.works.reverse()
        state.judgements.reverse()
        try library.replaceDerived(state, run: 1, events: [])
        #expect(try library.derived() == Sample.state)
        #expect(try library.previousWorkIDs() == ["crossref:a": "W1", "pubmed:1": "W1", "pubmed:2": "W2"])
        #expect(try library.previousStudyIDs() == ["W1": "S1", "W2": "S2", "W3": "S1"])
        #expect(try library.meta("themes") == "t1")
    }

    @Test func `another state replaces everything and ends the run with it`() throws {
        try library.replaceDerived(Sample.state, run: 1, events: [])
        let next = DerivedState(works: [WorkRow(id: "W9", json: "{}")])
        try library.replaceDerived(next, run: 1, events: [event], finishing: Sample.end())
        #expect(try library.derived() == next)
        #expect(try library.openRun() == nil)
        #expect(try library.events(run: 1).map(\.subject) == ["W1"])
        #expect(try library.check().isEmpty)
    }

    @Test func `a state that does not hold together changes nothing`() throws {
        try library.replaceDerived(Sample.state, run: 1, events: [])
        let broken = DerivedState(findings: [FindingRow(id: "F1", workID: "W404", theme: "x", json: "{}")])
        #expect(throws: StoreError.self) {
            try library.replaceDerived(broken, run: 1, events: [event], finishing: Sample.end())
        }
        #expect(try library.derived() == Sample.state)
        #expect(try library.events(run: 1).isEmpty)
        #expect(try library.openRun()?.number == 1)
    }

    @Test func `the ledger repeats nothing and cannot be rewritten`() throws {
        for _ in 0..<2 { try library.replaceDerived(Sample.state, run: 1, events: [event]) }
        #expect(try library.events(run: 1).map(\.id) == [1])
        for statement in ["UPDATE events SET cause = 'x'", "DELETE FROM events"] {
            let error = #expect(throws: StoreError.self) {
                try library.write("cheat") { try $0.execute(sql: statement) }
            }
            #expect(error?.message.contains("the ledger is append only") == true)
        }
        #expect(try library.events(since: "2026-01-01").count == 1)
        #expect(try library.events(since: "2026-01-02").isEmpty)
        #expect(try library.events(subject: "W1").count == 1)
        #expect(try library.events(afterRun: 0, upTo: 1).count == 1)
        #expect(try library.events(afterRun: 1, upTo: 9).isEmpty)
    }

    @Test(arguments: ["W1", "pubmed:1", "pmid:1", "10.1000/A", "https://doi.org/10.1000/a", " crossref:a "])
    func `a work is found by any of its names`(name: String) throws {
        try library.replaceDerived(Sample.state, run: 1, events: [])
        #expect(try library.work(named: name)?.id == "W1")
    }

    @Test func `an unknown name finds nothing`() throws {
        try library.replaceDerived(Sample.state, run: 1, events: [])
        #expect(try library.work(named: "W404") == nil)
        #expect(try library.work(named: "") == nil)
        #expect(try library.findings(ofWork: "W1").map(\.id) == ["F1"])
        #expect(try library.judgements(ofClaim: "C1").map(\.workID) == ["W1", "W2"])
    }
}
