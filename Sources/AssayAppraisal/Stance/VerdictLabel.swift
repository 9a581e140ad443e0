/// Where a claim stands.
package enum VerdictLabel: String, Codable, CaseIterable, Sendable {
    /// The weight of studies says the same.
    case supported
    /// It holds with limits.
    case qualified
    /// The weight of studies says the opposite.
    case contradicted
    /// Studies of like weight disagree.
    case mixed
    /// No judged study speaks to it.
    case notAddressed = "not-addressed"
}
