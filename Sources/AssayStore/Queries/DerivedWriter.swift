import GRDB

/// Fills the derived tables within a transaction.
struct DerivedWriter {
    let db: Database

    /// Children first, so that references hold at every step.
    private static let tables = [
        "verdicts", "judgements", "claims", "findings", "study_works", "studies", "work_members", "work_identifiers",
        "works", "meta",
    ]

    func replace(with state: DerivedState) throws {
        for table in Self.tables { try db.execute(sql: "DELETE FROM \(table)") }
        try insertWorks(state.works)
        try insertStudies(state.studies)
        try insert("work_members (record_id, work_id)", state.members.map { [$0.recordID, $0.workID] })
        try insert(
            "findings (id, work_id, theme, json)", state.findings.map { [$0.id, $0.workID, $0.theme, $0.json] })
        try insert("claims (id, position, json)", state.claims.map { [$0.id, $0.position, $0.json] })
        try insert(
            "judgements (claim_id, work_id, stance, score, json)",
            state.judgements.map { [$0.claimID, $0.workID, $0.stance, $0.score, $0.json] })
        try insert(
            "verdicts (claim_id, label, certainty, json)",
            state.verdicts.map { [$0.claimID, $0.label, $0.certainty, $0.json] })
        try insert("meta (key, value)", state.meta.sorted { $0.key < $1.key }.map { [$0.key, $0.value] })
        try SearchIndex.rebuild(db)
    }

    private func insertWorks(_ works: [WorkRow]) throws {
        try insert(
            "works (id, title, year, doi, pmid, status, kind, body, json)",
            works.map { [$0.id, $0.title, $0.year, $0.doi, $0.pmid, $0.status, $0.kind, $0.body, $0.json] })
        try insert(
            "work_identifiers (work_id, identifier)",
            works.flatMap { work in Set(work.identifiers).sorted().map { [work.id, $0] } })
    }

    private func insertStudies(_ studies: [StudyRow]) throws {
        try insert("studies (id, json)", studies.map { [$0.id, $0.json] })
        try insert(
            "study_works (study_id, position, work_id)",
            studies.flatMap { study in study.works.enumerated().map { [study.id, $0.offset, $0.element] } })
    }

    /// Inserts rows; `target` is the table with its columns in parentheses.
    private func insert(_ target: String, _ rows: [[(any DatabaseValueConvertible)?]]) throws {
        guard let width = rows.first?.count else { return }
        let places = Array(repeating: "?", count: width).joined(separator: ", ")
        let statement = try db.cachedStatement(sql: "INSERT INTO \(target) VALUES (\(places))")
        for row in rows { try statement.execute(arguments: StatementArguments(row)) }
    }
}
