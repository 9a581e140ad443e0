package import Foundation
import GRDB

extension Library {
    /// Opens a workspace's store, and makes or brings it up to date first unless it is for reading only.
    ///
    /// - Parameters:
    ///   - url: The file, usually `<workspace>/.assay/library.sqlite`; its folder is made where it is missing.
    ///   - readOnly: Whether nothing may be written; a store on a read-only disk can be read so.
    /// - Throws: ``StoreError``: `missing` (reading only), `damaged`, `foreign`, `newer`, `older` (reading only),
    ///   `read-only`, `disk-full`, `input-output`. Nothing is ever deleted.
    package static func open(at url: URL, readOnly: Bool = false) throws(StoreError) -> Library {
        let path = url.path(percentEncoded: false)
        do {
            let database = readOnly ? try openForReading(path) : try openForWriting(url, path)
            return Library(url: url, database: database)
        } catch {
            throw StoreError(error, at: path, doing: "open the library")
        }
    }

    private static func openForReading(_ path: String) throws -> any DatabaseWriter {
        guard FileManager.default.fileExists(atPath: path) else {
            throw StoreError(.missing, "There is no library at \(path).", hint: "Make one with: assay update")
        }
        let database = try openReader(path)
        try database.read { db in
            try refuseForeign(db, path)
            guard try Schema.migrator.hasCompletedMigrations(db) else {
                throw StoreError(
                    .older, "\(path) was written by an older version of Assay.",
                    hint: "Bring it up to date with: assay update")
            }
        }
        return database
    }

    /// SQLite reads a WAL database through files beside it. In a folder that may not be written, and with no log left to
    /// read, the file is opened as one that nobody changes (https://www.sqlite.org/wal.html#readonly).
    private static func openReader(_ path: String) throws -> DatabaseQueue {
        do {
            let database = try DatabaseQueue(path: path, configuration: configuration(readOnly: true))
            _ = try database.read { db in try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master") }
            return database
        } catch let error as DatabaseError where [.SQLITE_CANTOPEN, .SQLITE_READONLY].contains(error.resultCode) {
            let log = (try? FileManager.default.attributesOfItem(atPath: path + "-wal")[.size] as? Int) ?? 0
            guard log == 0 else { throw error }
            let address = URL(filePath: path).absoluteString + "?immutable=1"
            return try DatabaseQueue(path: address, configuration: configuration(readOnly: true))
        }
    }

    private static func openForWriting(_ url: URL, _ path: String) throws -> any DatabaseWriter {
        try makeFolder(of: url, path)
        try refuseReadOnly(path)
        try refuseStrangers(path)
        let database = try DatabasePool(path: path, configuration: configuration(readOnly: false))
        try Schema.migrator.migrate(database)
        try database.write { db in try SearchIndex.createIfPossible(db) }
        return database
    }

    private static func configuration(readOnly: Bool) -> Configuration {
        var configuration = Configuration()
        configuration.readonly = readOnly
        configuration.foreignKeysEnabled = true
        configuration.busyMode = .timeout(10)
        configuration.label = "assay.library"
        return configuration
    }
}

// MARK: - What is refused

extension Library {
    private static func makeFolder(of url: URL, _ path: String) throws {
        do {
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        } catch {
            throw StoreError.readOnly(path, underlying: "\(error)")
        }
    }

    /// SQLite tells a file that may not be written only at the first write; a person wants to know at once.
    private static func refuseReadOnly(_ path: String) throws {
        let folder = URL(filePath: path).deletingLastPathComponent().path(percentEncoded: false)
        let manager = FileManager.default
        let isWritable = !manager.fileExists(atPath: path) || manager.isWritableFile(atPath: path)
        guard manager.isWritableFile(atPath: folder), isWritable else {
            throw StoreError.readOnly(path, underlying: nil)
        }
    }

    /// Looks at an existing file before anything is written to it, be it only the switch to WAL.
    private static func refuseStrangers(_ path: String) throws {
        guard FileManager.default.fileExists(atPath: path) else { return }
        let database = try DatabaseQueue(path: path, configuration: configuration(readOnly: false))
        try database.read { db in try refuseForeign(db, path) }
        try database.close()
    }

    private static func refuseForeign(_ db: Database, _ path: String) throws {
        // A process that was killed while it made the library can leave GRDB's empty table of steps.
        let tables = try Int.fetchOne(
            db, sql: "SELECT count(*) FROM sqlite_master WHERE tbl_name <> 'grdb_migrations'")
        guard let tables, tables > 0 else { return }
        guard try Int.fetchOne(db, sql: "PRAGMA application_id") == Schema.applicationID else {
            throw StoreError(
                .foreign, "\(path) is a database of another program. Nothing was changed.",
                hint: "Move it away, then run: assay update")
        }
        guard try !Schema.migrator.hasBeenSuperseded(db) else {
            throw StoreError(
                .newer, "\(path) was written by a newer version of Assay. Nothing was changed.",
                hint: "Install that version, or move the file away and run: assay update --offline")
        }
    }
}
