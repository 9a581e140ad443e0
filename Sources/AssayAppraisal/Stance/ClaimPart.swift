/// One assertion of a claim, and what a sentence must meet to bear on it.
struct ClaimPart: Sendable {
    let facts: SentenceFacts
    /// Facets that a sentence must name.
    let needed: Facet
    /// Facets any of which meets the need for *side effects*: those of the list that the claim introduces.
    let alternatives: Facet
    /// Facets that the study must have as a whole.
    let settings: Facet
    /// The words that are the claim's own: neither the topic's, nor a facet's, nor everyday ones.
    let own: ContentWords
    /// The keys of what it compares with; empty where it does not compare.
    let comparator: Set<String>
    /// How it compares, where it does.
    let contrast: Contrast?
    /// The keys of the topic's interventions that it names; empty where it leaves its subject out.
    var subjects: Set<String>
    /// The times that it states, in hours.
    let hours: [Double]

    init(tokens: Range<Int>, field: FieldText, hits: [FacetLexicon.Hit], topic: TopicKeys, context: Facet) {
        let comparison = Self.comparator(tokens, field.text)
        let hits = hits.filter { tokens.contains($0.first) && !comparison.contains($0.first) }
        facts = SentenceFacts(tokens: tokens, field: field, facetHits: hits)
        hours = facts.hours
        comparator = ContentWords(own: comparison, of: field.text, without: topic.interventions).keySet
        contrast = comparator.isEmpty ? nil : facts.contrast
        subjects = ContentWords.keys(of: field.text, in: tokens).intersection(topic.interventions)
        alternatives = context.intersection(.harms)
        var needed = facts.facets
        settings = needed.intersection(.settings)
        needed.subtract(.settings)
        if !needed.isDisjoint(with: .beyondRelief) { needed.remove(.relief) }
        if !needed.isDisjoint(with: .beyondSafety) { needed.remove(.safety) }
        if needed.contains(.safety) { needed.remove(.monitoring) }
        if needed.contains(.duration) { needed.remove(.onset) }
        self.needed = needed
        var taken = topic.all
        for hit in hits { taken.formUnion(ContentWords.keys(of: field.text, in: hit.first..<hit.last + 1)) }
        taken.formUnion(ContentWords.keys(of: field.text, in: comparison))
        let particular = ContentWords(own: tokens, of: field.text, without: taken)
        let isBare = needed.isEmpty && comparator.isEmpty && particular.total < Self.leastOwn
        own =
            isBare && Self.tellsOfChange(tokens, field.text)
            ? ContentWords(own: tokens, of: field.text, without: topic.interventions) : particular
    }

    /// Below this weight a part has no word of its own.
    private static let leastOwn = 0.6

    /// Whether a part says that something goes up, down or away. Of a short document every word can be the topic's: then
    /// what goes up or down is the part's own all the same.
    private static func tellsOfChange(_ tokens: Range<Int>, _ text: TokenisedText) -> Bool {
        tokens.contains { SentencePolarity.isChange(text.folded($0)) }
    }

    /// The tokens behind *than*, *as … as*, *compared with*, *versus*.
    private static func comparator(_ tokens: Range<Int>, _ text: TokenisedText) -> Range<Int> {
        for index in tokens.dropFirst() {
            let word = text.folded(index)
            let next = text.folded(index + 1)
            let isCue =
                word == "than" || word == "versus" || word == "vs"
                || (word == "compared" && (next == "with" || next == "to"))
                || (word == "as" && index - 2 >= tokens.lowerBound && text.folded(index - 2) == "as")
                || (word == "from" && text.folded(index - 1) == "different")
            guard isCue else { continue }
            var end = index + 1
            while end < tokens.upperBound, end - index < 8,
                text.tokens[end].traits.isDisjoint(with: [.afterStop, .afterComma])
            {
                end += 1
            }
            return index + 1..<end
        }
        return tokens.lowerBound..<tokens.lowerBound
    }
}
