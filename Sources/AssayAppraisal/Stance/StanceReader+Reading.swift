extension StanceReader {
    /// What one sentence says to the claim.
    struct Reading {
        var stance: Stance
        var score: Double
        var rule: String
    }

    /// Compares polarity and direction, then looks for limits.
    func read(_ candidate: Candidate) -> Reading {
        let base = 0.35 + 0.55 * candidate.overlap
        let product = product(candidate)
        let relation = SentencePolarity.relation(
            reading.facts.polarity, candidate.facts.polarity, product: product)
        switch relation {
        case .same: return agreement(candidate, candidate.facts.polarity, base)
        case .opposite: return opposition(candidate, candidate.facts.polarity, base, isReversed: product < 0)
        case .open: return Reading(stance: .unclear, score: 0.4, rule: "polarity:open")
        }
    }

    private func agreement(_ candidate: Candidate, _ sentence: SentencePolarity, _ base: Double) -> Reading {
        if let rule = limit(candidate, sentence) { return Reading(stance: .qualifies, score: base * 0.9, rule: rule) }
        return Reading(stance: .supports, score: base, rule: "polarity:same")
    }

    /// A finding of no difference, or of what the claim denies, needs half of the claim's words; a reversal of what its
    /// outcome does and a bare *not* need more, since they may be about something else. The shares were chosen on
    /// the development halves of public data.
    private func opposition(
        _ candidate: Candidate, _ sentence: SentencePolarity, _ base: Double, isReversed: Bool
    ) -> Reading {
        let isClear = !isReversed && (sentence.isNull || reading.facts.polarity.isDenied)
        guard candidate.overlap >= (isClear ? 0.5 : isReversed ? 0.6 : 0.65) else {
            return Reading(stance: .unclear, score: 0.4, rule: "polarity:opposite, few shared words")
        }
        guard !sentence.isForward else {
            return Reading(stance: .unclear, score: 0.4, rule: "polarity:calls for research")
        }
        if sentence.isHedged, candidate.overlap < 0.5 {
            return Reading(stance: .qualifies, score: base * 0.7, rule: "polarity:opposite but hedged")
        }
        let rule = isReversed ? "outcome:goes the other way" : "polarity:opposite"
        return Reading(stance: .contradicts, score: base * 0.95, rule: rule)
    }

    /// What limits an agreement: a limiting word here, a contrast in the next sentence, a shorter time, a hedge below a
    /// claim that leaves no doubt.
    private func limit(_ candidate: Candidate, _ sentence: SentencePolarity) -> String? {
        let hits = text.hits(candidate.sentence)
        if let hit = hits.first(where: { $0.kind == .limit }), !claimSays(hit) {
            return "limit:\(CueLexicon.shared.phrase(hit))"
        }
        if sentence.isForward { return "limit:calls for research" }
        if claim.strength == .absolute, sentence.isHedged { return "limit:hedged below an absolute claim" }
        if let stated = claim.parts.longestHours, let found = longestHours(candidate.sentence), found * 3 < stated {
            return "time:shorter than claimed"
        }
        if let next = next(after: candidate.sentence), opensWithContrast(next) { return "contrast:next sentence" }
        return nil
    }

    /// 1 where the claim's outcome goes the same way in the sentence, -1 where the other, 0 where it is not found.
    private func product(_ candidate: Candidate) -> Int {
        guard reading.change.sign != 0 else { return 0 }
        let field = text.field(candidate.sentence)
        let found = AlignedChange(of: reading.change.outcome, in: field.text, tokens: candidate.sentence.tokens)
        return reading.change.sign * found.sign
    }

    private func claimSays(_ hit: CueHit) -> Bool {
        let phrase = CueLexicon.shared.phrase(hit)
        return reading.field.hits.contains { $0.kind == hit.kind && CueLexicon.shared.phrase($0) == phrase }
    }

    private func longestHours(_ sentence: TextSentence) -> Double? {
        let slice = text.field(sentence).text.slice(sentence.start, sentence.end)
        return TimeReader.times(in: TokenisedText(slice)).compactMap(\.hours).max()
    }

    private func next(after sentence: TextSentence) -> TextSentence? {
        guard sentence.role == .conclusion || sentence.role == .results else { return nil }
        return text.sentences.first {
            $0.field == sentence.field && $0.start >= sentence.end && $0.role == sentence.role
        }
    }

    private func opensWithContrast(_ sentence: TextSentence) -> Bool {
        guard let first = text.hits(sentence).first(where: { $0.kind == .contrast }) else { return false }
        return first.first <= sentence.tokens.lowerBound + 1
    }
}
