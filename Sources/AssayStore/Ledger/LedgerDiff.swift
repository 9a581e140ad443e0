import AssayKit
import Foundation

/// Computes what changed between two derived states: the ledger's entries of a run.
///
/// Pure and deterministic: entries come by kind, in the order of ``EventRow/Kind``'s list, and by subject. Two equal states
/// give none. The first state of a workspace tells every work, finding, claim and verdict as new, and no change of
/// document or method.
package enum LedgerDiff {
    /// The entries that lead from one state to the other.
    ///
    /// - Parameters:
    ///   - old: The state before; empty for a first run.
    ///   - new: The state after.
    ///   - run: The run that made the new state.
    ///   - date: The run's date for the entries.
    ///   - withdrawn: The ids of records that their sources withdrew in this run.
    ///   - isSameWork: Whether two rows of a work whose JSON differs say the same all the same.
    package static func events(
        from old: DerivedState, to new: DerivedState, run: Int, date: String, withdrawn: [String] = [],
        isSameWork: @escaping (WorkRow, WorkRow) -> Bool = { _, _ in false }
    ) -> [EventRow] {
        var diff = Comparison(old: old, new: new, run: run, date: date, isSameWork: isSameWork)
        diff.compareMeta()
        for id in Set(withdrawn).sorted() { diff.add(.recordWithdrawn, id) }
        diff.compareWorks()
        diff.compareFindings()
        diff.compareClaims()
        diff.compareVerdicts()
        let ranks = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($0.element, $0.offset) })
        return diff.events.sorted {
            (ranks[$0.kind] ?? order.count, $0.subject, $0.cause) < (
                ranks[$1.kind] ?? order.count, $1.subject, $1.cause
            )
        }
    }

    private static let order: [EventRow.Kind] = [
        .documentChanged, .methodChanged, .recordWithdrawn, .workNew, .workSplit, .workUpdated, .workMerged, .workGone,
        .integrityChanged, .findingNew, .findingDropped, .claimNew, .claimGone, .verdictMoved, .certaintyMoved,
    ]
}
