import GRDB

/// The full-text index over works, where the system's SQLite has FTS5.
///
/// It keeps no text of its own (an external-content table), is remade with the works, and is made at the next opening
/// where an earlier SQLite could not.
enum SearchIndex {
    static let table = "work_text"

    /// Makes the index unless it is there or SQLite has no FTS5.
    static func createIfPossible(_ db: Database) throws {
        guard try !exists(db), try isSupported(db) else { return }
        try db.execute(
            sql: """
                CREATE VIRTUAL TABLE \(table) USING fts5(
                    title, body, content='works', content_rowid='number', tokenize='unicode61 remove_diacritics 2')
                """)
        try rebuild(db)
    }

    /// Reads all works anew.
    static func rebuild(_ db: Database) throws {
        guard try exists(db) else { return }
        try db.execute(sql: "INSERT INTO \(table)(\(table)) VALUES ('rebuild')")
    }

    static func exists(_ db: Database) throws -> Bool {
        try db.tableExists(table)
    }

    private static func isSupported(_ db: Database) throws -> Bool {
        try Bool.fetchOne(db, sql: "SELECT sqlite_compileoption_used('ENABLE_FTS5')") ?? false
    }
}
