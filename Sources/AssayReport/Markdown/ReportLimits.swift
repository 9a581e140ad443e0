/// How many entries of each list the Markdown shows; the totals are always stated, and JSON holds the rest.
package struct ReportLimits: Hashable, Sendable {
    /// Findings a claim.
    package var evidence: Int
    /// Findings a theme.
    package var findings: Int
    /// Entries of each list of changes.
    package var changes: Int
    /// Registrations without results.
    package var registrations: Int
    /// Works with a notice.
    package var integrity: Int

    /// Limits of one's own.
    package init(evidence: Int, findings: Int, changes: Int, registrations: Int, integrity: Int) {
        self.evidence = evidence
        self.findings = findings
        self.changes = changes
        self.registrations = registrations
        self.integrity = integrity
    }

    /// What a reader gets through.
    package static let standard = ReportLimits(
        evidence: 8, findings: 5, changes: 10, registrations: 20, integrity: 50)
}
