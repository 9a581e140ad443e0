package import AssayAppraisal

/// Where a claim stands.
package struct ClaimVerdict: Codable, Hashable, Sendable {
    /// The claim's id.
    package var claim: String
    /// The verdict over all studies that bear on it.
    package var verdict: Verdict
}
