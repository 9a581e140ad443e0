/// Two works that are not one, and what a person should know of them.
package struct PairNote: Codable, Hashable, Sendable {
    /// The id of one record; for a directed relation the one that the relation reads from.
    package var left: String
    /// The id of the other record.
    package var right: String
    /// The work that holds ``left``.
    package var leftWork: String
    /// The work that holds ``right``.
    package var rightWork: String
    /// For a *maybe*: what kept them apart (`different-pmid`, `different-doi`, `too-little`, `ambiguous` …). For *related*:
    /// how the left stands to the right, as in `Relation.Kind` (`retracts`, `corrects`, `is-preprint-of` …).
    package var kind: String
    /// What it stands on, in words.
    package var evidence: String

    /// A note.
    package init(left: String, right: String, leftWork: String, rightWork: String, kind: String, evidence: String) {
        self.left = left
        self.right = right
        self.leftWork = leftWork
        self.rightWork = rightWork
        self.kind = kind
        self.evidence = evidence
    }
}
