import GRDB

extension Library {
    /// Notes where a stored response belongs; the same place noted again replaces the note.
    ///
    /// - Throws: ``StoreError`` with `invalid-state` where the run is not open.
    package func recordCapture(_ capture: CaptureRow) throws(StoreError) {
        try write("note a capture") { db in
            try Self.requireOpen(db, capture.run)
            try db.execute(
                sql: """
                    INSERT INTO captures (run, source, chain, page, sha, url, status, bytes, received)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                    ON CONFLICT (run, source, chain, page) DO UPDATE SET sha = excluded.sha, url = excluded.url,
                        status = excluded.status, bytes = excluded.bytes, received = excluded.received
                    """,
                arguments: [
                    capture.run, capture.source, capture.chain, capture.page, capture.sha, capture.url,
                    capture.status, capture.bytes, Timestamp.text(capture.received),
                ])
        }
    }

    /// The captures of a run, by source, chain and page.
    ///
    /// - Parameter source: Only those of this source; `nil` for all.
    package func captures(run: Int, source: String? = nil) throws(StoreError) -> [CaptureRow] {
        try read("read the captures") { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT * FROM captures WHERE run = ? AND (?2 IS NULL OR source = ?2)
                    ORDER BY source, chain, page
                    """,
                arguments: [run, source]
            ).map(CaptureRow.init(row:))
        }
    }

    /// The digests of all captures of all runs, sorted, each once: what the captures' folder must hold.
    package func captureDigests() throws(StoreError) -> [String] {
        try read("read the captures") { db in
            try String.fetchAll(db, sql: "SELECT DISTINCT sha FROM captures ORDER BY sha")
        }
    }
}

extension CaptureRow {
    fileprivate init(row: Row) throws {
        self.init(
            sha: row["sha"], source: row["source"], run: row["run"], chain: row["chain"], page: row["page"],
            url: row["url"], status: row["status"], bytes: row["bytes"],
            received: try Timestamp.date(row["received"]))
    }
}
