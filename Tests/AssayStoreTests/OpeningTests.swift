import AssayKit
import Foundation
import GRDB
import Testing

@testable import AssayStore

@Suite struct OpeningTests {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    private func failure(readOnly: Bool = false, at url: URL? = nil) -> StoreError? {
        #expect(throws: StoreError.self) { try Library.open(at: url ?? folder.library, readOnly: readOnly) }
    }

    private func put(_ bytes: Data) throws {
        try FileManager.default.createDirectory(
            at: folder.library.deletingLastPathComponent(), withIntermediateDirectories: true)
        try bytes.write(to: folder.library)
    }

    @Test func `a new library is made in WAL mode and is sound`() throws {
        let library = try folder.open()
        #expect(try library.check().isEmpty)
        #expect(try library.read("look") { try String.fetchOne($0, sql: "PRAGMA journal_mode") } == "wal")
        #expect(try library.read("look") { try Bool.fetchOne($0, sql: "PRAGMA foreign_keys") } == true)
        #expect(try library.runs().isEmpty)
        #expect(try library.derived() == DerivedState())
    }

    @Test func `a file that is no database is named and left alone`() throws {
        let bytes = Data(String(repeating: "This is no database. ", count: 100).utf8)
        try put(bytes)
        for readOnly in [false, true] {
            let error = try #require(failure(readOnly: readOnly))
            #expect(error.code == .damaged)
            #expect(error.message.contains(folder.library.path(percentEncoded: false)))
            #expect(error.hint?.contains("assay update --offline") == true)
        }
        #expect(try Data(contentsOf: folder.library) == bytes)
    }

    @Test func `a torn file is told as damaged`() throws {
        let library = try folder.open()
        _ = try library.beginRun(Sample.start())
        try library.close()
        var bytes = try Data(contentsOf: folder.library)
        for position in 4_096..<min(bytes.count, 40_960) { bytes[position] = 0xEE }
        try bytes.write(to: folder.library)
        let error = #expect(throws: StoreError.self) {
            let library = try folder.open()
            let problems = try library.check()
            throw StoreError(problems.isEmpty ? .unknown : .damaged, "found")
        }
        #expect(error?.code == .damaged)
    }

    @Test func `an empty file becomes a library`() throws {
        try put(Data())
        #expect(try folder.open().check().isEmpty)
    }

    @Test func `another program's database is refused and left alone`() throws {
        try put(Data())
        let other = try DatabaseQueue(path: folder.library.path(percentEncoded: false))
        try other.write { try $0.execute(sql: "CREATE TABLE bookmarks (url TEXT)") }
        try other.close()
        let bytes = try Data(contentsOf: folder.library)
        #expect(failure()?.code == .foreign)
        #expect(failure(readOnly: true)?.code == .foreign)
        #expect(try Data(contentsOf: folder.library) == bytes)
    }

    @Test func `a library of a newer version is refused`() throws {
        let library = try folder.open()
        try library.write("pretend") { try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('v999')") }
        try library.close()
        let error = try #require(failure())
        #expect(error.code == .newer)
        #expect(error.message.contains("newer version of Assay"))
        #expect(failure(readOnly: true)?.code == .newer)
    }

    @Test func `reading needs a library`() throws {
        let error = try #require(failure(readOnly: true))
        #expect(error.code == .missing)
        #expect(error.hint == "Make one with: assay update")
        #expect(!FileManager.default.fileExists(atPath: folder.library.path(percentEncoded: false)))
    }

    @Test func `a place that cannot be written is told`() throws {
        let file = folder.url.appending(path: "file")
        try Data("x".utf8).write(to: file)
        #expect(failure(at: file.appending(path: ".assay/library.sqlite"))?.code == .readOnly)
    }

    @Test(.enabled(if: getuid() != 0, "the superuser may write everywhere"))
    func `a read-only folder can be read and not written`() throws {
        let library = try folder.open()
        _ = try library.beginRun(Sample.start())
        try library.close()
        let path = folder.library.deletingLastPathComponent().path(percentEncoded: false)
        try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: path)
        defer { try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path) }
        #expect(failure()?.code == .readOnly)
        #expect(try folder.open(readOnly: true).runs().count == 1)
    }

    @Test func `a closed library is one file and can be read`() throws {
        let library = try folder.open()
        _ = try library.beginRun(Sample.start())
        try library.close()
        let copy = folder.url.appending(path: "copy.sqlite")
        try FileManager.default.copyItem(at: folder.library, to: copy)
        #expect(try Library.open(at: copy, readOnly: true).runs().map(\.number) == [1])
        #expect(throws: StoreError.self) { try Library.open(at: copy, readOnly: true).beginRun(Sample.start()) }
    }

    @Test func `a full disk is told with what to do`() throws {
        let library = try folder.open()
        let run = try library.beginRun(Sample.start())
        try library.write("limit") { db in
            let pages = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
            try db.execute(sql: "PRAGMA max_page_count = \(pages + 2)")
        }
        let error = #expect(throws: StoreError.self) {
            try library.upsert([Sample.record("1", title: String(repeating: "long ", count: 100_000))], run: run.number)
        }
        #expect(error?.code == .diskFull)
        #expect(error?.hint?.contains("Make room") == true)
        #expect(try library.records().isEmpty)
    }
}
