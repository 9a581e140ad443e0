import AssayKit
import Foundation
import Testing

@testable import AssayStore

@Suite struct RunTests {
    let folder: TemporaryFolder
    let library: Library

    init() throws {
        folder = try TemporaryFolder()
        library = try folder.open()
    }

    @Test func `runs are numbered and one is open at a time`() throws {
        let first = try library.beginRun(Sample.start("one"))
        #expect(first.number == 1)
        #expect(first.started == Sample.day)
        #expect(first.state == .open)
        #expect(try library.openRun() == first)
        let second = try library.beginRun(Sample.start("two"))
        #expect(second.number == 2)
        #expect(try library.runs().map(\.state) == [.abandoned, .open])
        try library.finishRun(2, end: Sample.end(effective: false))
        #expect(try library.openRun() == nil)
        let finished = try #require(try library.run(2))
        #expect(finished.result == "{}")
        #expect(finished.finished == Sample.day.addingTimeInterval(60))
        #expect(!finished.isEffective)
        #expect(try library.lastFinishedRun()?.number == 2)
        #expect(try library.lastFinishedRun(asOf: Sample.day.addingTimeInterval(-1)) == nil)
    }

    @Test func `only an open run can end or store`() throws {
        _ = try library.beginRun(Sample.start())
        try library.finishRun(1, end: Sample.end())
        let errors = [
            #expect(throws: StoreError.self) { try library.finishRun(1, end: Sample.end()) },
            #expect(throws: StoreError.self) { try library.upsert([Sample.record("1")], run: 1) },
            #expect(throws: StoreError.self) { try library.abandonRun(7) },
        ]
        #expect(errors.map { $0?.code } == [.invalidState, .invalidState, .invalidState])
        #expect(try library.records().isEmpty)
    }

    @Test func `captures keep their places and are noted once`() throws {
        _ = try library.beginRun(Sample.start())
        func capture(_ page: Int, _ sha: String) -> CaptureRow {
            CaptureRow(
                sha: sha, source: "pubmed", run: 1, chain: "2015", page: page, url: "https://example.org/?p=1",
                status: 200, bytes: 12, received: Sample.day)
        }
        try library.recordCapture(capture(1, "bb"))
        try library.recordCapture(capture(0, "aa"))
        try library.recordCapture(capture(1, "cc"))
        #expect(try library.captures(run: 1) == [capture(0, "aa"), capture(1, "cc")])
        #expect(try library.captures(run: 1, source: "crossref").isEmpty)
        #expect(try library.captureDigests() == ["aa", "cc"])
    }
}
