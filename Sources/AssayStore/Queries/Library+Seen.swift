import GRDB

extension Library {
    /// The run that last saw each record of a source, by the record's id within the source.
    package func lastSeen(source: String) throws(StoreError) -> [String: Int] {
        try read("read when records were last seen") { db in
            let rows = try Row.fetchAll(
                db, sql: "SELECT source_id, last_run FROM records WHERE source = ?", arguments: [source])
            return Dictionary(rows.map { ($0["source_id"], $0["last_run"]) }, uniquingKeysWith: { first, _ in first })
        }
    }
}
