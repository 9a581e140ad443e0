/// Reads the sentences of one record against one claim.
struct StanceReader {
    let claim: Claim
    let text: RecordText
    let words: ContentWords
    let claimField: FieldText
    /// The keys of the whole record.
    let stems: Set<String>

    /// The keys of each sentence.
    private let sentenceKeys: [Set<String>]

    init(claim: Claim, study: StudyText) {
        self.claim = claim
        text = study.text
        claimField = FieldText(claim.text)
        words = ContentWords(claimField.text)
        stems = study.keys
        sentenceKeys = study.sentenceKeys
    }

    /// The share of the claim's content that stands anywhere in the record, 0 to 1.
    var coverage: Double { words.coverage(by: stems) }

    /// A sentence that may carry the answer.
    struct Candidate {
        var sentence: TextSentence
        /// The share of the claim's content in it, 0 to 1.
        var overlap: Double
        /// The overlap with the role's weight.
        var rank: Double
    }

    /// The judgement from the best sentences of results and conclusions.
    func judgement(threshold: Double) -> StanceJudgement {
        let candidates = candidates(threshold: threshold)
        guard let best = candidates.first else {
            return StanceJudgement(
                stance: .unclear, score: Scores.rounded(1 - coverage), spans: [],
                rule: "sentence:no result shares the claim's words")
        }
        var verdicts: [(stance: Stance, score: Double, rule: String, candidate: Candidate)] = []
        for candidate in candidates.prefix(3) {
            let reading = reading(candidate)
            verdicts.append((reading.stance, reading.score, reading.rule, candidate))
        }
        let decided = verdicts.first { $0.stance != .unclear } ?? verdicts.first
        guard let decided else { return StanceJudgement(stance: .unclear, score: 0, spans: [], rule: "none") }
        let others = candidates.prefix(3).filter {
            $0.sentence.start != decided.candidate.sentence.start
                || $0.sentence.field != decided.candidate.sentence.field
        }
        let spans = ([decided.candidate] + others.prefix(1)).map { text.span(of: $0.sentence, rule: "overlap") }
        return settled(decided.stance, decided.score, decided.rule, spans, best, verdicts.map(\.stance))
    }

    /// Sentences of like rank that disagree make it a qualification.
    private func settled(
        _ stance: Stance, _ score: Double, _ rule: String, _ spans: [Span], _ best: Candidate, _ all: [Stance]
    ) -> StanceJudgement {
        let disagrees = all.contains(.supports) && all.contains(.contradicts)
        if disagrees, stance == .contradicts, best.overlap < 0.6 {
            return StanceJudgement(
                stance: .unclear, score: Scores.rounded(score * 0.6), spans: spans, rule: "sentences:disagree")
        }
        return StanceJudgement(stance: stance, score: Scores.rounded(score), spans: spans, rule: rule)
    }

    private func candidates(threshold: Double) -> [Candidate] {
        let found = zip(text.sentences, sentenceKeys).compactMap { sentence, keys -> Candidate? in
            guard let weight = weight(of: sentence) else { return nil }
            let overlap = words.coverage(by: keys)
            guard overlap >= threshold else { return nil }
            return Candidate(sentence: sentence, overlap: overlap, rank: overlap * weight)
        }
        return found.enumerated().sorted { ($1.element.rank, $0.offset) < ($0.element.rank, $1.offset) }.map(\.element)
    }

    /// How much a sentence counts; `nil` where it does not report.
    private func weight(of sentence: TextSentence) -> Double? {
        let isOpen = text.hits(sentence).contains { $0.kind == .hypothesis }
        switch sentence.role {
        case .conclusion: return isOpen ? 0.6 : 1.15
        case .results: return isOpen ? 0.7 : 1
        case .title:
            let asks = text.title.text.scalars.last == "?"
            return isOpen || asks ? nil : 0.8
        default: return nil
        }
    }
}
