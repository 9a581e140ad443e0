package import AssayKit

/// Judges how a study stands to a claim: first whether it speaks to it, then what its results and conclusions say.
///
/// Aims, hypotheses, methods and background never count. *Contradicts* is said only where a result or conclusion denies
/// or reverses what the claim asserts in its own words; where the words meet and the reading stays open, it is *unclear*.
/// A judge is a value: build one for a document and use it for all its claims and records.
package struct StanceJudge: Sendable {
    /// The document's terms; a claim often leaves its subject out.
    private let topic: [(words: ContentWords, weight: Double)]

    /// A judge for the claims of a document on a topic; `.none` where claims stand alone.
    package init(topic: TopicTerms = .none) {
        self.topic = topic.terms.prefix(6).map { (ContentWords($0.text), $0.weight) }
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
        let silent: Set<Design> = [.protocolPaper, .registration]
        let reader = StanceReader(claim: claim, study: study)
        let relevance = relevance(of: reader, claim: claim, tags: tags)
        guard relevance.isRelated else {
            return .init(stance: .unrelated, score: relevance.score, spans: [], rule: relevance.rule)
        }
        if silent.contains(tags.design.label) {
            return StanceJudgement(
                stance: .unclear, score: 0.9, spans: [], rule: "design:\(tags.design.label.rawValue) has no results")
        }
        return reader.judgement(threshold: topic.isEmpty ? 0.34 : 0.22)
    }

    /// The stance of a bare text to a bare claim, as `assay stance` asks it.
    package func judge(claimText: String, title: String?, text: String) -> StanceJudgement {
        var record = Record(source: "text", sourceID: "0")
        record.title = title
        record.abstract = [AbstractSection(text: text)]
        let reader = StanceReader(claim: BareClaim.claim(claimText), study: StudyText(record))
        guard reader.coverage >= 0.2 else {
            return StanceJudgement(
                stance: .unrelated, score: Scores.rounded(1 - reader.coverage), spans: [],
                rule: "coverage:few shared words")
        }
        return reader.judgement(threshold: 0.28)
    }
}

// MARK: - Relevance

extension StanceJudge {
    private struct Relevance {
        var isRelated: Bool
        var score: Double
        var rule: String
    }

    /// Whether a record speaks to a claim: the document's topic must stand in it, and the claim's words or its themes.
    private func relevance(of reader: StanceReader, claim: Claim, tags: Tags) -> Relevance {
        let coverage = reader.coverage
        let themes = Set(tags.themes.map(\.theme))
        let shared = claim.themes.contains { themes.contains($0.theme) }
        if !topic.isEmpty, !topic.contains(where: { $0.words.coverage(by: reader.stems) > 0.99 && $0.weight >= 0.3 }) {
            return Relevance(isRelated: false, score: 0.8, rule: "topic:none of the document's terms")
        }
        let needed = topic.isEmpty ? (shared ? 0.3 : 0.45) : (shared ? 0.2 : 0.35)
        guard coverage >= needed else {
            return Relevance(isRelated: false, score: Scores.rounded(1 - coverage), rule: "coverage:few shared words")
        }
        if !claim.themes.isEmpty, !shared, coverage < 0.6 {
            return Relevance(isRelated: false, score: 0.6, rule: "theme:none shared")
        }
        return Relevance(isRelated: true, score: coverage, rule: "coverage")
    }
}
