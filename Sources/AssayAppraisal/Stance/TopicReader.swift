/// Reads a study against the claim of a document whose topic is known: part by part.
struct TopicReader {
    let reading: ClaimReading
    let study: StudyText

    /// The judgement: where every part is met by the same side that side, where one part is, that side with less
    /// sureness; where something is met in part only, *unclear*; where only the topic is, *unrelated*.
    func judgement() -> StanceJudgement {
        let outcomes = reading.parts.enumerated().compactMap { number, part in
            PartReader(part: part, reading: reading, study: study).outcome().map { (number: number, outcome: $0) }
        }
        guard !outcomes.isEmpty else {
            return StanceJudgement(stance: .unrelated, score: 0.7, spans: [], rule: "part:the topic only")
        }
        let sided = outcomes.filter { $0.outcome.stance != .unclear }
        guard
            let lead = (sided.isEmpty ? outcomes : sided).max(by: {
                ($0.outcome.score, $1.number) < ($1.outcome.score, $0.number)
            })
        else { return StanceJudgement(stance: .unrelated, score: 0.7, spans: [], rule: "part:the topic only") }
        return combined(lead.outcome, lead.number, sided.map(\.outcome))
    }

    private func combined(
        _ lead: PartReader.Outcome, _ number: Int, _ sided: [PartReader.Outcome]
    ) -> StanceJudgement {
        let spans = spans(lead, sided)
        let count = reading.parts.count
        if lead.stance == .unclear || count == 1 {
            return StanceJudgement(
                stance: lead.stance, score: Scores.rounded(lead.score), spans: spans, rule: lead.rule)
        }
        let stances = Set(sided.map(\.stance))
        if stances.contains(.contradicts), stances.count > 1 {
            return StanceJudgement(
                stance: .qualifies, score: Scores.rounded(lead.score * 0.8), spans: spans, rule: "parts:disagree")
        }
        if sided.count == count {
            let stance = stances.contains(.qualifies) ? .qualifies : lead.stance
            return StanceJudgement(stance: stance, score: Scores.rounded(lead.score), spans: spans, rule: lead.rule)
        }
        return StanceJudgement(
            stance: lead.stance, score: Scores.rounded(min(0.49, lead.score * 0.7)), spans: spans,
            rule: "\(lead.rule), part \(number + 1) of \(count)")
    }

    private func spans(_ lead: PartReader.Outcome, _ sided: [PartReader.Outcome]) -> [Span] {
        let places = [lead.sentence] + sided.map(\.sentence).filter { $0 != lead.sentence }.prefix(1)
        return places.map {
            study.text.span(of: study.text.sentences[$0], rule: $0 == lead.sentence ? lead.rule : "part")
        }
    }
}
