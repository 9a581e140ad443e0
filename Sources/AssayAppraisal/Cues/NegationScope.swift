/// Tells which tokens of a sentence a negation reaches over.
///
/// After NegEx (Chapman et al., J Biomed Inform 2001;34:301): a trigger reaches over the words behind it, or before it,
/// until a terminator, the end of the clause, or ``reach`` words.
struct NegationScope {
    /// How many tokens a negation reaches at most.
    static let reach = 8

    private var ranges: [Range<Int>] = []

    /// The scopes in a range of tokens.
    init(tokens: Range<Int>, text: TokenisedText, hits: some Sequence<CueHit>) {
        let hits = hits.filter { tokens.contains($0.first) }
        let fakes = hits.filter { $0.kind == .negationFalse }
        let stops = hits.filter { $0.kind == .negationStop }
        for hit in hits where !fakes.contains(where: { $0.first <= hit.first && hit.last <= $0.last }) {
            if hit.kind == .negationBefore {
                let limit = Self.forwardLimit(from: hit.last + 1, within: tokens, text: text, stops: stops)
                ranges.append(hit.last + 1..<max(hit.last + 1, limit))
            } else if hit.kind == .negationAfter {
                let limit = Self.backwardLimit(from: hit.first, within: tokens, text: text, stops: stops)
                ranges.append(min(limit, hit.first)..<hit.first)
            }
        }
    }

    /// Whether a negation reaches over a token.
    func covers(_ token: Int) -> Bool {
        ranges.contains { $0.contains(token) }
    }

    private static func forwardLimit(
        from start: Int, within tokens: Range<Int>, text: TokenisedText, stops: [CueHit]
    ) -> Int {
        let limit = min(tokens.upperBound, start + reach)
        let stop = stops.first { $0.first >= start }?.first ?? limit
        var end = start
        while end < min(limit, stop) {
            if end > start, text.tokens[end].traits.contains(.afterStop) { break }
            end += 1
        }
        return end
    }

    private static func backwardLimit(
        from end: Int, within tokens: Range<Int>, text: TokenisedText, stops: [CueHit]
    ) -> Int {
        let limit = max(tokens.lowerBound, end - reach)
        let stop = stops.last { $0.last < end }.map { $0.last + 1 } ?? limit
        var start = end
        while start > max(limit, stop) {
            if start < end, text.tokens[start].traits.contains(.afterStop) { break }
            start -= 1
        }
        return start
    }
}
