/// Reads the sentences of one record against one claim by the words that they share, where no topic is known.
struct StanceReader {
    let reading: ClaimReading
    let study: StudyText

    var claim: Claim { reading.claim }
    var text: RecordText { study.text }

    /// The share of the claim's content that stands anywhere in the record, 0 to 1.
    var coverage: Double { reading.words.coverage(by: study.keys) }

    /// A sentence that may carry the answer.
    struct Candidate {
        var sentence: TextSentence
        var facts: SentenceFacts
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
        let verdicts = candidates.prefix(3).map { (reading: read($0), candidate: $0) }
        guard let decided = verdicts.first(where: { $0.reading.stance != .unclear }) ?? verdicts.first else {
            return StanceJudgement(stance: .unclear, score: 0, spans: [], rule: "none")
        }
        let others = candidates.prefix(3).filter {
            $0.sentence.start != decided.candidate.sentence.start
                || $0.sentence.field != decided.candidate.sentence.field
        }
        let spans = ([decided.candidate] + others.prefix(1)).map { text.span(of: $0.sentence, rule: "overlap") }
        return settled(decided.reading, spans, best, verdicts.map(\.reading.stance))
    }

    /// Sentences of like rank that disagree make it a qualification.
    private func settled(
        _ reading: Reading, _ spans: [Span], _ best: Candidate, _ all: [Stance]
    ) -> StanceJudgement {
        let disagrees = all.contains(.supports) && all.contains(.contradicts)
        if disagrees, reading.stance == .contradicts, best.overlap < 0.6 {
            return StanceJudgement(
                stance: .unclear, score: Scores.rounded(reading.score * 0.6), spans: spans, rule: "sentences:disagree")
        }
        return StanceJudgement(
            stance: reading.stance, score: Scores.rounded(reading.score), spans: spans, rule: reading.rule)
    }

    private func candidates(threshold: Double) -> [Candidate] {
        let found = study.evidence.compactMap { sentence -> Candidate? in
            let overlap = reading.words.coverage(by: study.sentenceKeys[sentence.index])
            guard overlap >= threshold else { return nil }
            return Candidate(
                sentence: text.sentences[sentence.index], facts: sentence.facts, overlap: overlap,
                rank: overlap * sentence.weight)
        }
        return found.enumerated().sorted { ($1.element.rank, $0.offset) < ($0.element.rank, $1.offset) }.map(\.element)
    }
}
