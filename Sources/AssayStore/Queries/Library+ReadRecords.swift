package import AssayKit
import Foundation
import GRDB

// GRDB has a Record too; the scoped import says which one is meant.
package import struct AssayKit.Record

extension Library {
    /// All records that their sources have not withdrawn, by record id.
    ///
    /// - Parameter includingWithdrawn: Whether withdrawn records come too.
    package func records(includingWithdrawn: Bool = false) throws(StoreError) -> [Record] {
        try texts(
            """
            SELECT json FROM records AS r WHERE ? OR NOT EXISTS (
                SELECT 1 FROM absences AS a
                WHERE a.source = r.source AND a.source_id = r.source_id AND a.until_run IS NULL)
            ORDER BY record_id, source, source_id
            """, [includingWithdrawn])
    }

    /// The records as they stood at the end of a run, without those then withdrawn, by record id.
    package func records(asOf run: Int) throws(StoreError) -> [Record] {
        try texts(
            """
            SELECT json FROM (
                SELECT r.record_id, r.source, r.source_id, CASE WHEN r.changed_run <= ?1 THEN r.json ELSE (
                    SELECT v.json FROM record_versions AS v
                    WHERE v.source = r.source AND v.source_id = r.source_id AND v.run <= ?1
                    ORDER BY v.run DESC LIMIT 1) END AS json
                FROM records AS r WHERE r.first_run <= ?1 AND NOT EXISTS (
                    SELECT 1 FROM absences AS a WHERE a.source = r.source AND a.source_id = r.source_id
                        AND a.since_run <= ?1 AND (a.until_run IS NULL OR a.until_run > ?1)))
            WHERE json IS NOT NULL ORDER BY record_id, source, source_id
            """, [run])
    }

    /// A record by its id; of two sources with the same id the first.
    package func record(_ id: String) throws(StoreError) -> Record? {
        try texts("SELECT json FROM records WHERE record_id = ? ORDER BY source, source_id LIMIT 1", [id]).first
    }

    /// The earlier texts of a record with the run that brought each, oldest first; the present text is not among them.
    package func versions(of id: String) throws(StoreError) -> [(run: Int, record: Record)] {
        try read("read the versions of \(id)") { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT v.run, v.json FROM record_versions AS v JOIN records AS r USING (source, source_id)
                    WHERE r.record_id = ? ORDER BY v.run, v.source, v.source_id
                    """,
                arguments: [id]
            ).map { row in (row["run"], try Self.decode(row["json"])) }
        }
    }

    /// How many records each source has, withdrawn ones included.
    package func recordCounts() throws(StoreError) -> [String: Int] {
        try read("count the records") { db in
            let rows = try Row.fetchAll(
                db, sql: "SELECT source, count(*) AS n FROM records GROUP BY source ORDER BY source")
            return Dictionary(rows.map { ($0["source"], $0["n"]) }, uniquingKeysWith: { first, _ in first })
        }
    }

    private func texts(_ sql: String, _ arguments: StatementArguments) throws(StoreError) -> [Record] {
        try read("read the records") { db in
            let decoder = JSONDecoder()
            return try String.fetchAll(db, sql: sql, arguments: arguments).map { text in
                try Self.decode(text, with: decoder)
            }
        }
    }

    private static func decode(_ json: String, with decoder: JSONDecoder = JSONDecoder()) throws -> Record {
        do {
            return try decoder.decode(Record.self, from: Data(json.utf8))
        } catch {
            throw StoreError.unreadable("a record")
        }
    }
}
