/// Reads the evidence sentences of one study against one part of a claim.
struct PartReader {
    let part: ClaimPart
    let reading: ClaimReading
    let study: StudyText

    /// What a sentence, or the study, says to the part.
    struct Outcome {
        var stance: Stance
        var score: Double
        var rule: String
        /// The sentence's place in ``RecordText/sentences``.
        var sentence: Int
        /// For choosing among sentences.
        var rank: Double
    }

    /// What the study says to the part; `nil` where no sentence meets anything of it.
    func outcome() -> Outcome? {
        var full: [Outcome] = []
        var partial: Outcome?
        for sentence in study.evidence {
            let match = match(sentence)
            guard match.isNear else { continue }
            let rank = sentence.weight + match.share + match.coverage
            if let missing = match.missing {
                if rank > partial?.rank ?? 0 {
                    let rule = "part:\(missing) not met"
                    partial = Outcome(stance: .unclear, score: 0.4, rule: rule, sentence: sentence.index, rank: rank)
                }
            } else {
                full.append(read(sentence, match, rank: rank))
            }
        }
        return decided(full) ?? partial
    }

    /// The best sentence with a side decides; two of like rank on opposite sides make a qualification.
    private func decided(_ full: [Outcome]) -> Outcome? {
        let sided = full.filter { $0.stance != .unclear }
        guard var best = (sided.isEmpty ? full : sided).max(by: { ($0.rank, $1.sentence) < ($1.rank, $0.sentence) })
        else { return nil }
        let against: Stance = best.stance == .contradicts ? .supports : .contradicts
        if best.stance == .supports || best.stance == .contradicts,
            sided.contains(where: { $0.stance == against && $0.rank > best.rank - 0.3 })
        {
            (best.stance, best.score, best.rule) = (.qualifies, best.score * 0.85, "sentences:disagree")
        }
        if best.stance == .supports, concludesNoEffect {
            (best.stance, best.score, best.rule) = (.qualifies, best.score * 0.85, "conclusion:no effect shown")
        }
        return best
    }

    /// Whether the part says that it works, and the study's conclusion that it did not.
    private var concludesNoEffect: Bool {
        guard part.needed.contains(.relief), part.facts.side(on: .relief) > 0 || !part.facts.polarity.isDenied else {
            return false
        }
        let conclusions = study.evidence.filter { study.text.sentences[$0.index].role == .conclusion }
        let sides = conclusions.filter { $0.facts.facets.isDisjoint(with: .outcomes) }.map {
            $0.facts.side(on: .relief, isControlled: study.isControlled)
        }
        return sides.contains(-1) && !sides.contains(1)
    }
}

// MARK: - Relevance

extension PartReader {
    struct Match {
        /// The share of the needed facets and words that the sentence meets, 0 to 1.
        var share: Double
        /// Whether it meets something of the claim's own at all, more than that it works.
        var isNear: Bool
        /// The share of the part's own words in it.
        var coverage: Double
        /// The first thing that is not met; `nil` where all is.
        var missing: String?
    }

    private func match(_ sentence: StudyText.EvidenceSentence) -> Match {
        let keys = study.sentenceKeys[sentence.index]
        let coverage = part.own.coverage(by: keys.union(study.titleKeys))
        var isNear = part.own.coverage(by: keys) >= 0.3
        var missing: [String] = []
        var met = 0
        for facet in part.needed.each {
            if meets(facet, sentence) {
                met += 1
                isNear = isNear || facet != .relief || part.needed == .relief && !lacksWords(coverage)
            } else {
                missing.append(facet.name)
            }
        }
        if part.contrast != nil, sentence.facts.contrast == nil || !comparatorStands(in: keys, sentence) {
            missing.append("comparison")
            isNear = isNear && comparatorStands(in: study.keys, sentence)
        }
        if isOther(sentence) { missing.append("outcome") }
        if part.facts.marks.contains(.proportion), !sentence.facts.marks.contains(.proportion) {
            missing.append("share")
        }
        if lacksWords(coverage) { missing.append("words") }
        if sentence.facts.marks.contains(.normative), !part.needed.contains(.gap) { missing.append("finding") }
        if !part.settings.isEmpty, let setting = unmetSetting(sentence) { missing.append(setting) }
        if !timeFits(sentence) { missing.append("time") }
        if opensWithOther(sentence) { missing.append("subject") }
        if !subjectStands { missing.append("subject") }
        let total = Double(part.needed.each.count)
        let share = total > 0 ? Double(met) / total : coverage
        return Match(share: share, isNear: isNear, coverage: coverage, missing: missing.first)
    }

    private func lacksWords(_ coverage: Double) -> Bool {
        part.own.total >= 0.6 && coverage < (part.needed.isEmpty ? 0.5 : 0.3)
    }

    private func meets(_ facet: Facet, _ sentence: StudyText.EvidenceSentence) -> Bool {
        let found = sentence.facts.facets
        if found.contains(facet) { return true }
        switch facet {
        case .safety: return !found.isDisjoint(with: part.alternatives)
        case .onset: return sentence.facts.hours.contains { $0 <= 26 }
        case .relief:
            return sentence.facts.contrast != nil || sentence.facts.polarity.isBenefit || sentence.facts.polarity.isNull
        case .home, .monitoring: return study.titleFacets.contains(facet)
        default: return false
        }
    }

    /// What the study as a whole lacks of how and in whom it was tried.
    private func unmetSetting(_ sentence: StudyText.EvidenceSentence) -> String? {
        if part.settings.contains(.single), !part.settings.contains(.repeated) {
            let isTitleRepeated = study.titleFacets.contains(.repeated)
            let isSingle =
                sentence.facts.facets.contains(.single) || study.titleFacets.contains(.single) && !isTitleRepeated
            if isTitleRepeated || sentence.facts.facets.contains(.repeated), !isSingle { return "single dose" }
        }
        if part.settings.contains(.combination),
            !sentence.facts.facets.union(study.titleFacets).contains(.combination)
        {
            return "combination"
        }
        for facet in part.settings.subtracting(.single).each where !study.facets.contains(facet) { return facet.name }
        return nil
    }

    /// A claim of hours needs a time up to a day; a claim of a span needs a time, which ``limit`` compares.
    private func timeFits(_ sentence: StudyText.EvidenceSentence) -> Bool {
        guard let longest = part.hours.max(), !part.needed.isDisjoint(with: [.relief, .onset, .duration, .mechanism])
        else { return true }
        let found = sentence.facts.hours
        if part.needed.contains(.duration) { return longest <= 26 || !found.isEmpty }
        if longest <= 26 { return found.contains { $0 <= 26 } || sentence.facts.facets.contains(.onset) }
        return part.needed.contains(.gap) || found.contains { $0 * 3 >= longest && $0 <= longest * 3 }
    }

    /// A claim on a named intervention of the topic needs a study that names it.
    private var subjectStands: Bool {
        part.subjects.isEmpty || !part.subjects.isDisjoint(with: study.keys)
    }

    /// Whether a sentence tells of an abbreviated treatment that the claim compares with nothing: "IPC was followed by …".
    private func opensWithOther(_ sentence: StudyText.EvidenceSentence) -> Bool {
        guard reading.comparator.isEmpty else { return false }
        let text = study.text.field(study.text.sentences[sentence.index]).text
        return study.abbreviations.explains(ContentWords.key(text.folded(sentence.tokens.lowerBound)))
            && sentence.facts.contrast == nil
    }

    /// Whether a sentence reports an outcome that the part does not ask for.
    private func isOther(_ sentence: StudyText.EvidenceSentence) -> Bool {
        let asked = part.facts.facets.union(part.alternatives)
        let others = sentence.facts.facets.subtracting(asked)
        if part.needed.contains(.safety), part.alternatives.isEmpty {
            return !others.isDisjoint(with: Facet.harms.union(.cognition))
        }
        guard !part.needed.isDisjoint(with: [.relief, .duration, .peak, .monitoring, .home]) else { return false }
        guard part.needed.contains(.relief) else {
            let isHarm =
                !study.titleFacets.subtracting(asked).isDisjoint(with: .outcomes.union(.safety))
                && !study.titleFacets.contains(.relief)
            return !others.isDisjoint(with: .outcomes.union(.safety)) || isHarm && !others.contains(.relief)
        }
        let away: Facet = [.cognition, .suicidality, .circulation, .cost, .bladder, .death, .bleeding]
        let isOtherStudy =
            sentence.facts.contrast == nil && !study.titleFacets.contains(.relief)
            && !study.titleFacets.subtracting(asked).isDisjoint(with: away)
        return isOtherStudy || !others.isDisjoint(with: away)
    }

    private func comparatorStands(in keys: Set<String>, _ sentence: StudyText.EvidenceSentence) -> Bool {
        if !part.comparator.isDisjoint(with: keys) { return true }
        let marks = sentence.facts.marks
        return part.facts.marks.contains(.alone)
            && (marks.contains(.alone) || marks.contains(.inert) || study.isControlled)
    }
}

extension Facet {
    /// One facet's name for rules.
    var name: String {
        switch self {
        case .relief: "effect"
        case .onset: "onset"
        case .duration: "duration"
        case .relapse: "relapse"
        case .resistance: "resistance"
        case .single: "single dose"
        case .repeated: "repeated doses"
        case .cognition: "cognition"
        case .safety: "safety"
        case .perception: "perception"
        case .circulation: "circulation"
        case .malaise: "nausea or dizziness"
        case .bladder: "bladder"
        case .addiction: "addiction"
        case .bleeding: "bleeding"
        case .death: "death"
        case .suicidality: "suicidality"
        case .cost: "cost"
        case .payment: "payment"
        case .approval: "approval"
        case .access: "access"
        case .gap: "evidence gap"
        case .masking: "masking"
        case .combination: "combination"
        case .home: "home"
        case .monitoring: "monitoring"
        case .mechanism: "mechanism"
        case .peak: "peak"
        default: "facet"
        }
    }
}
