/// How a study stands to a claim.
package enum Stance: String, Codable, CaseIterable, Sendable {
    /// Its results say the same.
    case supports
    /// Its results say the same with a limit: a shorter time, a subgroup, a weak effect, a doubt.
    case qualifies
    /// Its results say the opposite, or clearly show no effect.
    case contradicts
    /// It is about something else.
    case unrelated
    /// It is about the claim's matter, but what it says to it cannot be told.
    case unclear
}
