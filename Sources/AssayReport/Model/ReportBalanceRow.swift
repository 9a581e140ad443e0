/// One source's row of the balance sheet: declared = new + known + duplicate + unparsable + beyond cap + failed + filtered.
package struct ReportBalanceRow: Codable, Hashable, Sendable {
    /// The source's id.
    package var source: String
    /// The day since which the row counts changes alone, `YYYY-MM-DD`; `nil` for the whole answer.
    package var changedSince: String?
    /// How the source's run ended.
    package var status: ReportSourceStatus
    /// Hits that the source announced; `nil` where it did not say.
    package var declared: Int?
    /// Whether that number was an estimate of the source; the sheet then closes at the proper end of its pages.
    package var isEstimated: Bool
    /// Records that are new to the store.
    package var new: Int
    /// Records that the store has from an earlier run.
    package var known: Int
    /// Records that this run delivered twice.
    package var duplicate: Int
    /// Items that could not be read.
    package var unparsable: Int
    /// Hits beyond the source's or the configuration's limit.
    package var beyondCap: Int
    /// Hits that could not be fetched.
    package var failed: Int
    /// Records that the query filters out on this machine.
    package var filtered: Int
    /// Whether both sides add up.
    package var isBalanced: Bool
    /// What went wrong, one problem each.
    package var problems: [String]

    /// The value of these parts; see the properties.
    package init(
        source: String, status: ReportSourceStatus, declared: Int? = nil, new: Int = 0, known: Int = 0,
        duplicate: Int = 0, unparsable: Int = 0, beyondCap: Int = 0, failed: Int = 0, filtered: Int = 0,
        isBalanced: Bool, problems: [String] = [], changedSince: String? = nil,
        isEstimated: Bool = false
    ) {
        self.source = source
        self.changedSince = changedSince
        self.status = status
        self.declared = declared
        self.isEstimated = isEstimated
        self.new = new
        self.known = known
        self.duplicate = duplicate
        self.unparsable = unparsable
        self.beyondCap = beyondCap
        self.failed = failed
        self.filtered = filtered
        self.isBalanced = isBalanced
        self.problems = problems
    }
}
