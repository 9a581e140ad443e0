package import AssayKit
import Foundation
import GRDB

// GRDB has a Record too; the scoped import says which one is meant.
package import struct AssayKit.Record

extension Library {
    /// Stores records that a run brought; a record whose text changed keeps its earlier text.
    ///
    /// - Returns: What each record did, in the records' order. A run that is replayed gets the same answers again.
    /// - Throws: ``StoreError`` with `invalid-state` where the run is not open; then none is stored.
    package func upsert(_ records: [Record], run: Int) throws(StoreError) -> [UpsertOutcome] {
        try write("store records") { db in
            try Self.requireOpen(db, run)
            return try records.map { record in try RecordWriter(db: db, run: run).store(record) }
        }
    }

    /// Notes that a source still delivers records that were not fetched again, such as unchanged pages.
    ///
    /// - Throws: ``StoreError`` with `invalid-state` where the run is not open.
    package func markSeen(source: String, sourceIDs: [String], run: Int) throws(StoreError) {
        try write("note what was seen") { db in
            try Self.requireOpen(db, run)
            for sourceID in sourceIDs { try RecordWriter(db: db, run: run).see(source, sourceID) }
        }
    }

    /// The ids of the records of a source that a run has not seen and that are not noted as withdrawn yet, sorted.
    ///
    /// Only a run that reached the end of everything the source announced can conclude from it that they are gone.
    package func unseen(source: String, run: Int) throws(StoreError) -> [String] {
        try read("read what was not seen") { db in
            try String.fetchAll(
                db,
                sql: """
                    SELECT record_id FROM records AS r WHERE source = ? AND last_run < ? AND NOT EXISTS (
                        SELECT 1 FROM absences AS a
                        WHERE a.source = r.source AND a.source_id = r.source_id AND a.until_run IS NULL)
                    ORDER BY record_id
                    """,
                arguments: [source, run])
        }
    }

    /// Notes that a source withdrew records; they come back by themselves when a later run stores or sees them.
    ///
    /// - Throws: ``StoreError`` with `invalid-state` where the run is not open.
    package func markWithdrawn(_ recordIDs: [String], run: Int) throws(StoreError) {
        try write("note what was withdrawn") { db in
            try Self.requireOpen(db, run)
            for id in recordIDs {
                try db.execute(
                    sql: """
                        INSERT INTO absences (source, source_id, since_run)
                        SELECT source, source_id, ?2 FROM records AS r WHERE record_id = ?1 AND NOT EXISTS (
                            SELECT 1 FROM absences AS a
                            WHERE a.source = r.source AND a.source_id = r.source_id AND a.until_run IS NULL)
                        ON CONFLICT DO UPDATE SET until_run = NULL
                        """,
                    arguments: [id, run])
            }
        }
    }

    /// The ids of the records that their sources have withdrawn, sorted.
    package func withdrawn() throws(StoreError) -> [String] {
        try read("read what was withdrawn") { db in
            try String.fetchAll(
                db,
                sql: """
                    SELECT DISTINCT record_id FROM records JOIN absences USING (source, source_id)
                    WHERE until_run IS NULL ORDER BY record_id
                    """)
        }
    }
}

/// Stores one record after the other within a transaction of a run.
private struct RecordWriter {
    let db: Database
    let run: Int

    /// What the store holds of a record.
    private struct Held {
        var hash: String
        var firstRun: Int
        var changedRun: Int
    }

    func store(_ record: Record) throws -> UpsertOutcome {
        let json = try record.jsonLine()
        let hash = SHA256.hex(json)
        guard let held = try held(record) else {
            try insert(record, json, hash)
            return .new
        }
        try see(record.source, record.sourceID)
        let changedRun = held.hash == hash ? held.changedRun : try change(record, json, hash, from: held)
        if held.firstRun == run { return .new }
        return changedRun == run ? .updated : .known
    }

    func see(_ source: String, _ sourceID: String) throws {
        try db.cachedStatement(
            sql: "UPDATE records SET last_run = max(last_run, ?) WHERE source = ? AND source_id = ?"
        ).execute(arguments: [run, source, sourceID])
        try db.cachedStatement(
            sql: "UPDATE absences SET until_run = ? WHERE source = ? AND source_id = ? AND until_run IS NULL"
        ).execute(arguments: [run, source, sourceID])
    }

    private func held(_ record: Record) throws -> Held? {
        let statement = try db.cachedStatement(
            sql: "SELECT hash, first_run, changed_run FROM records WHERE source = ? AND source_id = ?")
        return try Row.fetchOne(statement, arguments: [record.source, record.sourceID]).map { row in
            Held(hash: row["hash"], firstRun: row["first_run"], changedRun: row["changed_run"])
        }
    }

    private func insert(_ record: Record, _ json: String, _ hash: String) throws {
        try db.cachedStatement(
            sql: """
                INSERT INTO records (source, source_id, record_id, json, hash, first_run, last_run, changed_run)
                VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?6, ?6)
                """
        ).execute(arguments: [record.source, record.sourceID, record.id, json, hash, run])
    }

    /// Puts another text in the place of the held one.
    ///
    /// A text of an earlier run becomes a version. A text of this very run is replaced for good, since the run is not
    /// over; where that leads back to the last version, the record never changed.
    ///
    /// - Returns: The run in which the record now counts as changed.
    private func change(_ record: Record, _ json: String, _ hash: String, from held: Held) throws -> Int {
        var changedRun = run
        if held.changedRun != run {
            try keepVersion(record)
        } else if let earlier = try lastVersion(record), earlier.hash == hash {
            changedRun = earlier.run
            try dropVersion(record, run: earlier.run)
        }
        try db.cachedStatement(
            sql: """
                UPDATE records SET record_id = ?, json = ?, hash = ?, changed_run = ?
                WHERE source = ? AND source_id = ?
                """
        ).execute(arguments: [record.id, json, hash, changedRun, record.source, record.sourceID])
        return changedRun
    }

    private func keepVersion(_ record: Record) throws {
        try db.cachedStatement(
            sql: """
                INSERT INTO record_versions (source, source_id, run, json, hash)
                SELECT source, source_id, changed_run, json, hash FROM records WHERE source = ? AND source_id = ?
                """
        ).execute(arguments: [record.source, record.sourceID])
    }

    private func lastVersion(_ record: Record) throws -> (run: Int, hash: String)? {
        let statement = try db.cachedStatement(
            sql: """
                SELECT run, hash FROM record_versions WHERE source = ? AND source_id = ? ORDER BY run DESC LIMIT 1
                """)
        return try Row.fetchOne(statement, arguments: [record.source, record.sourceID]).map { ($0["run"], $0["hash"]) }
    }

    private func dropVersion(_ record: Record, run: Int) throws {
        try db.cachedStatement(sql: "DELETE FROM record_versions WHERE source = ? AND source_id = ? AND run = ?")
            .execute(arguments: [record.source, record.sourceID, run])
    }
}
