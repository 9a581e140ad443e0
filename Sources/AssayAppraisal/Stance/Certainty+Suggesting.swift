extension Certainty {
    /// Suggests a level for the studies that speak to a claim, each step as an input line.
    ///
    /// - Returns: `nil` where no study speaks to it.
    init?(studies: [JudgedStudy]) {
        guard !studies.isEmpty else { return nil }
        let start = Self.start(studies)
        let inputs = [
            start.input, Self.inconsistency(studies), Self.indirectness(studies), Self.imprecision(studies),
            Self.number(of: studies),
        ]
        let rank = start.level.rank + inputs.reduce(0) { $0 + $1.change }
        let level = Level.allCases[min(Level.allCases.count - 1, max(0, rank))]
        self.init(level: level, inputs: inputs)
    }

    /// Where the reading starts: high with at least half of the weight from randomised trials and their syntheses.
    private static func start(_ studies: [JudgedStudy]) -> (level: Level, input: Input) {
        let total = studies.reduce(0) { $0 + EvidenceWeight.weight(of: $1) }
        let strong: Set<Design> = [.metaAnalysis, .systematicReview, .randomisedTrial]
        let middle: Set<Design> = [.nonRandomisedTrial, .cohort, .caseControl, .crossSectional, .economicEvaluation]
        let randomised = studies.filter { strong.contains($0.design) }
        let observed = studies.filter { middle.contains($0.design) }
        func reachesHalf(_ part: [JudgedStudy]) -> Bool {
            part.reduce(0) { $0 + EvidenceWeight.weight(of: $1) } * 2 >= total && !part.isEmpty
        }
        let text =
            "risk of bias by design: \(randomised.count) randomised or synthesis, \(observed.count) observational, "
            + "\(studies.count - randomised.count - observed.count) other"
        let level: Level = reachesHalf(randomised) ? .high : reachesHalf(randomised + observed) ? .low : .veryLow
        return (level, Input(domain: "risk-of-bias", change: 0, text: "\(text); starts at \(level.rawValue)"))
    }

    private static func inconsistency(_ studies: [JudgedStudy]) -> Input {
        var sides: [Stance: Double] = [:]
        for study in studies { sides[study.stance, default: 0] += EvidenceWeight.weight(of: study) }
        let total = sides.values.sorted().reduce(0, +)
        let against = min(sides[.contradicts] ?? 0, total - (sides[.contradicts] ?? 0))
        let share = total > 0 ? against / total : 0
        let change = share >= 0.35 ? -2 : share >= 0.15 ? -1 : 0
        let percent = Int((share * 100).rounded())
        return Input(domain: "inconsistency", change: change, text: "\(percent) % of the weight is on the smaller side")
    }

    /// From this score on a stance is clear; below it a sentence meets the claim in part, or with a doubt.
    static let clearScore = 0.5

    /// How much of the weight comes from sentences that meet the claim only in part.
    private static func indirectness(_ studies: [JudgedStudy]) -> Input {
        let weights = studies.map(EvidenceWeight.weight(of:))
        let total = weights.sorted().reduce(0, +)
        let partial = zip(studies, weights).filter { $0.0.score < clearScore }
        let share = total > 0 ? partial.map(\.1).sorted().reduce(0, +) / total : 0
        let change = share >= 0.8 ? -2 : share >= 0.3 ? -1 : 0
        let noun = partial.count == 1 ? "study meets" : "studies meet"
        let text = "\(partial.count) of \(studies.count) \(noun) the claim only in part or with a doubt"
        return Input(domain: "indirectness", change: change, text: text)
    }

    /// Fewer than 400 participants in all is imprecise (Guyatt et al., J Clin Epidemiol 2011;64:1283).
    private static func imprecision(_ studies: [JudgedStudy]) -> Input {
        let sizes = studies.compactMap(\.sampleSize).filter { $0 > 0 && $0 < 1_000_000_000 }
        let total = sizes.reduce(0, +)
        let noun = sizes.count == 1 ? "study" : "studies"
        let unknown = studies.count - sizes.count
        let text = "\(total) participants in \(sizes.count) \(noun), \(unknown) without a stated size"
        return Input(domain: "imprecision", change: total < 400 ? -1 : 0, text: text)
    }

    private static func number(of studies: [JudgedStudy]) -> Input {
        let syntheses = studies.filter { $0.design == .metaAnalysis || $0.design == .systematicReview }.count
        let isFew = studies.count < 3 && syntheses == 0
        let noun = studies.count == 1 ? "study speaks" : "studies speak"
        return Input(domain: "number-of-studies", change: isFew ? -1 : 0, text: "\(studies.count) \(noun) to it")
    }
}
