/// Finds many phrases in one pass over a text (Aho and Corasick, CACM 1975;18:333).
///
/// Phrases match whole tokens: the automaton runs over folded tokens with a blank between them, so that `pain` does not
/// match in `Spain`, and `off label` matches `off-label`. A phrase with a trailing `*` matches any ending of its last
/// word. No phrase crosses a full stop, semicolon, colon, comma or bracket. Building is linear in the phrases, matching
/// in the text plus the matches.
struct PhraseAutomaton: Sendable {
    /// For each byte its column; 0 for bytes in no phrase.
    private var columns: [UInt8]
    private var width: Int
    /// `next[state * width + column]`.
    private var next: [Int32]
    /// For each state, where its outputs start in ``outputs``; one more at the end.
    private var outputStarts: [Int32]
    private var outputs: [Int32]
    private var wordCounts: [Int32]
    private var isPrefix: [Bool]

    /// One match.
    struct Match: Hashable, Sendable {
        /// The phrase's place among those that the automaton was built from.
        var phrase: Int
        /// Its first token.
        var first: Int
        /// Its last token.
        var last: Int
    }

    /// Builds the automaton; a phrase without any letter or digit matches nothing.
    init(_ phrases: [String]) {
        let keys = phrases.map(PhraseKey.init)
        var builder = TrieBuilder(keys)
        builder.link()
        columns = builder.columns
        width = builder.width
        next = builder.next
        (outputStarts, outputs) = builder.flattenedOutputs()
        wordCounts = keys.map { Int32(truncatingIfNeeded: $0.wordCount) }
        isPrefix = keys.map(\.isPrefix)
    }

    /// The matches in a range of tokens, in the order of their ends.
    func matches(in text: TokenisedText, tokens range: Range<Int>? = nil) -> [Match] {
        var found: [Match] = []
        let range = range ?? 0..<text.tokens.count
        let blank = Int(columns[0x20])
        var state = Int(next[blank])
        for index in range.clamped(to: 0..<text.tokens.count) {
            let token = text.tokens[index]
            if !token.traits.isDisjoint(with: [.afterStop, .afterComma]) { state = Int(next[blank]) }
            for position in Int(token.byteStart)..<Int(token.byteEnd) {
                state = Int(next[state * width + Int(columns[Int(text.bytes[position])])])
                if outputStarts[state] != outputStarts[state + 1] { collect(state, index, prefixes: true, &found) }
            }
            state = Int(next[state * width + blank])
            collect(state, index, prefixes: false, &found)
        }
        return found
    }

    private func collect(_ state: Int, _ index: Int, prefixes: Bool, _ found: inout [Match]) {
        for output in Int(outputStarts[state])..<Int(outputStarts[state + 1]) {
            let phrase = Int(outputs[output])
            guard isPrefix[phrase] == prefixes else { continue }
            found.append(Match(phrase: phrase, first: index + 1 - Int(wordCounts[phrase]), last: index))
        }
    }
}
