import AssayAppraisal
import AssayKit
import AssayLinkage

/// Best evidence first: the stronger design, the larger, the later; then the id, so that the order never wavers.
struct EvidenceOrder: Comparable {
    private let rank: Int
    private let size: Int
    private let year: Int
    private let id: String

    init(_ entry: WorkEntry) {
        rank = entry.tags.design.label.rank
        size = -(entry.tags.sampleSize ?? 0)
        year = -(entry.work.record.date?.year ?? 0)
        id = entry.work.id
    }

    static func < (left: EvidenceOrder, right: EvidenceOrder) -> Bool {
        (left.rank, left.size, left.year, left.id) < (right.rank, right.size, right.year, right.id)
    }
}
