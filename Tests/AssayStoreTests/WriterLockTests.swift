import Foundation
import Synchronization
import Testing

@testable import AssayStore

@Suite struct WriterLockTests {
    let folder: TemporaryFolder
    private let holder = WriterLock.Holder(pid: 4_711, host: "desk", command: "assay update", started: Sample.day)

    init() throws {
        folder = try TemporaryFolder()
    }

    private var url: URL { folder.url.appending(path: ".assay/writer.lock") }

    @Test func `a second writer is told who writes`() async throws {
        let lock = try await WriterLock.acquire(at: url, as: holder)
        #expect(WriterLock.holder(at: url) == holder)
        let error = await #expect(throws: StoreError.self) { try await WriterLock.acquire(at: url, as: holder) }
        #expect(error?.code == .locked)
        let who = "assay update (process 4711 on desk, since 2026-01-01T00:00:00Z) writes this workspace"
        #expect(error?.message.hasPrefix(who) == true)
        lock.release()
        lock.release()
        #expect(WriterLock.holder(at: url) == nil)
        try await WriterLock.acquire(at: url, as: holder).release()
    }

    @Test func `a writer that waits gets the lock when it is free and says once that it waits`() async throws {
        let lock = try await WriterLock.acquire(at: url, as: holder)
        let waits = Mutex<[WriterLock.Holder?]>([])
        async let second = WriterLock.acquire(at: url, as: holder, waitingAtMost: .seconds(20)) { who in
            waits.withLock { $0.append(who) }
        }
        while waits.withLock(\.isEmpty) { try await Task.sleep(for: .milliseconds(10)) }
        try await Task.sleep(for: .milliseconds(50))
        lock.release()
        try await second.release()
        #expect(waits.withLock(\.self) == [holder])
    }

    @Test func `the lock of a holder that is gone is free`() async throws {
        do { _ = try await WriterLock.acquire(at: url, as: holder) }
        try await WriterLock.acquire(at: url, as: holder).release()
    }

    @Test func `a lock that a killed process left is free and its note does not matter`() async throws {
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data("{\"pid\":".utf8).write(to: url)
        #expect(WriterLock.holder(at: url) == nil)
        let lock = try await WriterLock.acquire(at: url, as: holder)
        #expect(WriterLock.holder(at: url) == holder)
        lock.release()
    }

    @Test func `a place that cannot be written is told`() async throws {
        let file = folder.url.appending(path: "file")
        try Data("x".utf8).write(to: file)
        let error = await #expect(throws: StoreError.self) {
            try await WriterLock.acquire(at: file.appending(path: "writer.lock"), as: holder)
        }
        #expect(error?.code == .readOnly)
    }

    @Test func `waiting can be cancelled`() async throws {
        let lock = try await WriterLock.acquire(at: url, as: holder)
        let task = Task { try await WriterLock.acquire(at: url, as: holder, waitingAtMost: .seconds(60)) }
        try await Task.sleep(for: .milliseconds(50))
        task.cancel()
        let error = await #expect(throws: StoreError.self) { try await task.value }
        #expect(error?.code == .cancelled)
        lock.release()
    }
}
