/// What publication types say of a design: MEDLINE's, Europe PMC's, Crossref's and registries' words in lower case.
///
/// `journal-article`, `posted-content`, `preprint` and the like say nothing of a design and are not here.
enum DesignTypes {
    /// Types that decide, in the order of reading.
    static let strong: [(String, Design)] = [
        ("clinical trial registration", .registration), ("trial registration", .registration),
        ("registration", .registration), ("registry record", .registration), ("study registration", .registration),
        ("clinical trial protocol", .protocolPaper), ("protocol", .protocolPaper), ("study protocol", .protocolPaper),
        ("network meta-analysis", .metaAnalysis), ("meta-analysis", .metaAnalysis), ("meta analysis", .metaAnalysis),
        ("systematic review", .systematicReview), ("systematic-review", .systematicReview),
        ("practice guideline", .guideline), ("guideline", .guideline),
        ("consensus development conference", .guideline), ("consensus development conference, nih", .guideline),
        ("consensus statement", .guideline), ("randomized controlled trial", .randomisedTrial),
        ("randomised controlled trial", .randomisedTrial), ("randomized clinical trial", .randomisedTrial),
        ("equivalence trial", .randomisedTrial), ("case reports", .caseReport), ("case report", .caseReport),
        ("case-report", .caseReport), ("case series", .caseSeries), ("cohort study", .cohort),
        ("case-control study", .caseControl), ("cross-sectional study", .crossSectional),
        ("qualitative research", .qualitative), ("qualitative study", .qualitative),
    ]

    /// Types that need a cue: the designs that they may be, the plain one last.
    static let coarse: [(String, [Design])] = [
        ("controlled clinical trial", [.randomisedTrial, .nonRandomisedTrial]),
        ("pragmatic clinical trial", [.nonRandomisedTrial, .randomisedTrial]),
        ("adaptive clinical trial", [.nonRandomisedTrial, .randomisedTrial]),
        ("clinical trial", [.protocolPaper, .randomisedTrial, .metaAnalysis, .systematicReview, .nonRandomisedTrial]),
        ("clinical trial, phase i", [.randomisedTrial, .nonRandomisedTrial]),
        ("clinical trial, phase ii", [.randomisedTrial, .nonRandomisedTrial]),
        ("clinical trial, phase iii", [.randomisedTrial, .nonRandomisedTrial]),
        ("clinical trial, phase iv", [.randomisedTrial, .nonRandomisedTrial]),
        ("clinical study", [.randomisedTrial, .cohort, .nonRandomisedTrial]),
        ("observational study", [.caseControl, .crossSectional, .caseSeries, .qualitative, .cohort]),
        ("twin study", [.crossSectional, .cohort]),
        ("scoping review", [.systematicReview]),
        ("review", [.metaAnalysis, .systematicReview, .guideline, .narrativeReview]),
        ("review-article", [.metaAnalysis, .systematicReview, .guideline, .narrativeReview]),
        ("review article", [.metaAnalysis, .systematicReview, .guideline, .narrativeReview]),
    ]

    /// Types that decide where no cue does.
    static let weak: [(String, Design)] = [
        ("editorial", .editorial), ("comment", .editorial), ("letter", .editorial), ("news", .editorial),
        ("commentary", .editorial), ("introductory journal article", .editorial), ("personal narrative", .editorial),
        ("newspaper article", .editorial), ("multicenter study", .cohort), ("comparative study", .cohort),
        ("evaluation study", .cohort),
    ]
}
