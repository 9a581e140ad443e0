package import AssayKit

/// A record's text as the judge reads it, made once and judged against many claims.
package struct StudyText: Sendable {
    let text: RecordText
    /// The keys of the words of the whole record.
    let keys: Set<String>
    /// The keys of each sentence of ``RecordText/sentences``; abbreviations that the record explains stand for their words.
    let sentenceKeys: [Set<String>]
    /// The facets that the record names anywhere.
    let facets: Facet
    /// The facets that its title names.
    let titleFacets: Facet
    /// The sentences that report what was found.
    let evidence: [EvidenceSentence]

    /// A sentence that reports what was found.
    struct EvidenceSentence: Sendable {
        /// Its place in ``RecordText/sentences``.
        var index: Int
        var facts: SentenceFacts
        /// How much its role counts: a conclusion above results, results above a title that asserts.
        var weight: Double
    }

    /// Reads a record.
    package init(_ record: Record) {
        self.init(RecordText(record))
    }

    init(_ text: RecordText) {
        self.text = text
        let abbreviations = Abbreviations(in: text)
        sentenceKeys = text.sentences.map {
            abbreviations.adding(to: ContentWords.keys(of: text.field($0).text, in: $0.tokens))
        }
        keys = sentenceKeys.reduce(into: []) { $0.formUnion($1) }
        let title = FacetLexicon.shared.hits(in: text.title.text)
        let abstract = FacetLexicon.shared.hits(in: text.abstract.text)
        titleFacets = Facet(title.map(\.facet))
        facets = titleFacets.union(Facet(abstract.map(\.facet)))
        evidence = text.sentences.indices.compactMap { index in
            let sentence = text.sentences[index]
            guard let weight = EvidenceRules.weight(of: sentence, in: text) else { return nil }
            let hits = sentence.field == .title ? title : abstract
            let facts = SentenceFacts(tokens: sentence.tokens, field: text.field(sentence), facetHits: hits)
            return EvidenceSentence(index: index, facts: facts, weight: weight)
        }
    }
}
