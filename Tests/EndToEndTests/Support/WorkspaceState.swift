/// What a workspace shows of its evidence.
struct WorkspaceState: Hashable {
    var works: String
    var findings: String
    var claims: String
    /// The report as JSON: claims with their verdicts, and every number.
    var verdicts: String
    /// The report's bytes.
    var report: String
}
