/// The designs of synthetic works.
enum SyntheticDesign: CaseIterable {
    case randomisedTrial, systematicReview, metaAnalysis, narrativeReview, cohort, caseControl, crossSectional
    case caseReport, editorial, letter, guideline, economic, animal, protocolPaper

    /// MEDLINE publication types.
    var types: [String] {
        switch self {
        case .randomisedTrial: ["Journal Article", "Randomized Controlled Trial"]
        case .systematicReview: ["Journal Article", "Systematic Review"]
        case .metaAnalysis: ["Journal Article", "Meta-Analysis", "Systematic Review"]
        case .narrativeReview: ["Journal Article", "Review"]
        case .cohort, .caseControl, .crossSectional: ["Journal Article", "Observational Study"]
        case .caseReport: ["Journal Article", "Case Reports"]
        case .editorial: ["Editorial"]
        case .letter: ["Letter", "Comment"]
        case .guideline: ["Journal Article", "Practice Guideline"]
        case .economic, .animal: ["Journal Article"]
        case .protocolPaper: ["Journal Article", "Clinical Trial Protocol"]
        }
    }

    /// The title's end.
    var subtitle: String {
        switch self {
        case .randomisedTrial: "a randomised controlled trial"
        case .systematicReview: "a systematic review"
        case .metaAnalysis: "a systematic review and meta-analysis"
        case .narrativeReview: "a narrative review"
        case .cohort: "a cohort study"
        case .caseControl: "a case-control study"
        case .crossSectional: "a cross-sectional survey"
        case .caseReport: "a case report"
        case .editorial: "what we know and what we do not"
        case .letter: "a comment"
        case .guideline: "a clinical practice guideline"
        case .economic: "a cost-effectiveness analysis"
        case .animal: "an experiment in rats"
        case .protocolPaper: "protocol of a randomised trial"
        }
    }

    /// Whether works of the design have an abstract.
    var hasAbstract: Bool { self != .editorial && self != .letter }

    /// Whether works of the design name a registration.
    var mayBeRegistered: Bool { self == .randomisedTrial || self == .protocolPaper }
}
