package import AssayKit
import GRDB

extension Library {
    /// A work by its id.
    package func work(_ id: String) throws(StoreError) -> WorkRow? {
        try firstWork("WHERE id = ?", [id])
    }

    /// The works that carry an identifier, by id; usually one.
    package func works(identifiedBy identifier: Identifier) throws(StoreError) -> [WorkRow] {
        try read("read the works") { db in
            try DerivedReader(db: db).works(
                "WHERE id IN (SELECT work_id FROM work_identifiers WHERE identifier = ?) ORDER BY id",
                [identifier.description])
        }
    }

    /// The work that a record belongs to.
    package func work(ofRecord recordID: String) throws(StoreError) -> WorkRow? {
        try firstWork("WHERE id = (SELECT work_id FROM work_members WHERE record_id = ?)", [recordID])
    }

    /// The work that a person means: by work id, record id or any identifier, with or without its scheme.
    ///
    /// - Returns: The work; of several that share an identifier the first by id; `nil` where none fits.
    package func work(named text: String) throws(StoreError) -> WorkRow? {
        let name = text.trimmingWhitespace()
        if let work = try work(name) { return work }
        if let work = try work(ofRecord: name) { return work }
        guard let identifier = Identifier(parsing: name) else { return nil }
        return try works(identifiedBy: identifier).first
    }

    /// Lists works: the newest first, or the best match first where the filter asks for words.
    ///
    /// - Returns: The part that the filter's offset and limit name, and how many there are in all.
    /// - Throws: ``StoreError``.
    package func works(_ filter: WorkFilter) throws(StoreError) -> WorkPage {
        try read("list the works") { db in
            let query = WorkQuery(filter, hasIndex: try SearchIndex.exists(db))
            let total = try Int.fetchOne(
                db, sql: "SELECT count(*) FROM works \(query.condition)", arguments: query.arguments)
            let rows = try DerivedReader(db: db).works(
                "\(query.condition) \(query.order) LIMIT ? OFFSET ?",
                query.arguments + [max(0, filter.limit), max(0, filter.offset)])
            return WorkPage(total: total ?? 0, rows: rows)
        }
    }

    /// The findings of a work, by id.
    package func findings(ofWork id: String) throws(StoreError) -> [FindingRow] {
        try read("read the findings") { db in try DerivedReader(db: db).findings("WHERE work_id = ?", [id]) }
    }

    /// The judgements on a claim, by work.
    package func judgements(ofClaim id: String) throws(StoreError) -> [JudgementRow] {
        try read("read the judgements") { db in try DerivedReader(db: db).judgements("WHERE claim_id = ?", [id]) }
    }

    private func firstWork(_ clause: String, _ arguments: StatementArguments) throws(StoreError) -> WorkRow? {
        try read("read a work") { db in try DerivedReader(db: db).works(clause, arguments).first }
    }
}
