/// A claim made ready for the judge: its parts, each with what it needs; made once a claim.
struct ClaimReading: Sendable {
    let claim: Claim
    let field: FieldText
    /// All content words.
    let words: ContentWords
    /// The facts of the whole.
    let facts: SentenceFacts
    /// Which way its outcome goes.
    let change: AlignedChange
    /// The parts that assert something, at least one.
    let parts: [ClaimPart]
    /// What it compares with, in any of its parts.
    let comparator: Set<String>

    init(_ claim: Claim, topic: TopicKeys) {
        self.claim = claim
        field = FieldText(claim.text)
        words = ContentWords(field.text)
        change = AlignedChange(ofClaim: field.text)
        let hits = FacetLexicon.shared.hits(in: field.text)
        facts = SentenceFacts(tokens: field.text.tokens.indices, field: field, facetHits: hits)
        let context = claim.context.map { Facet(FacetLexicon.shared.hits(in: TokenisedText($0)).map(\.facet)) } ?? []
        let ranges = ClauseSplitter.clauses(of: field.text)
        var parts: [ClaimPart] = []
        for range in ranges {
            var part = ClaimPart(tokens: range, field: field, hits: hits, topic: topic, context: context)
            if part.subjects.isEmpty, let before = parts.last { part.subjects = before.subjects }
            parts.append(part)
        }
        comparator = parts.reduce(into: []) { $0.formUnion($1.comparator) }
        self.parts = Self.telling(parts)
    }

    /// The parts with facets or a comparison; where there are none those with own words; where there are none the first.
    private static func telling(_ parts: [ClaimPart]) -> [ClaimPart] {
        let strong = parts.enumerated().filter { number, part in
            guard part.contrast == nil else { return true }
            return !part.needed.isEmpty && !parts[..<number].contains { part.needed == $0.needed }
        }.map(\.element)
        if !strong.isEmpty { return strong }
        let weak = parts.filter { $0.own.total >= 0.9 }
        return weak.isEmpty ? Array(parts.prefix(1)) : weak
    }
}
