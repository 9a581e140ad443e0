import AssayKit

/// A directed link between two works, as records tell it.
struct Link: Hashable, Sendable {
    /// How the left stands to the right, in its one direction: a notice to its subject, a preprint to its article, a
    /// publication to its registration.
    var kind: Relation.Kind
    /// The position of the one work.
    var left: Int
    /// The position of the other work.
    var right: Int
    /// The id of a record of the left work.
    var leftRecord: String
    /// The id of a record of the right work.
    var rightRecord: String
    /// Who says so, for example `crossref says is-retracted-by doi:10.1000/a`.
    var evidence: String
}

extension Link {
    /// How a relation reads in its one direction, and whether left and right change places for it.
    static func direction(of kind: Relation.Kind) -> (kind: Relation.Kind, isTurned: Bool) {
        switch kind {
        case .isRetractedBy: (.retracts, true)
        case .isCorrectedBy: (.corrects, true)
        case .hasConcern: (.raisesConcern, true)
        case .hasPreprint: (.isPreprintOf, true)
        case .isRepublishedAs: (.republishes, true)
        case .isUpdatedBy: (.updates, true)
        case .hasComment: (.commentsOn, true)
        case .hasResult: (.reportsTrial, true)
        case .isMentionedBy: (Relation.Kind(rawValue: "mentions-trial"), true)
        default: (kind, false)
        }
    }
}
