extension PartReader {
    private enum Relation { case same, opposite, open }

    /// Reads a sentence that meets all of the part.
    func read(_ sentence: StudyText.EvidenceSentence, _ match: Match, rank: Double) -> Outcome {
        let base = min(0.95, 0.5 + 0.15 * sentence.weight + 0.25 * match.coverage)
        func outcome(_ stance: Stance, _ score: Double, _ rule: String) -> Outcome {
            Outcome(stance: stance, score: score, rule: rule, sentence: sentence.index, rank: rank)
        }
        let (relation, rule) = relation(to: sentence)
        switch relation {
        case .open: return outcome(.unclear, 0.4, "\(rule):open")
        case .same:
            if let limit = limit(of: sentence) { return outcome(.qualifies, base * 0.9, limit) }
            return outcome(.supports, base, "\(rule):same")
        case .opposite:
            if reading.claim.strength == .hedged || part.facts.marks.contains(.existential) {
                return outcome(.qualifies, base * 0.8, "\(rule):opposite, but the claim leaves room")
            }
            if rule == Facet.safety.name, !sentence.facts.marks.contains(.grave) {
                return outcome(.qualifies, base * 0.8, "safety:names harms")
            }
            if sentence.facts.polarity.isForward { return outcome(.unclear, 0.4, "\(rule):calls for research") }
            return outcome(.contradicts, base * 0.95, "\(rule):opposite")
        }
    }

    private func relation(to sentence: StudyText.EvidenceSentence) -> (Relation, String) {
        if let own = part.contrast, let found = sentence.facts.contrast {
            return (Self.compare(own, found), "comparison")
        }
        let sided = part.needed.subtracting(.conditions).each
        guard !sided.isEmpty else { return (wordRelation(to: sentence), "polarity") }
        var result = Relation.open
        var deciding = "facet"
        for facet in sided {
            let relation = relation(on: facet, to: sentence)
            if relation == .opposite { return (.opposite, facet.name) }
            if relation == .same { (result, deciding) = (.same, facet.name) }
        }
        return (result, deciding)
    }

    /// The relation on one facet; a finding about the comparator counts the other way round.
    private func relation(on facet: Facet, to sentence: StudyText.EvidenceSentence) -> Relation {
        let facet = facet == .safety ? specific(in: sentence) : facet
        var own = part.facts.side(on: facet == .safety || !Facet.harms.contains(facet) ? facet : asked(facet))
        var found = sentence.facts.side(on: facet, isControlled: study.isControlled)
        if isAboutComparator(sentence) { found = -found }
        if own == 0 { own = part.facts.polarity.isDenied ? -1 : 1 }
        if facet == .duration, own < 0, isNotForever, found > 0 { return .open }
        guard found != 0 else { return .open }
        if facet != asked(facet), own != found { return .open }
        return own == found ? .same : .opposite
    }

    /// Whether a sentence tells of what the claim compares with, and not of its subject.
    private func isAboutComparator(_ sentence: StudyText.EvidenceSentence) -> Bool {
        guard !reading.comparator.isEmpty, part.contrast == nil else { return false }
        let field = study.text.field(study.text.sentences[sentence.index])
        let keys = study.abbreviations.adding(to: ContentWords.keys(of: field.text, in: sentence.tokens))
        return !keys.isDisjoint(with: reading.comparator) && sentence.facts.contrast == nil
    }

    /// Where a claim speaks of side effects at large and introduces a list, one of the list's harms.
    private func specific(in sentence: StudyText.EvidenceSentence) -> Facet {
        guard !sentence.facts.facets.contains(.safety) else { return .safety }
        return part.alternatives.each.first { sentence.facts.facets.contains($0) } ?? .safety
    }

    private func asked(_ facet: Facet) -> Facet { part.needed.contains(facet) ? facet : .safety }

    /// "Not for ever", "not always": a finding that it lasts a while says nothing against it.
    private var isNotForever: Bool {
        let words = Set(reading.field.text.tokens.indices.map(reading.field.text.folded))
        return !words.isDisjoint(with: ["ever", "forever", "always", "permanently", "indefinitely"])
    }

    private func wordRelation(to sentence: StudyText.EvidenceSentence) -> Relation {
        switch SentencePolarity.relation(part.facts.polarity, sentence.facts.polarity) {
        case .same: .same
        case .opposite: .opposite
        case .open: .open
        }
    }

    /// What a claim's comparison makes of a study's.
    private static func compare(_ own: Contrast, _ found: Contrast) -> Relation {
        switch (own, found) {
        case (.better, .better), (.equal, .equal), (.equal, .better), (.worse, .worse), (.worse, .notEqual): .same
        case (.notBetter, .notBetter), (.notBetter, .equal), (.notBetter, .worse), (.notEqual, .worse): .same
        case (.notEqual, .notEqual), (.worse, .notBetter), (.equal, .notBetter): .open
        default: .opposite
        }
    }
}

// MARK: - Limits

extension PartReader {
    /// What limits an agreement, or `nil`.
    private func limit(of sentence: StudyText.EvidenceSentence) -> String? {
        if let rule = absolute(sentence) { return rule }
        let text = study.text
        let hits = text.hits(text.sentences[sentence.index])
        let own = Set(reading.field.hits.filter { $0.kind == .limit }.map { CueLexicon.shared.phrase($0) })
        let isGap = part.needed.contains(.gap) || part.needed.contains(.duration) && part.facts.side(on: .duration) < 0
        if !isGap, let hit = hits.first(where: { $0.kind == .limit }) {
            let phrase = CueLexicon.shared.phrase(hit)
            if !own.contains(phrase), !isAccessWord(phrase) { return "limit:\(phrase)" }
        }
        if sentence.facts.polarity.isForward, !isGap { return "limit:calls for research" }
        return time(sentence) ?? contrastBehind(sentence)
    }

    private func isAccessWord(_ phrase: String) -> Bool {
        phrase.hasPrefix("limit") && !part.needed.isDisjoint(with: [.access, .payment])
    }

    /// A claim without exception is qualified by a share, a case or a hedge.
    private func absolute(_ sentence: StudyText.EvidenceSentence) -> String? {
        guard reading.claim.strength == .absolute || part.facts.marks.contains(.total) && !isNotForever else {
            return nil
        }
        if sentence.facts.marks.contains(.total), !sentence.facts.polarity.isHedged { return nil }
        return "absolute:no study shows it without exception"
    }

    private func time(_ sentence: StudyText.EvidenceSentence) -> String? {
        guard part.needed.contains(.duration), let longest = part.hours.max(), let shortest = part.hours.min(),
            let found = sentence.facts.hours.max()
        else { return nil }
        if part.facts.side(on: .duration) < 0 { return found > longest * 1.5 ? "time:longer than claimed" : nil }
        if found < shortest / 2 { return "time:shorter than claimed" }
        return found > longest * 1.5 ? "time:longer than claimed" : nil
    }

    /// The next sentence of the same section turns: "However, …".
    private func contrastBehind(_ sentence: StudyText.EvidenceSentence) -> String? {
        let text = study.text
        let here = text.sentences[sentence.index]
        guard here.field == .abstract, text.sentences.indices.contains(sentence.index + 1) else { return nil }
        let next = text.sentences[sentence.index + 1]
        guard next.role == here.role, let first = text.hits(next).first(where: { $0.kind == .contrast }) else {
            return nil
        }
        return first.first <= next.tokens.lowerBound + 1 ? "contrast:next sentence" : nil
    }
}
