extension Verdict {
    /// From this share of the weight on, one side decides.
    private static let majority = 0.65

    /// From this share against it on a claim holds with limits only.
    private static let dissent = 0.2

    /// Weighs the studies that were judged against a claim; the order of the studies does not matter.
    ///
    /// *Insufficient*: one study alone that is neither a randomised trial nor a synthesis, or whose stance is unsure.
    /// *Supported*: at least 65 % of the weight supports and less than 20 % contradicts. *Qualified*: supports and qualifies together reach 65 %.
    /// *Contradicted*: contradictions reach 65 %. *Mixed*: anything else. Unrelated and unclear studies do not weigh.
    package init(studies: [JudgedStudy]) {
        let speaking = studies.filter { Self.speaks($0) && EvidenceWeight.weight(of: $0) > 0 }
        let ordered = speaking.sorted {
            (EvidenceWeight.weight(of: $1), $0.id) < (EvidenceWeight.weight(of: $0), $1.id)
        }
        let weights = Self.weights(ordered)
        self.init(
            label: Self.isEnough(ordered) ? Self.label(weights) : .insufficient, stances: Self.tally(studies),
            designs: Dictionary(ordered.map { ($0.design.rawValue, 1) }, uniquingKeysWith: +),
            weights: weights.mapValues { ($0 * 1_000).rounded() / 1_000 }, certainty: Certainty(studies: ordered),
            studies: ordered.map(\.id))
    }

    /// Two studies, or a trial or synthesis that meets the claim clearly; nothing at all is not too little.
    private static func isEnough(_ studies: [JudgedStudy]) -> Bool {
        guard studies.count == 1, let only = studies.first else { return true }
        let strong: Set<Design> = [.metaAnalysis, .systematicReview, .randomisedTrial]
        return strong.contains(only.design) && only.score >= Certainty.clearScore
    }

    static func speaks(_ study: JudgedStudy) -> Bool {
        study.stance == .supports || study.stance == .qualifies || study.stance == .contradicts
    }

    private static func tally(_ studies: [JudgedStudy]) -> [String: Int] {
        var tally = Dictionary(uniqueKeysWithValues: Stance.allCases.map { ($0.rawValue, 0) })
        for study in studies { tally[study.stance.rawValue, default: 0] += 1 }
        return tally
    }

    /// The weight of each side; summed in the order of weight and id, so that the last bit does not depend on the input's order.
    private static func weights(_ studies: [JudgedStudy]) -> [String: Double] {
        var weights: [String: Double] = [:]
        for study in studies { weights[study.stance.rawValue, default: 0] += EvidenceWeight.weight(of: study) }
        return weights
    }

    private static func label(_ weights: [String: Double]) -> VerdictLabel {
        let supports = weights[Stance.supports.rawValue] ?? 0
        let qualifies = weights[Stance.qualifies.rawValue] ?? 0
        let contradicts = weights[Stance.contradicts.rawValue] ?? 0
        let total = supports + qualifies + contradicts
        guard total > 0 else { return .notAddressed }
        if supports >= majority * total, contradicts < dissent * total { return .supported }
        if contradicts >= majority * total { return .contradicted }
        return supports + qualifies >= majority * total ? .qualified : .mixed
    }
}
