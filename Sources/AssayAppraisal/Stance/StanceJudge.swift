package import AssayKit

/// Judges how a study stands to a claim: first whether it speaks to it, then what its results and conclusions say.
///
/// Aims, hypotheses, methods, background and titles that only name a topic never count. With a document's topic a study
/// bears on a claim only where a sentence meets the claim's own part (``Facet``, own words, comparator, time), not the
/// topic alone. *Contradicts* is said only where a sentence meets all of a part and takes the other side; where it meets
/// some, the stance is *unclear*, with the sentence shown. Build one judge for a document and use it for all its claims.
package struct StanceJudge: Sendable {
    /// The document's terms; a claim often leaves its subject out.
    private let topic: TopicKeys
    private let readings = ClaimReadings()

    /// A judge for the claims of a document on a topic; `.none` where claims stand alone.
    package init(topic: TopicTerms = .none) {
        self.topic = TopicKeys(topic)
    }

    /// The stance of a record to a claim.
    ///
    /// - Parameters:
    ///   - claim: The claim, with its themes and parts.
    ///   - record: The record. A retracted one is not for the judge: leave it out before.
    ///   - tags: The record's tags.
    package func judge(claim: Claim, record: Record, tags: Tags) -> StanceJudgement {
        judge(claim: claim, study: StudyText(record), tags: tags)
    }

    /// The stance of a record that was read once, for judging it against many claims.
    package func judge(claim: Claim, study: StudyText, tags: Tags) -> StanceJudgement {
        let reading = readings.reading(of: claim, topic: topic)
        guard topic.stands(in: study.keys) else {
            return StanceJudgement(
                stance: .unrelated, score: 0.8, spans: [], rule: "topic:none of the document's terms")
        }
        let judgement =
            topic.terms.isEmpty ? bare(reading, study) : TopicReader(reading: reading, study: study).judgement()
        return limited(judgement, by: tags.design.label, reading)
    }

    /// The stance of a bare text to a bare claim, as `assay stance` asks it.
    package func judge(claimText: String, title: String?, text: String) -> StanceJudgement {
        var record = Record(source: "text", sourceID: "0")
        record.title = title
        record.abstract = [AbstractSection(text: text)]
        return bare(ClaimReading(BareClaim.claim(claimText), topic: topic), StudyText(RecordText(record), turns: false))
    }

    /// Without a topic the claim's words decide whether a text bears on it.
    private func bare(_ reading: ClaimReading, _ study: StudyText) -> StanceJudgement {
        let reader = StanceReader(reading: reading, study: study)
        guard reader.coverage >= 0.2 else {
            return StanceJudgement(
                stance: .unrelated, score: Scores.rounded(1 - reader.coverage), spans: [],
                rule: "coverage:few shared words")
        }
        return reader.judgement(threshold: 0.28)
    }

    /// Plans have no results; animals and cells do not speak for people.
    private func limited(
        _ judgement: StanceJudgement, by design: Design, _ reading: ClaimReading
    ) -> StanceJudgement {
        guard judgement.stance != .unrelated else { return judgement }
        switch design {
        case .protocolPaper, .registration:
            return StanceJudgement(
                stance: .unclear, score: 0.9, spans: [], rule: "design:\(design.rawValue) has no results")
        case .animal, .inVitro:
            guard !reading.facts.facets.contains(.mechanism) else { return judgement }
            var judgement = judgement
            (judgement.stance, judgement.rule) = (.unclear, "design:\(design.rawValue) does not speak for people")
            return judgement
        default: return judgement
        }
    }
}
