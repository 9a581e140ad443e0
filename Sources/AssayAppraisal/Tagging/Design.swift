/// The study designs of the contract, best evidence on the effect of a treatment first.
package enum Design: String, Codable, CaseIterable, Comparable, Sendable {
    case metaAnalysis = "meta-analysis"
    case systematicReview = "systematic-review"
    case randomisedTrial = "randomised-trial"
    case nonRandomisedTrial = "non-randomised-trial"
    case cohort
    case caseControl = "case-control"
    case crossSectional = "cross-sectional"
    case economicEvaluation = "economic-evaluation"
    case guideline
    case caseSeries = "case-series"
    case caseReport = "case-report"
    case qualitative
    case narrativeReview = "narrative-review"
    case protocolPaper = "protocol"
    case registration
    case animal
    case inVitro = "in-vitro"
    case editorial
    case other

    /// The place in the order of evidence, from 0 for the best.
    package var rank: Int { Self.allCases.firstIndex(of: self) ?? Self.allCases.count }

    /// The order of evidence.
    package static func < (left: Design, right: Design) -> Bool { left.rank < right.rank }
}
