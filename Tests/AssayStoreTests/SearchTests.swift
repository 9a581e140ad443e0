import AssayKit
import Foundation
import GRDB
import Testing

@testable import AssayStore

@Suite struct SearchTests {
    let folder: TemporaryFolder
    let library: Library

    init() throws {
        folder = try TemporaryFolder()
        library = try folder.open()
        let run = try library.beginRun(Sample.start()).number
        try library.replaceDerived(Sample.state, run: run, events: [])
    }

    private func found(_ filter: WorkFilter) throws -> [String] {
        try library.works(filter).rows.map(\.id)
    }

    @Test(arguments: [
        ("blood", ["W1", "W2"]), ("walk*", ["W1"]), ("walk", []), ("CAFE", ["W1"]), ("\"blood pressure\"", ["W1"]),
        ("\"pressure blood\"", []), ("blood sweat", ["W2"]), ("AND OR NOT", []), ("\"", ["W2", "W1", "W3"]),
        ("blood-pressure", ["W1"]), ("title:blood", []), ("); DROP TABLE works", []),
    ]) func `words, phrases and beginnings find works, titles first`(text: String, works: [String]) throws {
        #expect(try found(WorkFilter(text: text)) == works)
    }

    @Test func `without FTS5 every word must still stand somewhere`() throws {
        try library.write("remove the index") { try $0.execute(sql: "DROP TABLE work_text") }
        #expect(try found(WorkFilter(text: "blood sweat")) == ["W2"])
        try library.close()
        #expect(try folder.open().works(WorkFilter(text: "\"blood pressure\"")).rows.map(\.id) == ["W1"])
    }

    @Test func `filters restrict and the newest come first`() throws {
        #expect(try found(WorkFilter()) == ["W2", "W1", "W3"])
        #expect(try found(WorkFilter(theme: "safety")) == ["W2"])
        #expect(try found(WorkFilter(theme: "efficacy")) == ["W1"])
        #expect(try found(WorkFilter(theme: "saf")).isEmpty)
        #expect(try found(WorkFilter(status: "retracted")) == ["W2"])
        #expect(try found(WorkFilter(kind: "registration")) == ["W3"])
        #expect(try found(WorkFilter(years: 2010...2016)) == ["W1"])
        #expect(try found(WorkFilter(theme: "efficacy", text: "blood")) == ["W1"])
    }

    @Test func `pages are parts of the whole`() throws {
        let page = try library.works(WorkFilter(offset: 1, limit: 1))
        #expect(page.total == 3)
        #expect(page.rows.map(\.id) == ["W1"])
        #expect(try library.works(WorkFilter(offset: -1, limit: -1)).rows.isEmpty)
    }
}
