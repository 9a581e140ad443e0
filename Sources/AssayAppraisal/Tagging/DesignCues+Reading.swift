extension DesignCues {
    /// The sum of cues for each design.
    struct Reading: Sendable {
        private var scores: [Design: Double] = [:]
        private var evidence: [Design: (worth: Double, rule: String, span: Span)] = [:]
        private var inTitle: Set<Design> = []
        private var seen: Set<Int> = []
        /// Whether the title names a synthesis and no trial of its own.
        private(set) var isSynthesis = false

        /// Counts a cue once a phrase; one inside a longer one does not count (matches come in the order of their ends).
        mutating func add(
            _ match: PhraseAutomaton.Match, _ rule: Rule, _ sentence: TextSentence, _ text: RecordText
        ) {
            let isTitle = sentence.field == .title
            let worth = isTitle ? rule.title : rule.abstract * Self.factor(sentence.role, rule.design)
            guard worth > 0 else { return }
            if isTitle { inTitle.insert(rule.design) }
            guard seen.insert(match.phrase).inserted || isTitle else { return }
            scores[rule.design, default: 0] += worth
            guard worth > evidence[rule.design]?.worth ?? 0 else { return }
            let id = "\(sentence.field.rawValue):\(rule.phrase)"
            evidence[rule.design] = (
                worth, id, text.span(of: match.first...match.last, in: sentence, rule: id)
            )
        }

        /// Counts a title's "of randomised trials" for a review of them.
        mutating func addTrialsPutTogether(_ tokens: ClosedRange<Int>, _ title: TextSentence, _ text: RecordText) {
            let id = "title:of randomised trials"
            scores[.systematicReview, default: 0] += 1
            guard evidence[.systematicReview]?.worth ?? 0 < 1 else { return }
            evidence[.systematicReview] = (1, id, text.span(of: tokens, in: title, rule: id))
        }

        /// A background that speaks of other people's studies says little of this one.
        private static func factor(_ role: SentenceRole, _ design: Design) -> Double {
            switch role {
            case .background: 0.3
            case .conclusion: design == .guideline ? 0.3 : 0.6
            default: 1
            }
        }

        /// Lets designs that speak of others give way: a review of trials is no trial, a protocol of a trial a protocol.
        mutating func settle(_ title: TitleShape) {
            isSynthesis = title.namesSynthesis && !title.namesOneTrial
            if isSynthesis || (title.trialsPutTogether != nil && !title.namesOneTrial) {
                scores[.randomisedTrial] = 0
                inTitle.remove(.randomisedTrial)
            }
            let review = max(scores[.systematicReview] ?? 0, scores[.metaAnalysis] ?? 0)
            if review >= 1, !inTitle.contains(.randomisedTrial) { scores[.randomisedTrial, default: 0] *= 0.4 }
            if inTitle.contains(.randomisedTrial), !inTitle.contains(.metaAnalysis),
                !inTitle.contains(.systematicReview)
            {
                scores[.metaAnalysis, default: 0] *= 0.4
                scores[.systematicReview, default: 0] *= 0.4
            }
            if scores[.protocolPaper] ?? 0 >= 1.5 { scores[.protocolPaper, default: 0] += 3 }
            if scores[.randomisedTrial] ?? 0 >= 0.9 {
                for weaker in [
                    Design.cohort, .crossSectional, .caseControl, .nonRandomisedTrial, .inVitro, .qualitative,
                ] {
                    scores[weaker, default: 0] *= inTitle.contains(weaker) ? 0.8 : 0.4
                }
            }
            if scores[.metaAnalysis] ?? 0 >= 1 { scores[.systematicReview, default: 0] *= 0.5 }
            if scores[.animal] ?? 0 >= 1.2 { scores[.randomisedTrial, default: 0] *= 0.5 }
        }

        /// Designs whose cues a randomised trial's abstract may well hold.
        private static let weakerThanTrials: [Design] = [
            .cohort, .crossSectional, .caseControl, .nonRandomisedTrial, .inVitro, .qualitative, .guideline, .editorial,
            .narrativeReview,
        ]

        /// The sum that a design needs.
        private static func threshold(_ design: Design) -> Double { design == .randomisedTrial ? 0.5 : 1 }

        /// The design with the highest sum from 1 on (0.5 for a randomised trial, whose words are few and telling); ties go to the better evidence.
        var best: DesignTag? {
            let reached = scores.filter { $0.value >= Self.threshold($0.key) && evidence[$0.key] != nil }
            guard let top = reached.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }),
                let proof = evidence[top.key]
            else { return nil }
            return DesignTag(
                label: top.key, score: Scores.rounded(0.4 + 0.2 * min(top.value, 2.75)), rule: proof.rule,
                spans: [proof.span])
        }

        /// The best of some designs, or `nil` where no cue speaks for any of them.
        func best(among designs: [Design]) -> Design? {
            let reached = designs.dropLast().filter { scores[$0] ?? 0 >= Self.threshold($0) }
            return reached.max { (scores[$0] ?? 0, $1) < (scores[$1] ?? 0, $0) }
        }

        /// What the title's synthesis is: a systematic review where the cues see no meta-analysis.
        var synthesis: Design { scores[.metaAnalysis] ?? 0 >= 1 ? .metaAnalysis : .systematicReview }

        /// Whether the title names a design.
        func titleSays(_ design: Design) -> Bool { inTitle.contains(design) }
    }
}
