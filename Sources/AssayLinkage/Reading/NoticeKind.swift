import AssayKit

/// What a notice says of another publication.
enum NoticeKind: String, Sendable {
    case retraction
    case correction
    case concern

    /// How the notice stands to its subject.
    var relation: Relation.Kind {
        switch self {
        case .retraction: .retracts
        case .correction: .corrects
        case .concern: .raisesConcern
        }
    }

    /// The standing that it gives its subject.
    var status: Integrity.Status {
        switch self {
        case .retraction: .retracted
        case .correction: .corrected
        case .concern: .concern
        }
    }

    /// The notice that a relation from notice to subject, or from subject to notice, speaks of.
    init?(relation: Relation.Kind) {
        switch relation {
        case .retracts, .isRetractedBy: self = .retraction
        case .corrects, .isCorrectedBy: self = .correction
        case .raisesConcern, .hasConcern: self = .concern
        default: return nil
        }
    }

    /// The notice that a publication type names, lower case. `Retracted Publication` marks the subject, not a notice.
    init?(type: String) {
        switch type {
        case "retraction of publication", "retraction notice", "retraction", "withdrawal": self = .retraction
        case "published erratum", "erratum", "correction", "corrigendum", "addendum": self = .correction
        case "expression of concern": self = .concern
        default: return nil
        }
    }
}
