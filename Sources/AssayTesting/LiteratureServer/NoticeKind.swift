/// What a notice does to a work.
enum NoticeKind: Hashable, Sendable {
    case retraction, correction, concern

    /// Crossref's name.
    var crossrefType: String {
        switch self {
        case .retraction: "retraction"
        case .correction: "correction"
        case .concern: "expression_of_concern"
        }
    }

    /// Crossref's label.
    var crossrefLabel: String {
        switch self {
        case .retraction: "Retraction"
        case .correction: "Correction"
        case .concern: "Expression of concern"
        }
    }

    /// PubMed's name of the link from the work to the notice, without `In`, and from the notice, with its ending.
    var pubMedNames: (affected: String, notice: String) {
        switch self {
        case .retraction: ("RetractionIn", "RetractionOf")
        case .correction: ("ErratumIn", "ErratumFor")
        case .concern: ("ExpressionOfConcernIn", "ExpressionOfConcernFor")
        }
    }

    /// Europe PMC's names of the same links.
    var europePMCNames: (affected: String, notice: String) {
        switch self {
        case .retraction: ("Retraction in", "Retraction of")
        case .correction: ("Erratum in", "Erratum for")
        case .concern: ("Expression of concern in", "Expression of concern for")
        }
    }
}

extension CorpusWork {
    /// The notices about the work.
    var notices: [(kind: NoticeKind, notice: CorpusNotice)] {
        [(NoticeKind.retraction, retracted), (.correction, corrected), (.concern, concern)].compactMap { kind, notice in
            notice.map { (kind, $0) }
        }
    }
}
