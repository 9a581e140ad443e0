package import AssayAppraisal

/// How a work stands to a claim.
package struct Judgement: Codable, Hashable, Sendable {
    /// The claim's id.
    package var claim: String
    /// The work's id.
    package var work: String
    /// The study's id.
    package var study: String
    /// The stance with its span and rule.
    package var judgement: StanceJudgement
}
