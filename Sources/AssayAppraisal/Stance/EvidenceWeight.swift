import Foundation

/// How much a study weighs in a verdict.
///
/// Design times size: the ranks follow the Oxford levels of evidence for treatment effects (OCEBM 2011); the size counts by
/// its logarithm, from 0.5 (ten participants or fewer) to 1.5 (10,000 or more), and 0.8 where nobody says.
package enum EvidenceWeight {
    /// The weight of a design.
    package static func weight(of design: Design) -> Double {
        switch design {
        case .metaAnalysis: 6
        case .systematicReview: 5
        case .randomisedTrial: 4
        case .nonRandomisedTrial: 2
        case .cohort: 2
        case .caseControl: 1.6
        case .crossSectional, .economicEvaluation: 1.2
        case .guideline: 1
        case .caseSeries: 0.7
        case .caseReport, .qualitative: 0.4
        case .narrativeReview: 0.5
        case .protocolPaper, .registration: 0
        case .animal, .inVitro: 0.2
        case .editorial, .other: 0.3
        }
    }

    /// The factor of a size.
    package static func factor(ofSize size: Int?) -> Double {
        guard let size, size > 0 else { return 0.8 }
        return min(1.5, max(0.5, 0.5 + (log10(Double(size)) - 1) / 3))
    }

    /// The weight of a study: design times size times how sure its stance is.
    package static func weight(of study: JudgedStudy) -> Double {
        weight(of: study.design) * factor(ofSize: study.sampleSize)
            * min(1, max(0, study.score.isFinite ? study.score : 0))
    }
}
