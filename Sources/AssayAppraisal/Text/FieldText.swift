/// A title or an abstract, cut into tokens, with its cues.
struct FieldText: Sendable {
    let text: TokenisedText
    let hits: [CueHit]

    init(_ string: String) {
        text = TokenisedText(string)
        hits = CueLexicon.shared.hits(in: text)
    }

    /// The hits whose first token lies in a range (binary search; hits are in order).
    func hits(in tokens: Range<Int>) -> Range<Int> {
        let low = firstHit(from: tokens.lowerBound)
        return low..<max(low, firstHit(from: tokens.upperBound))
    }

    private func firstHit(from token: Int) -> Int {
        var low = 0
        var high = hits.count
        while low < high {
            let middle = (low + high) / 2
            if hits[middle].first < token { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
