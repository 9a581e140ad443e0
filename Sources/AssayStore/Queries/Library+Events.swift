import GRDB

extension Library {
    /// The ledger's entries of a run, in the order in which they were written.
    package func events(run: Int) throws(StoreError) -> [EventRow] {
        try ledger("WHERE run = ?", [run])
    }

    /// The ledger's entries from a date on, that date included, in the order in which they were written.
    ///
    /// - Parameter date: As ``EventRow/date`` is written; a day includes all its moments.
    package func events(since date: String) throws(StoreError) -> [EventRow] {
        try ledger("WHERE date >= ?", [date])
    }

    /// The ledger's entries of some subject, for example a claim's history, in the order in which they were written.
    package func events(subject: String) throws(StoreError) -> [EventRow] {
        try ledger("WHERE subject = ?", [subject])
    }

    /// The ledger's entries of the runs after one and up to another, in the order in which they were written.
    package func events(afterRun first: Int, upTo last: Int) throws(StoreError) -> [EventRow] {
        try ledger("WHERE run > ? AND run <= ?", [first, last])
    }

    private func ledger(_ clause: String, _ arguments: StatementArguments) throws(StoreError) -> [EventRow] {
        try read("read the ledger") { db in
            try Row.fetchAll(db, sql: "SELECT * FROM events \(clause) ORDER BY id", arguments: arguments).map { row in
                EventRow(
                    id: row["id"], run: row["run"], date: row["date"], kind: EventRow.Kind(rawValue: row["kind"]),
                    subject: row["subject"], cause: row["cause"], json: row["json"])
            }
        }
    }

    static func append(_ events: [EventRow], to db: Database) throws {
        let statement = try db.cachedStatement(
            sql: """
                INSERT INTO events (run, date, kind, subject, cause, json) VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT (run, kind, subject, cause) DO NOTHING
                """)
        for event in events {
            try statement.execute(arguments: [
                event.run, event.date, event.kind.rawValue, event.subject, event.cause, event.json,
            ])
        }
    }
}
