import AssayAppraisal
import AssayKit
import AssayLinkage
import AssayStore
import Foundation

/// Turns evidence into the store's rows and back.
enum EvidenceStorage {
    private enum Key {
        static let facts = "document-facts"
        static let skipped = "skipped-sentences"
        static let pack = "theme-pack"
        static let records = "record-count"
        static let safety = "safety-records"
    }

    /// The rows of evidence.
    ///
    /// - Parameter documentHash: SHA-256 of the document's bytes.
    /// - Throws: `EncodingError`.
    static func rows(of evidence: Evidence, documentHash: String) throws -> DerivedState {
        let pack = try json(evidence.pack)
        return DerivedState(
            works: try evidence.works.map(workRow), studies: try evidence.studies.map(studyRow),
            members: evidence.works.flatMap { entry in
                entry.work.members.map { MemberRow(recordID: $0, workID: entry.work.id) }
            },
            findings: try evidence.findings.map(findingRow),
            claims: try evidence.claims.claims.enumerated().map {
                ClaimRow(id: $1.id, position: $0, json: try json($1))
            },
            judgements: try (evidence.judgements + evidence.fallenJudgements).map(judgementRow),
            verdicts: try evidence.verdicts.map(verdictRow),
            meta: [
                DerivedState.MetaKey.document: documentHash, DerivedState.MetaKey.themes: SHA256.hex(pack),
                DerivedState.MetaKey.algorithm: Evidence.methodVersion, Key.facts: try json(evidence.document),
                Key.skipped: try json(evidence.claims.skipped), Key.pack: pack,
                Key.records: String(evidence.recordCount),
                Key.safety: try json(evidence.safety),
            ])
    }

    /// The evidence of rows; `nil` where no run has derived any yet.
    ///
    /// - Throws: `DecodingError` where a row was written by another version.
    static func evidence(from state: DerivedState) throws -> Evidence? {
        guard let facts = state.meta[Key.facts], let pack = state.meta[Key.pack] else { return nil }
        let document = try value(DocumentFacts.self, facts)
        let skipped = try state.meta[Key.skipped].map { try value([SkippedSentence].self, $0) } ?? []
        let works = try state.works.map { try value(WorkEntry.self, $0.json) }
        let counted = Set(works.filter(\.isEvidence).map(\.work.id))
        let judgements = try state.judgements.map { try value(Judgement.self, $0.json) }
        return Evidence(
            document: document,
            claims: ClaimSet(
                document: document.path, title: document.title,
                claims: try state.claims.map { try value(Claim.self, $0.json) }, skipped: skipped),
            pack: try value(ThemePack.self, pack), works: works,
            studies: try state.studies.map { try value(Study.self, $0.json) },
            findings: try state.findings.map { try value(Finding.self, $0.json) },
            judgements: judgements.filter { counted.contains($0.work) },
            fallenJudgements: judgements.filter { !counted.contains($0.work) },
            verdicts: try verdicts(state),
            safety: try state.meta[Key.safety].map { try value([Record].self, $0) } ?? [],
            recordCount: state.meta[Key.records].flatMap { Int($0) } ?? 0)
    }

    /// The theme pack that the library was tagged with; `nil` where no run has tagged it yet.
    ///
    /// - Throws: `DecodingError` where it was written by another version, and what the store throws.
    static func pack(of library: Library) throws -> ThemePack? {
        try library.meta(Key.pack).map { try value(ThemePack.self, $0) }
    }

    private static func verdicts(_ state: DerivedState) throws -> [ClaimVerdict] {
        let verdicts = try state.verdicts.map { try value(ClaimVerdict.self, $0.json) }
        let byClaim = Dictionary(verdicts.map { ($0.claim, $0) }, uniquingKeysWith: { first, _ in first })
        return state.claims.compactMap { byClaim[$0.id] }
    }
}

// MARK: - The ledger's view

extension EvidenceStorage {
    /// Two states as the ledger compares them: of the meta table only document, themes and method, since the other keys
    /// follow from works and document; and, where the method changed, works without what it made of them, so that a
    /// change of method is not told as an update of every work.
    ///
    /// - Throws: `DecodingError` where a row was written by another version.
    static func comparable(_ old: DerivedState, _ new: DerivedState) throws -> (old: DerivedState, new: DerivedState) {
        let keys = [DerivedState.MetaKey.document, DerivedState.MetaKey.themes, DerivedState.MetaKey.algorithm]
        var (before, after) = (old, new)
        before.meta = old.meta.filter { keys.contains($0.key) }
        after.meta = new.meta.filter { keys.contains($0.key) }
        guard !before.meta.isEmpty, keys.dropFirst().contains(where: { before.meta[$0] != after.meta[$0] }) else {
            return (before, after)
        }
        before.works = try before.works.map(untagged)
        after.works = try after.works.map(untagged)
        return (before, after)
    }

    /// Whether two rows of a work differ in nothing but how often it was cited, which moves every week and changes no
    /// evidence; a row that cannot be read counts as changed.
    static func saysTheSame(_ left: WorkRow, _ right: WorkRow) -> Bool {
        guard var old = try? value(Countless.self, left.json), var new = try? value(Countless.self, right.json) else {
            return false
        }
        old.forgetCounts()
        new.forgetCounts()
        return old == new
    }

    private static func untagged(_ row: WorkRow) throws -> WorkRow {
        var copy = row
        copy.json = try json(try value(WorkEntry.self, row.json).work)
        return copy
    }
}

// MARK: - Rows

extension EvidenceStorage {
    private static func workRow(_ entry: WorkEntry) throws -> WorkRow {
        let record = entry.work.record
        let names = record.contributors.map(\.displayName).joined(separator: "; ")
        let body = [record.abstractText, names, record.container ?? "", record.keywords.joined(separator: "; ")]
        return WorkRow(
            id: entry.work.id, title: record.title, year: record.date?.year, doi: record.identifiers.doi,
            pmid: record.identifiers.pmid, status: entry.work.integrity.status.rawValue,
            kind: entry.work.kind.rawValue, identifiers: entry.work.identifiers.map(\.description).sorted(),
            body: body.joined(separator: "\n"), json: try json(entry))
    }

    private static func studyRow(_ study: Study) throws -> StudyRow {
        StudyRow(id: study.id, works: study.reports.map(\.work), json: try json(study))
    }

    private static func findingRow(_ finding: Finding) throws -> FindingRow {
        FindingRow(id: finding.id, workID: finding.work, theme: finding.theme, json: try json(finding))
    }

    private static func judgementRow(_ judgement: Judgement) throws -> JudgementRow {
        JudgementRow(
            claimID: judgement.claim, workID: judgement.work, stance: judgement.judgement.stance.rawValue,
            score: judgement.judgement.score, json: try json(judgement))
    }

    private static func verdictRow(_ verdict: ClaimVerdict) throws -> VerdictRow {
        VerdictRow(
            claimID: verdict.claim, label: verdict.verdict.label.rawValue,
            certainty: verdict.verdict.certainty?.level.rawValue, json: try json(verdict))
    }

    private static func json(_ value: some Encodable) throws -> String {
        String(decoding: try JSONEncoder.assay().encode(value), as: UTF8.self)
    }

    private static func value<Value: Decodable>(_ type: Value.Type, _ text: String) throws -> Value {
        try JSONDecoder().decode(type, from: Data(text.utf8))
    }
}
