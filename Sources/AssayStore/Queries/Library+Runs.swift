package import Foundation
import GRDB

extension Library {
    /// Begins a run; a run that is still open is abandoned.
    ///
    /// - Returns: The run, with its number.
    /// - Throws: ``StoreError``.
    package func beginRun(_ start: Run.Start) throws(StoreError) -> Run {
        try write("begin a run") { db in
            try db.execute(sql: "UPDATE runs SET state = 'abandoned' WHERE state = 'open'")
            try db.execute(
                sql: """
                    INSERT INTO runs (number, kind, started, as_of, state, fingerprint, version)
                    VALUES (coalesce(?, (SELECT coalesce(max(number), 0) + 1 FROM runs)), ?, ?, ?, 'open', ?, ?)
                    """,
                arguments: [
                    start.number, start.kind, Timestamp.text(start.started), Timestamp.text(start.asOf),
                    start.fingerprint,
                    start.version,
                ])
            return try Self.run(db, "WHERE state = 'open'") ?? { throw StoreError.unreadable("a run") }()
        }
    }

    /// Ends an open run.
    ///
    /// A run that changes the derived state ends in ``replaceDerived(_:run:events:finishing:)`` instead, so that both
    /// happen or neither.
    ///
    /// - Throws: ``StoreError`` with `invalid-state` where the run is not open.
    package func finishRun(_ number: Int, end: Run.End) throws(StoreError) {
        try write("end run \(number)") { db in try Self.finish(db, number, end) }
    }

    /// Gives an open run up; its records and captures stay.
    ///
    /// - Throws: ``StoreError`` with `invalid-state` where the run is not open.
    package func abandonRun(_ number: Int) throws(StoreError) {
        try write("give run \(number) up") { db in
            try db.execute(
                sql: "UPDATE runs SET state = 'abandoned' WHERE number = ? AND state = 'open'", arguments: [number])
            guard db.changesCount == 1 else { throw Self.notOpen(number) }
        }
    }

    /// The run that was begun and has not ended: what an interrupted update resumes.
    package func openRun() throws(StoreError) -> Run? {
        try read("read the open run") { db in try Self.run(db, "WHERE state = 'open'") }
    }

    /// A run by its number.
    package func run(_ number: Int) throws(StoreError) -> Run? {
        try read("read run \(number)") { db in try Self.run(db, "WHERE number = ?", [number]) }
    }

    /// All runs, by number.
    package func runs() throws(StoreError) -> [Run] {
        try read("read the runs") { db in try Self.runs(db, "ORDER BY number") }
    }

    /// The last finished run, or the last one whose date is not after a moment.
    package func lastFinishedRun(asOf moment: Date? = nil) throws(StoreError) -> Run? {
        try read("read the last run") { db in
            let limit = moment.map(Timestamp.text) ?? "9999"
            return try Self.run(
                db, "WHERE state = 'finished' AND as_of <= ? ORDER BY as_of DESC, number DESC LIMIT 1", [limit])
        }
    }
}

// MARK: - Rows

extension Library {
    static func finish(_ db: Database, _ number: Int, _ end: Run.End) throws {
        try db.execute(
            sql: """
                UPDATE runs SET state = 'finished', finished = ?, result = ?, effective = ?
                WHERE number = ? AND state = 'open'
                """,
            arguments: [Timestamp.text(end.finished), end.result, end.isEffective, number])
        guard db.changesCount == 1 else { throw notOpen(number) }
    }

    /// Refuses what only an open run may do.
    static func requireOpen(_ db: Database, _ number: Int) throws {
        let state = try String.fetchOne(db, sql: "SELECT state FROM runs WHERE number = ?", arguments: [number])
        guard state == Run.State.open.rawValue else { throw notOpen(number) }
    }

    private static func notOpen(_ number: Int) -> StoreError {
        StoreError(
            .invalidState, "Run \(number) is not open: it has ended, was given up, or never began.",
            hint: "Begin a new one with: assay update")
    }

    private static func run(_ db: Database, _ clause: String, _ arguments: StatementArguments = []) throws -> Run? {
        try runs(db, clause, arguments).first
    }

    private static func runs(_ db: Database, _ clause: String, _ arguments: StatementArguments = []) throws -> [Run] {
        try Row.fetchAll(db, sql: "SELECT * FROM runs \(clause)", arguments: arguments).map(Run.init(row:))
    }
}

extension Run {
    fileprivate init(row: Row) throws {
        let finished: String? = row["finished"]
        guard let state = State(rawValue: row["state"]) else { throw StoreError.unreadable("a run's state") }
        self.init(
            number: row["number"], kind: row["kind"], started: try Timestamp.date(row["started"]),
            finished: try finished.map(Timestamp.date), asOf: try Timestamp.date(row["as_of"]), state: state,
            fingerprint: row["fingerprint"], version: row["version"], result: row["result"],
            isEffective: row["effective"])
    }
}
