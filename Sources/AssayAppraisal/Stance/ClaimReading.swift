/// A claim made ready for the judge: its parts, each with what it needs; made once a claim.
struct ClaimReading: Sendable {
    let claim: Claim
    let field: FieldText
    /// All content words.
    let words: ContentWords
    /// The facts of the whole.
    let facts: SentenceFacts
    /// The parts that assert something, at least one.
    let parts: [ClaimPart]
    /// The keys of the topic's interventions that it names; empty where it leaves its subject out.
    let subjects: Set<String>

    init(_ claim: Claim, topic: TopicKeys) {
        self.claim = claim
        field = FieldText(claim.text)
        words = ContentWords(field.text)
        let hits = FacetLexicon.shared.hits(in: field.text)
        facts = SentenceFacts(tokens: field.text.tokens.indices, field: field, facetHits: hits)
        subjects = ContentWords.keys(of: field.text, in: field.text.tokens.indices).intersection(topic.interventions)
        let context = claim.context.map { Facet(FacetLexicon.shared.hits(in: TokenisedText($0)).map(\.facet)) } ?? []
        let ranges = ClauseSplitter.clauses(of: field.text)
        var parts: [ClaimPart] = []
        for range in ranges {
            parts.append(ClaimPart(tokens: range, field: field, hits: hits, topic: topic, context: context))
        }
        let telling = parts.filter(\.isTelling)
        self.parts = telling.isEmpty ? Array(parts.prefix(1)) : telling
    }
}
