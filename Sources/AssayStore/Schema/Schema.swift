import GRDB

/// The tables of a library and the steps that made them.
///
/// ```
/// runs ─┬─ captures            records ─┬─ record_versions (earlier texts)
///       └─ events (append only)         └─ absences (withdrawn by the source)
/// works ─┬─ work_identifiers   studies ─ study_works     claims ─┬─ judgements
///        ├─ work_members                                         └─ verdicts
///        └─ findings           meta                      work_text (FTS5 over works)
/// ```
///
/// A step that has been released is never edited; a change is a new step.
enum Schema {
    /// `ASSY` as SQLite's `application_id`, which tells a library from another program's database.
    static let applicationID = 0x4153_5359

    /// The steps in order.
    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("v1") { db in
            try db.execute(sql: "PRAGMA application_id = \(applicationID)")
            try db.execute(sql: runTables)
            try db.execute(sql: recordTables)
            try db.execute(sql: workTables)
            try db.execute(sql: claimTables)
        }
        return migrator
    }

    private static let runTables = """
        CREATE TABLE runs (
            number INTEGER PRIMARY KEY, kind TEXT NOT NULL, started TEXT NOT NULL, finished TEXT, as_of TEXT NOT NULL,
            state TEXT NOT NULL, fingerprint TEXT NOT NULL, version TEXT NOT NULL, result TEXT,
            effective INTEGER NOT NULL DEFAULT 0);
        CREATE UNIQUE INDEX runs_one_open ON runs (state) WHERE state = 'open';
        CREATE TABLE captures (
            run INTEGER NOT NULL REFERENCES runs, source TEXT NOT NULL, chain TEXT NOT NULL, page INTEGER NOT NULL,
            sha TEXT NOT NULL, url TEXT NOT NULL, status INTEGER NOT NULL, bytes INTEGER NOT NULL,
            received TEXT NOT NULL, PRIMARY KEY (run, source, chain, page)) WITHOUT ROWID;
        CREATE TABLE events (
            id INTEGER PRIMARY KEY AUTOINCREMENT, run INTEGER NOT NULL REFERENCES runs, date TEXT NOT NULL,
            kind TEXT NOT NULL, subject TEXT NOT NULL, cause TEXT NOT NULL, json TEXT NOT NULL,
            UNIQUE (run, kind, subject, cause));
        CREATE INDEX events_by_subject ON events (subject);
        CREATE INDEX events_by_date ON events (date);
        CREATE TRIGGER events_keep_text BEFORE UPDATE ON events
            BEGIN SELECT RAISE(ABORT, 'the ledger is append only'); END;
        CREATE TRIGGER events_keep_rows BEFORE DELETE ON events
            BEGIN SELECT RAISE(ABORT, 'the ledger is append only'); END;
        """

    private static let recordTables = """
        CREATE TABLE records (
            source TEXT NOT NULL, source_id TEXT NOT NULL, record_id TEXT NOT NULL, json TEXT NOT NULL,
            hash TEXT NOT NULL, first_run INTEGER NOT NULL REFERENCES runs, last_run INTEGER NOT NULL REFERENCES runs,
            changed_run INTEGER NOT NULL REFERENCES runs, PRIMARY KEY (source, source_id));
        CREATE INDEX records_by_id ON records (record_id);
        CREATE TABLE record_versions (
            source TEXT NOT NULL, source_id TEXT NOT NULL, run INTEGER NOT NULL REFERENCES runs, json TEXT NOT NULL,
            hash TEXT NOT NULL, PRIMARY KEY (source, source_id, run),
            FOREIGN KEY (source, source_id) REFERENCES records);
        CREATE TABLE absences (
            source TEXT NOT NULL, source_id TEXT NOT NULL, since_run INTEGER NOT NULL REFERENCES runs,
            until_run INTEGER REFERENCES runs, PRIMARY KEY (source, source_id, since_run),
            FOREIGN KEY (source, source_id) REFERENCES records);
        """

    private static let workTables = """
        CREATE TABLE works (
            number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, title TEXT, year INTEGER, doi TEXT, pmid TEXT,
            status TEXT NOT NULL, kind TEXT NOT NULL, body TEXT NOT NULL, json TEXT NOT NULL);
        CREATE TABLE work_identifiers (
            work_id TEXT NOT NULL REFERENCES works (id), identifier TEXT NOT NULL,
            PRIMARY KEY (identifier, work_id)) WITHOUT ROWID;
        CREATE INDEX work_identifiers_by_work ON work_identifiers (work_id);
        CREATE TABLE work_members (
            record_id TEXT PRIMARY KEY, work_id TEXT NOT NULL REFERENCES works (id)) WITHOUT ROWID;
        CREATE INDEX work_members_by_work ON work_members (work_id);
        CREATE TABLE studies (id TEXT PRIMARY KEY, json TEXT NOT NULL) WITHOUT ROWID;
        CREATE TABLE study_works (
            study_id TEXT NOT NULL REFERENCES studies, position INTEGER NOT NULL,
            work_id TEXT NOT NULL REFERENCES works (id), PRIMARY KEY (study_id, position)) WITHOUT ROWID;
        CREATE INDEX study_works_by_work ON study_works (work_id);
        CREATE TABLE findings (
            id TEXT PRIMARY KEY, work_id TEXT NOT NULL REFERENCES works (id), theme TEXT NOT NULL,
            json TEXT NOT NULL);
        CREATE INDEX findings_by_work ON findings (work_id);
        CREATE INDEX findings_by_theme ON findings (theme);
        """

    private static let claimTables = """
        CREATE TABLE claims (id TEXT PRIMARY KEY, position INTEGER NOT NULL, json TEXT NOT NULL);
        CREATE TABLE judgements (
            number INTEGER PRIMARY KEY, claim_id TEXT NOT NULL REFERENCES claims,
            work_id TEXT NOT NULL REFERENCES works (id), stance TEXT NOT NULL, score REAL NOT NULL,
            json TEXT NOT NULL);
        CREATE INDEX judgements_by_claim ON judgements (claim_id, work_id);
        CREATE INDEX judgements_by_work ON judgements (work_id);
        CREATE TABLE verdicts (
            claim_id TEXT PRIMARY KEY REFERENCES claims, label TEXT NOT NULL, certainty TEXT, json TEXT NOT NULL);
        CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
        """
}
