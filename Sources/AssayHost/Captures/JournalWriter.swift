import AssayKit
package import Foundation
import Synchronization

/// Adds lines to a run's journal; each line goes out in one write, so that a killed process tears at most the last one.
package final class JournalWriter: Sendable {
    /// The journal's file.
    package let place: URL
    private let handle: Mutex<FileHandle>

    /// Opens a run's journal, and begins it where it does not exist.
    ///
    /// - Throws: ``HostError`` with code `captureUnwritable`.
    package init(run: Int, started: String, captures: URL) throws(HostError) {
        let folder = captures.appendingPathComponent("runs")
        place = folder.appendingPathComponent(Self.name(of: run))
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            let isNew = !FileManager.default.fileExists(atPath: place.path)
            if isNew { try AtomicFile.write(try Self.line(.begin(run: run, started: started)), to: place) }
            let handle = try FileHandle(forWritingTo: place)
            let end = try handle.seekToEnd()
            // A torn last line must not swallow the next one.
            if !isNew, end > 0 { try handle.write(contentsOf: Data("\n".utf8)) }
            self.handle = Mutex(handle)
        } catch {
            throw HostError(
                .captureUnwritable, "cannot write the journal in \(folder.path): \(error)",
                hint: "check that the folder is writable and the disk has room")
        }
    }

    /// Adds an exchange.
    ///
    /// - Throws: ``HostError`` with code `captureUnwritable`.
    package func add(_ exchange: Exchange) throws(HostError) {
        try append(.exchange(exchange))
    }

    /// Notes what a source is asked for.
    ///
    /// - Throws: ``HostError`` with code `captureUnwritable`.
    package func note(_ ask: SourceAsk) throws(HostError) {
        try append(.search(ask))
    }

    /// Notes that a source begins anew.
    ///
    /// - Throws: ``HostError`` with code `captureUnwritable`.
    package func restart(_ source: String) throws(HostError) {
        try append(.restart(source: source))
    }

    /// Notes that the run came to its end.
    ///
    /// - Parameters:
    ///   - complete: The sources that gave all that they were asked for.
    ///   - asked: The sources that were asked, those that failed included.
    /// - Throws: ``HostError`` with code `captureUnwritable`.
    package func end(at finished: String, complete: [String], asked: [String]) throws(HostError) {
        try append(.end(finished: finished, complete: complete, asked: asked))
    }

    private func append(_ line: JournalLine) throws(HostError) {
        do {
            let data = try Self.line(line)
            try handle.withLock { try $0.write(contentsOf: data) }
        } catch {
            throw HostError(
                .captureUnwritable, "cannot write the journal \(place.path): \(error)",
                hint: "check that the disk has room, then run the command again: it goes on where this one stopped")
        }
    }

    private static func line(_ line: JournalLine) throws -> Data {
        try JSONEncoder.assay().encode(line) + Data("\n".utf8)
    }

    private static func name(of run: Int) -> String {
        let digits = String(run)
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits + ".jsonl"
    }
}
