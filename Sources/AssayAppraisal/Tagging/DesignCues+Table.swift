extension DesignCues {
    /// A row of cues: phrases separated by `|`, the design, and their worth in a title and in an abstract.
    static let table: [(phrases: String, design: Design, title: Double, abstract: Double)] = [
        // Syntheses.
        (
            "meta analysis|meta analyses|metaanalysis|meta analytic|pooled analysis|pooled analyses", .metaAnalysis,
            2.2, 1.1
        ),
        (
            "we pooled|pooled odds ratio|pooled estimate*|random effects model|fixed effects model", .metaAnalysis, 0,
            0.5
        ),
        (
            "systematic review|systematic reviews|systematic literature review|umbrella review|scoping review",
            .systematicReview, 2.4, 1.3
        ),
        ("systematically reviewed|systematic search|systematically searched", .systematicReview, 1.5, 0.9),
        ("we searched|were searched|was searched|literature search", .systematicReview, 0, 0.6),
        ("medline|embase|cochrane library|cochrane central|web of science|psycinfo", .systematicReview, 0, 0.35),
        ("studies were included|trials were included|eligible studies|included studies", .systematicReview, 0, 0.5),
        ("randomi{s}ed controlled trials|randomi{s}ed trials|rcts", .systematicReview, 0.6, 0.25),

        // Trials.
        ("randomi{s}ed controlled trial|randomi{s}ed clinical trial|randomi{s}ed trial", .randomisedTrial, 3, 1.5),
        ("cluster randomi{s}ed|randomi{s}ed crossover|randomi{s}ed cross over", .randomisedTrial, 3, 1.5),
        ("randomi{s}ed study|randomi{s}ed comparison|prospective randomi{s}ed", .randomisedTrial, 2.5, 1.5),
        (
            "randomi{s}ed double blind|randomi{s}ed placebo controlled|double blind randomi{s}ed", .randomisedTrial, 3,
            1.6
        ),
        ("controlled randomi{s}ed|randomi{s}ed open label|randomi{s}ed phase", .randomisedTrial, 2.5, 1.5),
        (
            "were randomly assigned|was randomly assigned|randomly assigned to|randomly assigned", .randomisedTrial, 2,
            1.5
        ),
        ("were randomly allocated|randomly allocated|were randomi{s}ed|was randomi{s}ed", .randomisedTrial, 2, 1.5),
        ("randomi{s}ed to|randomi{s}ed into|randomi{s}ed either|we randomi{s}ed", .randomisedTrial, 2, 1.4),
        ("randomly divided|randomly received|randomly selected to receive", .randomisedTrial, 1.5, 1.1),
        ("allocated randomly|assigned randomly|random order|random allocation", .randomisedTrial, 1.5, 0.9),
        ("randomi{s}ed|randomi{s}ation|randomly|at random", .randomisedTrial, 1.6, 0.5),
        ("placebo", .randomisedTrial, 0.6, 0.4),
        ("double blind|double blinded|double masked|triple blind", .randomisedTrial, 1.2, 0.7),
        ("single blind|single blinded|observer blind|evaluator blind", .randomisedTrial, 0.8, 0.5),
        ("placebo controlled|sham controlled|versus placebo|placebo group", .randomisedTrial, 1, 0.6),
        ("controlled trial|controlled clinical trial|comparative trial", .randomisedTrial, 1.1, 0.5),
        ("crossover study|cross over study|crossover trial|cross over trial", .randomisedTrial, 0.9, 0.5),
        ("parallel group|intention to treat|intent to treat", .randomisedTrial, 0.6, 0.5),
        ("non randomi{s}ed|nonrandomi{s}ed|quasi experimental|quasi randomi{s}ed", .nonRandomisedTrial, 2, 1.3),
        ("open label|open trial|single arm|uncontrolled trial|uncontrolled study", .nonRandomisedTrial, 1.3, 0.9),
        ("pilot trial|phase i|phase 1|phase ii|phase 2|phase i ii|clinical trial", .nonRandomisedTrial, 1.1, 0.6),
        ("before and after study|pre post|dose escalation|feasibility trial", .nonRandomisedTrial, 1.2, 0.8),

        // Observation.
        ("cohort study|cohort|cohorts", .cohort, 1.8, 1),
        ("prospective study|retrospective study|longitudinal study|follow up study", .cohort, 1.5, 1),
        ("retrospective|retrospectively|prospectively followed|longitudinal", .cohort, 1.2, 0.8),
        ("registry|registries|claims data|medical records were reviewed|chart review", .cohort, 0.9, 0.5),
        ("were followed for|were followed up|person years|incidence rate*|hazard ratio", .cohort, 0.6, 0.5),
        ("observational study|real world", .cohort, 1.2, 0.8),
        ("case control|case controlled|nested case control|matched controls", .caseControl, 2.4, 1.5),
        ("controls matched|cases and controls", .caseControl, 1.2, 0.8),
        ("cross sectional|prevalence study|prevalence survey", .crossSectional, 2.2, 1.3),
        ("survey|surveys|questionnaire survey|prevalence of", .crossSectional, 1.1, 0.6),
        ("were surveyed|completed a questionnaire|postal questionnaire|online survey", .crossSectional, 1, 0.8),
        ("case series|series of cases|consecutive case series", .caseSeries, 2.4, 1.4),
        ("report of two cases|report of three cases|cases of", .caseSeries, 1, 0.4),
        ("two cases|three cases|four cases|five cases|case studies", .caseSeries, 1.3, 0.8),
        ("case report|a case of|report of a case|case presentation|unusual case", .caseReport, 2.5, 1.4),
        ("we report a case|we report the case|we describe a case|we present a case", .caseReport, 2.5, 2),
        ("we present the case|we describe the case|this case|the case of a", .caseReport, 1.4, 0.9),
        ("year old man|year old woman|year old male|year old female|year old boy|year old girl", .caseReport, 1.5, 1.1),
        ("year old patient|month old|a patient with|in a patient", .caseReport, 1, 0.5),

        // Other kinds.
        ("qualitative study|qualitative research|qualitative analysis", .qualitative, 2.2, 1.4),
        ("semi structured interviews|focus groups|focus group|in depth interviews", .qualitative, 1.2, 1),
        ("thematic analysis|grounded theory|phenomenological|lived experience*|ethnograph*", .qualitative, 1.2, 1),
        ("cost effectiveness|cost utility|cost benefit|cost effective", .economicEvaluation, 1.8, 0.7),
        ("economic evaluation|economic analysis|cost analysis|budget impact|markov model", .economicEvaluation, 2, 1),
        ("quality adjusted life*|qaly|qalys|incremental cost*", .economicEvaluation, 1, 0.7),
        ("clinical practice guideline*|practice guideline*|consensus statement", .guideline, 2.4, 0.8),
        (
            "guideline|guidelines|consensus|position statement|recommendations for|recommendations of", .guideline, 1.4,
            0.2
        ),
        ("expert panel|task force|working group|delphi", .guideline, 0.9, 0.4),
        ("study protocol|trial protocol|protocol for a|protocol of a|protocol for the", .protocolPaper, 3, 1.5),
        ("rationale and design|design and rationale|statistical analysis plan", .protocolPaper, 3, 1.5),
        ("protocol", .protocolPaper, 1, 0),
        (
            "will be randomi{s}ed|will be recruited|will be randomly|will be enrolled|will be assessed", .protocolPaper,
            0, 1.6
        ),
        ("literature review|narrative review|review of the literature|a review|an overview", .narrativeReview, 2, 1),
        ("state of the art|current concepts|recent advances|an update", .narrativeReview, 1.5, 0.7),
        (
            "this review|this article reviews|we review|is reviewed|are reviewed|this paper reviews", .narrativeReview,
            1.2, 1.2
        ),
        ("this article discusses|we discuss|are discussed|this chapter|this overview", .narrativeReview, 1, 0.7),
        ("review", .narrativeReview, 1.1, 0.2),
        (
            "in mice|in rats|mouse model|rat model|murine|in a mouse|in a rat|knockout mice|wistar|sprague dawley",
            .animal, 1.8, 0.9
        ),
        ("mice|rats|rabbits|zebrafish|piglets|macaques|dogs|in vivo model|animal model*|rodent*", .animal, 1.4, 0.6),
        ("in vitro|ex vivo", .inVitro, 1.6, 0.8),
        ("cell line|cell lines|cultured cells|cell culture*|fibroblasts|were incubated", .inVitro, 1.2, 0.6),
        ("editorial|commentary|letter to the editor|reply|comment on|viewpoint", .editorial, 1.5, 0),
    ]
}
