/// How a finding stands to a claim.
package enum ReportStance: String, Codable, CaseIterable, Sendable {
    /// It says what the claim says.
    case supports
    /// It narrows the claim: to a population, a time, a size of effect.
    case qualifies
    /// It says otherwise.
    case contradicts
    /// It bears on the claim, and the rules cannot tell how.
    case unclear
}
