package import AssayKit

/// A record's text as the judge reads it, made once and judged against many claims.
package struct StudyText: Sendable {
    let text: RecordText
    /// The keys of the words of the whole record.
    let keys: Set<String>
    /// The keys of each sentence of ``RecordText/sentences``; abbreviations that the record explains stand for their words.
    let sentenceKeys: [Set<String>]
    let abbreviations: Abbreviations
    /// The keys of the title; it names intervention and population for all sentences.
    let titleKeys: Set<String>
    /// Whether a placebo or the like is named.
    let isControlled: Bool
    /// The facets that the record names anywhere.
    let facets: Facet
    /// The facets that its title names.
    let titleFacets: Facet
    /// The sentences that report what was found.
    let evidence: [EvidenceSentence]

    /// The words of things that stand for no treatment.
    private static let inert = Set(["placebo", "saline", "sham", "dummy", "vehicle"].map(ContentWords.key))

    /// A sentence that reports what was found, or the stretch of it up to a turn (*but*, a semicolon).
    struct EvidenceSentence: Sendable {
        /// Its place in ``RecordText/sentences``.
        var index: Int
        /// The stretch, in tokens of its field.
        var tokens: Range<Int>
        var facts: SentenceFacts
        /// How much its role counts: a conclusion above results, results above a title that asserts.
        var weight: Double
    }

    /// Reads a record.
    package init(_ record: Record) {
        self.init(RecordText(record))
    }

    /// Reads a text; `turns` cuts its sentences at turns, so that each side is read for itself.
    init(_ text: RecordText, turns: Bool = true) {
        self.text = text
        let abbreviations = Abbreviations(in: text)
        self.abbreviations = abbreviations
        sentenceKeys = text.sentences.map {
            abbreviations.adding(to: ContentWords.keys(of: text.field($0).text, in: $0.tokens))
        }
        keys = sentenceKeys.reduce(into: []) { $0.formUnion($1) }
        let title = FacetLexicon.shared.hits(in: text.title.text)
        let abstract = FacetLexicon.shared.hits(in: text.abstract.text)
        titleFacets = Facet(title.map(\.facet))
        facets = titleFacets.union(Facet(abstract.map(\.facet)))
        titleKeys = text.sentences.first?.field == .title ? sentenceKeys.first ?? [] : []
        isControlled = !keys.isDisjoint(with: Self.inert)
        evidence = text.sentences.indices.flatMap { index -> [EvidenceSentence] in
            let sentence = text.sentences[index]
            guard let weight = EvidenceRules.weight(of: sentence, in: text) else { return [] }
            let field = text.field(sentence)
            let hits = (sentence.field == .title ? title : abstract).filter { sentence.tokens.contains($0.first) }
            let stretches = turns ? ClauseSplitter.turns(in: field.text, tokens: sentence.tokens) : [sentence.tokens]
            return stretches.map {
                EvidenceSentence(
                    index: index, tokens: $0, facts: SentenceFacts(tokens: $0, field: field, facetHits: hits),
                    weight: weight)
            }
        }
    }
}
