/// What a sentence's cues say of its polarity.
struct SentencePolarity {
    /// Whether it denies an effect or a relation.
    let isDenied: Bool
    /// Whether a cue of no difference stands in it.
    let isNull: Bool
    /// 1 where something goes up, -1 where something goes down, 0 where neither or both.
    let change: Int
    /// Whether anything goes up or down, or both.
    let namesChange: Bool
    /// Whether it names a gain that is not denied.
    let isBenefit: Bool
    /// Whether it calls something safe or well tolerated, undenied.
    let isSafetyPraise: Bool
    /// Whether it names harm, undenied.
    let isHarm: Bool
    let isHedged: Bool
    /// Whether it calls something cost-effective or cost-saving, undenied.
    let isCostEffective: Bool
    /// Whether it only asks for more research.
    let isForward: Bool

    init(tokens: Range<Int>, field: FieldText) {
        let hits = field.hits[field.hits(in: tokens)]
        let scope = NegationScope(tokens: tokens, text: field.text, hits: hits)
        let plain = tokens.clamped(to: 0..<field.text.tokens.count).map { (field.text.folded($0), scope.covers($0)) }
        isNull = hits.contains { $0.kind == .noDifference && !Self.mild.contains(CueLexicon.shared.phrase($0)) }
        let negated = hits.contains { hit in
            hit.kind == .negationBefore && !Self.harmless.contains(CueLexicon.shared.phrase(hit))
                && !hits.contains { $0.kind == .negationFalse && $0.first <= hit.first && hit.last <= $0.last }
        }
        isDenied = isNull || negated
        let stems = Set(plain.map { Stemmer.stem($0.0) })
        let up = !stems.isDisjoint(with: Self.rising)
        let down = !stems.isDisjoint(with: Self.falling)
        change = up == down ? 0 : up ? 1 : -1
        namesChange = up || down
        isBenefit = hits.contains { $0.kind == .better && !scope.covers($0.first) }
        isSafetyPraise = plain.contains { Self.praise.contains($0.0) && !$0.1 }
        isHarm = hits.contains {
            $0.kind == .worse && !scope.covers($0.first) && !Self.isCompared(CueLexicon.shared.phrase($0))
        }
        isHedged = hits.contains { $0.kind == .hedge }
        isCostEffective = hits.contains {
            $0.kind == .better && !scope.covers($0.first) && CueLexicon.shared.phrase($0).hasPrefix("cost")
        }
        let raw = Set(plain.map(\.0))
        isForward =
            !raw.isDisjoint(with: ["further", "future", "more"])
            && !raw.isDisjoint(with: ["needed", "required", "warranted"])
    }

    /// 1 for a folded word that says that something goes up, -1 for down, 0 for neither.
    static func change(_ word: String) -> Int {
        let stem = Stemmer.stem(word)
        return rising.contains(stem) ? 1 : falling.contains(stem) ? -1 : 0
    }

    /// Whether a folded word says that something goes up or down.
    static func isChange(_ word: String) -> Bool { change(word) != 0 }

    private static let rising = stems(
        """
        increases increased raises raised elevated higher greater promotes enhances activates activation induces
        stimulates exacerbates worsens accelerates boosts rises rose upregulates strengthens heightened elevation
        aggravates facilitates amplifies
        """)
    private static let falling = stems(
        """
        reduces reduced reduction decreases lowers lower fewer impedes inhibits inhibition suppresses prevents blocks
        impairs disrupts deactivates slows attenuates ameliorates rescues protects protective declines declined falls
        fell fallen diminishes downregulates weakens shrinks alleviates mitigates abolishes less
        """)

    private static func stems(_ words: String) -> Set<String> {
        Set(words.split(whereSeparator: \.isWhitespace).map { Stemmer.stem(String($0)) })
    }

    private static let praise: Set<String> = ["safe", "tolerated", "safely", "harmless"]
    private static let mild: Set<String> = ["similar", "similarly", "comparable", "either", "neither"]
    private static let harmless: Set<String> = [
        "rather than", "instead of", "excluded", "exclude", "against", "absent",
    ]

    private static func isCompared(_ phrase: String) -> Bool {
        phrase.contains("placebo") || phrase.contains("control") || phrase == "inferior to"
            || phrase == "less effective"
    }
}

// MARK: - Comparing

extension SentencePolarity {
    /// How two sentences stand to each other.
    enum Relation { case same, opposite, open }

    /// Whether a sentence says the same as a claim, the opposite, or neither for sure.
    ///
    /// - Parameter product: 1 where the shared outcome goes the same way in both, -1 where it goes the other, 0 where the
    ///   whole sentences decide.
    static func relation(
        _ own: SentencePolarity, _ sentence: SentencePolarity, product: Int = 0
    ) -> Relation {
        var agree = own.isDenied == sentence.isDenied
        if product == 0 ? own.change * sentence.change < 0 : product < 0 { agree.toggle() }
        if own.isSafetyPraise, sentence.isHarm { return .opposite }
        if own.isHarm, sentence.isSafetyPraise { return .opposite }
        if own.isBenefit, sentence.isNull, !own.isDenied { return .opposite }
        if agree, !own.isDenied, own.change != 0, !sentence.namesChange, !sentence.isBenefit { return .open }
        return agree ? .same : .opposite
    }
}
