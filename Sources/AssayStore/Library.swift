package import Foundation
import GRDB

/// The store of one workspace: one SQLite file in WAL mode.
///
/// Every writing call is one transaction: a process that is killed leaves the store as it was before the call, and a call
/// that is made again by the same run does nothing twice. Writers take a ``WriterLock`` first; readers need none and see
/// the state of the last transaction. Calls block the thread that makes them; lists come in a documented order.
///
/// ## Topics
/// - Opening: ``open(at:readOnly:)``, ``close()``, ``check()``
/// - Runs: ``beginRun(_:)``, ``openRun()``, ``finishRun(_:end:)``, ``runs()``
/// - Records: ``upsert(_:run:)``, ``records()``, ``records(asOf:)``, ``unseen(source:run:)``
/// - Derived: ``replaceDerived(_:run:events:finishing:)``, ``derived()``, ``works(_:)``, ``work(identifiedBy:)``
/// - Ledger: ``events(run:)``, ``events(since:)``
package final class Library: Sendable {
    /// The file.
    package let url: URL
    private let database: any DatabaseWriter

    init(url: URL, database: any DatabaseWriter) {
        self.url = url
        self.database = database
    }

    /// The path for messages.
    var path: String { url.path(percentEncoded: false) }
}

// MARK: - Transactions

extension Library {
    /// Reads in one transaction.
    func read<Value>(_ doing: String, _ body: (Database) throws -> Value) throws(StoreError) -> Value {
        do {
            return try database.read(body)
        } catch {
            throw StoreError(error, at: path, doing: doing)
        }
    }

    /// Writes in one transaction: all of it, or nothing where `body` throws.
    func write<Value>(_ doing: String, _ body: (Database) throws -> Value) throws(StoreError) -> Value {
        do {
            return try database.write(body)
        } catch {
            throw StoreError(error, at: path, doing: doing)
        }
    }
}

// MARK: - Care

extension Library {
    /// Moves what stands in the write-ahead log into the file and lets go of it, so that the file alone is a backup.
    ///
    /// No call may follow.
    ///
    /// - Throws: ``StoreError`` where the disk is full or fails; nothing is lost then, the log stays beside the file.
    package func close() throws(StoreError) {
        do {
            if !database.configuration.readonly {
                _ = try database.writeWithoutTransaction { db in try db.checkpoint(.truncate) }
            }
            try database.close()
        } catch {
            throw StoreError(error, at: path, doing: "close the library")
        }
    }

    /// Looks for damage: SQLite's own check of pages and indices, and of references between tables.
    ///
    /// - Returns: What is wrong, one sentence each; empty where nothing is.
    /// - Throws: ``StoreError`` where the file cannot even be read.
    package func check() throws(StoreError) -> [String] {
        try read("check the library") { db in
            let pages = try String.fetchAll(db, sql: "PRAGMA integrity_check").filter { $0 != "ok" }
            let references = try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").map { row in
                let child: String = row["table"] ?? ""
                let parent: String = row["parent"] ?? ""
                return "A row of \(child) names a row of \(parent) that is not there."
            }
            return pages + references
        }
    }
}
