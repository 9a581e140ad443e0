import AssayKit
import Foundation
import GRDB
import Testing

import struct AssayKit.Record

@testable import AssayStore

@Suite struct RecordTests {
    let folder: TemporaryFolder
    let library: Library

    init() throws {
        folder = try TemporaryFolder()
        library = try folder.open()
    }

    /// Stores records in a run of their own.
    private func update(_ records: [Record]) throws -> [UpsertOutcome] {
        let run = try library.beginRun(Sample.start())
        let outcomes = try library.upsert(records, run: run.number)
        try library.finishRun(run.number, end: Sample.end())
        return outcomes
    }

    @Test func `a record is new, then known, then updated, and its earlier text is kept`() throws {
        #expect(try update([Sample.record("1"), Sample.record("2")]) == [.new, .new])
        #expect(try update([Sample.record("1"), Sample.record("2")]) == [.known, .known])
        #expect(try update([Sample.record("1", title: "Second"), Sample.record("2")]) == [.updated, .known])
        #expect(try library.records().map(\.title) == ["Second", "First"])
        let versions = try library.versions(of: "pubmed:1")
        #expect(versions.map(\.run) == [1])
        #expect(versions.map(\.record.title) == ["First"])
        #expect(try library.records(asOf: 2).map(\.title) == ["First", "First"])
        #expect(try library.records(asOf: 3).map(\.title) == ["Second", "First"])
        #expect(try library.records(asOf: 0).isEmpty)
        #expect(try library.recordCounts() == ["pubmed": 2])
        #expect(try library.record("pubmed:2")?.title == "First")
    }

    @Test func `a replayed run gets the same answers and repeats nothing`() throws {
        _ = try update([Sample.record("1")])
        let run = try library.beginRun(Sample.start()).number
        let page = [Sample.record("1", title: "Second"), Sample.record("2")]
        for _ in 0..<3 { #expect(try library.upsert(page, run: run) == [.updated, .new]) }
        #expect(try library.versions(of: "pubmed:1").count == 1)
        #expect(try library.records().count == 2)
    }

    @Test func `a text that returns within one run never changed`() throws {
        _ = try update([Sample.record("1")])
        let run = try library.beginRun(Sample.start()).number
        #expect(try library.upsert([Sample.record("1", title: "Second")], run: run) == [.updated])
        #expect(try library.upsert([Sample.record("1")], run: run) == [.known])
        #expect(try library.versions(of: "pubmed:1").isEmpty)
        #expect(try library.records(asOf: 1).map(\.title) == ["First"])
    }

    @Test func `what a killed process did not commit is gone and is stored once when it goes on`() throws {
        let run = try library.beginRun(Sample.start()).number
        _ = try library.upsert([Sample.record("1")], run: run)
        // A transaction that ends in an error is what a kill in its middle leaves: nothing.
        #expect(throws: StoreError.self) {
            try library.write("die") { db in
                try db.execute(sql: "UPDATE records SET json = 'half'")
                throw StoreError(.unknown, "killed")
            }
        }
        // The second opening of the same file stands for the next process; the first was never closed.
        let next = try folder.open()
        let open = try #require(try next.openRun())
        #expect(open.number == run)
        #expect(try next.upsert([Sample.record("1"), Sample.record("2")], run: run) == [.new, .new])
        #expect(try next.records().map(\.id) == ["pubmed:1", "pubmed:2"])
        #expect(try next.check().isEmpty)
    }

    @Test func `the log of a process that died is read by the next`() throws {
        let run = try library.beginRun(Sample.start()).number
        _ = try library.upsert([Sample.record("1")], run: run)
        // The file and its log as they lie on the disk while the first process lives.
        let copy = folder.url.appending(path: "copy")
        try FileManager.default.copyItem(at: folder.library.deletingLastPathComponent(), to: copy)
        let next = try Library.open(at: copy.appending(path: "library.sqlite"))
        #expect(try next.records().map(\.id) == ["pubmed:1"])
    }

    @Test func `records that a source no longer delivers are withdrawn and can come back`() throws {
        _ = try update([Sample.record("1"), Sample.record("2"), Sample.record("9", source: "crossref")])
        let second = try library.beginRun(Sample.start()).number
        _ = try library.upsert([Sample.record("1")], run: second)
        #expect(try library.unseen(source: "pubmed", run: second) == ["pubmed:2"])
        for _ in 0..<2 { try library.markWithdrawn(["pubmed:2"], run: second) }
        #expect(try library.unseen(source: "pubmed", run: second).isEmpty)
        try library.finishRun(second, end: Sample.end())
        #expect(try library.withdrawn() == ["pubmed:2"])
        #expect(try library.records().map(\.id) == ["crossref:9", "pubmed:1"])
        #expect(try library.records(includingWithdrawn: true).count == 3)
        let third = try library.beginRun(Sample.start()).number
        try library.markSeen(source: "pubmed", sourceIDs: ["2"], run: third)
        #expect(try library.withdrawn().isEmpty)
        #expect(try library.records(asOf: 1).count == 3)
        #expect(try library.records(asOf: 2).count == 2)
        #expect(try library.records(asOf: 3).count == 3)
    }

    @Test func `a run that is replayed after it withdrew a record withdraws it again`() throws {
        _ = try update([Sample.record("1")])
        let run = try library.beginRun(Sample.start()).number
        try library.markWithdrawn(["pubmed:1"], run: run)
        try library.markSeen(source: "pubmed", sourceIDs: ["1"], run: run)
        #expect(try library.withdrawn().isEmpty)
        try library.markWithdrawn(["pubmed:1"], run: run)
        #expect(try library.withdrawn() == ["pubmed:1"])
    }
}
