package import AssayKit

extension Tagger {
    /// The findings of a record: for each of its themes the sentence that carries it best, and one more for each
    /// sub-theme that another sentence carries.
    ///
    /// A conclusion goes before results, results before the title, and these before the rest; then the sentence with more
    /// of the theme's terms; then the earlier one. A theme that only metadata speaks for has no sentence and no finding.
    ///
    /// - Parameters:
    ///   - record: The record that was tagged.
    ///   - tags: Its tags.
    ///   - work: The id to file the findings under.
    package func findings(in record: Record, tags: Tags, work: String) -> [Finding] {
        let text = RecordText(record)
        return tags.themes.flatMap { tag -> [Finding] in
            let best = carriers(of: tag, in: text)
            return best.map { subtheme, sentence, span in
                Finding(
                    work: work, theme: tag.theme, subtheme: subtheme,
                    span: text.span(of: sentence, rule: span.rule, negated: span.negated), score: tag.score,
                    negated: span.negated, design: tags.design.label, sampleSize: tags.sampleSize,
                    year: record.date?.year, direction: tags.direction.label)
            }
        }
    }

    private typealias Carrier = (subtheme: String?, sentence: TextSentence, span: Span)

    private func carriers(of tag: ThemeTag, in text: RecordText) -> [Carrier] {
        guard let main = best(tag.spans, in: text) else { return [] }
        var carriers: [Carrier] = [(main.span.subtheme, main.sentence, main.span)]
        for subtheme in tag.subthemes where subtheme != main.span.subtheme {
            let own = tag.spans.filter { $0.subtheme == subtheme }
            guard let found = best(own, in: text) else { continue }
            let isNew = !carriers.contains {
                $0.sentence.start == found.sentence.start && $0.sentence.field == found.sentence.field
            }
            if isNew { carriers.append((subtheme, found.sentence, found.span)) }
        }
        return carriers
    }

    /// The best sentence for some spans, and the span that stands first in it.
    private func best(_ spans: [Span], in text: RecordText) -> (sentence: TextSentence, span: Span)? {
        var best: (rank: Double, sentence: TextSentence, span: Span)?
        for sentence in text.sentences {
            let inside = spans.filter {
                $0.field == sentence.field && $0.start >= sentence.start && $0.end <= sentence.end
            }
            guard let first = inside.first else { continue }
            let rank = Self.rank(role(of: sentence, in: text)) + 0.1 * Double(min(inside.count, 5))
            if rank > best?.rank ?? -1 { best = (rank, sentence, first) }
        }
        return best.map { ($0.sentence, $0.span) }
    }

    /// A sentence that says what the work set out to do is no result, wherever it stands.
    private func role(of sentence: TextSentence, in text: RecordText) -> SentenceRole {
        guard sentence.role == .results || sentence.role == .conclusion else { return sentence.role }
        let hits = text.hits(sentence)
        let isAim = hits.contains { hit in
            hit.kind == .objective && Self.aims.contains { CueLexicon.shared.phrase(hit).hasPrefix($0) }
        }
        return isAim && !hits.contains { $0.kind == .results || $0.kind == .conclusion } ? .objective : sentence.role
    }

    private static let aims = [
        "aim", "we aim", "purpose", "objective", "we sought", "sought", "goal of", "we hypothesi",
    ]

    private static func rank(_ role: SentenceRole) -> Double {
        switch role {
        case .conclusion: 5
        case .results: 4
        case .title: 3
        case .objective, .other: 2
        case .methods: 1
        case .background: 0
        }
    }
}
