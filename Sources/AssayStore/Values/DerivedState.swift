/// Everything that a run derives from records, document and decisions; replaced as a whole.
package struct DerivedState: Hashable, Sendable {
    /// Works, by id.
    package var works: [WorkRow]
    /// Studies, by id.
    package var studies: [StudyRow]
    /// Members, by record id.
    package var members: [MemberRow]
    /// Findings, by id.
    package var findings: [FindingRow]
    /// Claims, by position and id.
    package var claims: [ClaimRow]
    /// Judgements, by claim, work, stance and text.
    package var judgements: [JudgementRow]
    /// Verdicts, by claim.
    package var verdicts: [VerdictRow]
    /// What it was derived with, by the names of ``MetaKey``; other keys are kept too.
    package var meta: [String: String]

    /// A row.
    package init(
        works: [WorkRow] = [], studies: [StudyRow] = [], members: [MemberRow] = [], findings: [FindingRow] = [],
        claims: [ClaimRow] = [], judgements: [JudgementRow] = [], verdicts: [VerdictRow] = [],
        meta: [String: String] = [:]
    ) {
        self.works = works
        self.studies = studies
        self.members = members
        self.findings = findings
        self.claims = claims
        self.judgements = judgements
        self.verdicts = verdicts
        self.meta = meta
    }
}

extension DerivedState {
    /// Names of ``meta`` that the ledger understands.
    package enum MetaKey {
        /// The digest of the document.
        package static let document = "document"
        /// The digest of the theme pack.
        package static let themes = "themes"
        /// The version of the algorithms.
        package static let algorithm = "algorithm"
        /// The digest of a person's decisions.
        package static let decisions = "decisions"
    }

    /// The state with every list in the order of its table, which is the order that ``Library/derived()`` reads.
    package var sorted: DerivedState {
        var copy = self
        copy.works.sort { $0.id < $1.id }
        copy.studies.sort { $0.id < $1.id }
        copy.members.sort { $0.recordID < $1.recordID }
        copy.findings.sort { $0.id < $1.id }
        copy.claims.sort { ($0.position, $0.id) < ($1.position, $1.id) }
        copy.judgements.sort {
            ($0.claimID, $0.workID, $0.stance, $0.json) < ($1.claimID, $1.workID, $1.stance, $1.json)
        }
        copy.verdicts.sort { $0.claimID < $1.claimID }
        return copy
    }
}
