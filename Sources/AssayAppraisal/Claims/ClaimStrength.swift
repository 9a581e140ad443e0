/// How sure a claim's wording is.
package enum ClaimStrength: String, Codable, CaseIterable, Sendable {
    /// It leaves no exception: *always*, *never*, *proven*, *completely*.
    case absolute
    /// It states plainly.
    case certain
    /// It holds back: *may*, *suggests*, *appears to*, *some evidence*.
    case hedged
}
