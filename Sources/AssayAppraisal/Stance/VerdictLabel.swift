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
    /// Something speaks to it, but too little to say: one study that is neither a randomised trial nor a synthesis, or
    /// only studies that meet it in part.
    case insufficient
    /// No judged study speaks to it.
    case notAddressed = "not-addressed"
}
