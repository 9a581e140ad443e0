/// Whether what a source announced and what came of it add up:
/// `declared = new + known + duplicate + unparsable + beyond cap + failed + filtered`.
package struct BalanceSheet: Codable, Hashable, Sendable {
    /// How many items the source announced; `nil` where it never said.
    package var declared: Int?
    /// Whether ``declared`` is the source's estimate, which the sum need not meet.
    package var isEstimated = false
    /// Items that came, readable or not.
    package var fetched = 0
    /// Records that the store did not have before this run.
    package var new = 0
    /// Records that it had, changed or not.
    package var known = 0
    /// Records that came a second time within the run.
    package var duplicate = 0
    /// Items that came and could not be read, each named among the problems.
    package var unparsable = 0
    /// Items that were not asked for because of a limit of the workspace or of the source.
    package var beyondCap = 0
    /// Items that were asked for and did not come.
    package var failed = 0
    /// Records that do not match the query, for a source that cannot express it.
    package var filtered = 0

    /// Whether a request failed of which nobody knows how many items it would have brought.
    package var hasUncountedLoss = false

    /// A sheet with nothing on it.
    package init() {}

    /// What became of items: all terms but ``declared``.
    package var sum: Int {
        new + known + duplicate + unparsable + beyondCap + failed + filtered
    }

    /// Whether the sheet closes. A source that never announced a number, or only about how many, closes when nothing failed.
    package var isBalanced: Bool {
        guard let declared, !isEstimated else { return failed == 0 && !hasUncountedLoss }
        return declared == sum
    }
}
