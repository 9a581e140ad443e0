import GRDB

/// Reads rows of the derived tables within a transaction.
struct DerivedReader {
    let db: Database

    /// Works by a clause behind `FROM works`, each with its identifiers.
    func works(_ clause: String, _ arguments: StatementArguments = []) throws -> [WorkRow] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT works.*, (SELECT group_concat(identifier, char(10)) FROM (
                    SELECT identifier FROM work_identifiers WHERE work_id = works.id ORDER BY identifier)) AS identifiers
                FROM works \(clause)
                """, arguments: arguments
        ).map(Self.work)
    }

    func studies() throws -> [StudyRow] {
        let pairs = try Row.fetchAll(db, sql: "SELECT study_id, work_id FROM study_works ORDER BY study_id, position")
        let works = Dictionary(grouping: pairs) { row -> String in row["study_id"] }
        return try Row.fetchAll(db, sql: "SELECT * FROM studies ORDER BY id").map { row in
            let id: String = row["id"]
            return StudyRow(id: id, works: (works[id] ?? []).map { $0["work_id"] }, json: row["json"])
        }
    }

    func members() throws -> [MemberRow] {
        try Row.fetchAll(db, sql: "SELECT * FROM work_members ORDER BY record_id").map { row in
            MemberRow(recordID: row["record_id"], workID: row["work_id"])
        }
    }

    func findings(_ clause: String = "", _ arguments: StatementArguments = []) throws -> [FindingRow] {
        try Row.fetchAll(db, sql: "SELECT * FROM findings \(clause) ORDER BY id", arguments: arguments).map { row in
            FindingRow(id: row["id"], workID: row["work_id"], theme: row["theme"], json: row["json"])
        }
    }

    func claims() throws -> [ClaimRow] {
        try Row.fetchAll(db, sql: "SELECT * FROM claims ORDER BY position, id").map { row in
            ClaimRow(id: row["id"], position: row["position"], json: row["json"])
        }
    }

    func judgements(_ clause: String = "", _ arguments: StatementArguments = []) throws -> [JudgementRow] {
        try Row.fetchAll(
            db, sql: "SELECT * FROM judgements \(clause) ORDER BY claim_id, work_id, stance, json",
            arguments: arguments
        ).map { row in
            JudgementRow(
                claimID: row["claim_id"], workID: row["work_id"], stance: row["stance"], score: row["score"],
                json: row["json"])
        }
    }

    func verdicts() throws -> [VerdictRow] {
        try Row.fetchAll(db, sql: "SELECT * FROM verdicts ORDER BY claim_id").map { row in
            VerdictRow(claimID: row["claim_id"], label: row["label"], certainty: row["certainty"], json: row["json"])
        }
    }

    func meta() throws -> [String: String] {
        let rows = try Row.fetchAll(db, sql: "SELECT * FROM meta ORDER BY key")
        return Dictionary(rows.map { ($0["key"], $0["value"]) }, uniquingKeysWith: { first, _ in first })
    }

    private static func work(_ row: Row) -> WorkRow {
        let identifiers: String? = row["identifiers"]
        return WorkRow(
            id: row["id"], title: row["title"], year: row["year"], doi: row["doi"], pmid: row["pmid"],
            status: row["status"], kind: row["kind"],
            identifiers: identifiers.map { $0.split(separator: "\n").map(String.init).sorted() } ?? [],
            body: row["body"], json: row["json"])
    }
}
