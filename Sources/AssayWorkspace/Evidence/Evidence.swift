package import AssayAppraisal
package import AssayKit
package import AssayLinkage

/// All that is derived from a library's records and the document: the report is made of it.
package struct Evidence: Sendable {
    /// What the document is.
    package var document: DocumentFacts
    /// Its claims, in order, and what was skipped.
    package var claims: ClaimSet
    /// The themes in force.
    package var pack: ThemePack
    /// The works, by id.
    package var works: [WorkEntry]
    /// The studies.
    package var studies: [Study]
    /// The findings of works that are counted.
    package var findings: [Finding]
    /// The judgements of works that bear on a claim; unrelated ones are left out.
    package var judgements: [Judgement]
    /// The judgements of fallen works, which count nowhere: what a retraction takes away from a claim.
    package var fallenJudgements: [Judgement] = []
    /// The verdicts, in the order of the claims.
    package var verdicts: [ClaimVerdict]
    /// What authorities publish on the harms of medicines: labels and counts of reports, by id. No literature.
    package var safety: [Record] = []
    /// How many records of literature the library holds.
    package var recordCount: Int

    /// The version of the method: raised whenever a rule changes what it says of the same records, so that a change of
    /// method is never taken for a change of evidence.
    package static let methodVersion = "1"
}
