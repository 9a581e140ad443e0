/// How a source's part of a run ended.
package enum ReportSourceStatus: String, Codable, CaseIterable, Sendable {
    /// Every page came.
    case complete
    /// Some pages came.
    case partial
    /// Nothing came.
    case failed
    /// It was not asked in this run; the row shows what is stored.
    case skipped
}
