/// The abbreviations that a record explains: "intermittent pneumatic compression (IPC)".
///
/// A bracketed word of two to six capitals stands for the words before it, from the one with its first letter to one with
/// its last.
struct Abbreviations: Sendable {
    /// For each abbreviation's key the keys of its words.
    private var words: [String: Set<String>] = [:]

    init(in text: RecordText) {
        collect(text.title.text)
        collect(text.abstract.text)
    }

    /// Whether a key is an abbreviation that the record explains.
    func explains(_ key: String) -> Bool { words[key] != nil }

    /// The keys, and those of the words that they abbreviate.
    func adding(to keys: Set<String>) -> Set<String> {
        guard !words.isEmpty else { return keys }
        return words.reduce(into: keys) { if keys.contains($1.key) { $0.formUnion($1.value) } }
    }

    private mutating func collect(_ text: TokenisedText) {
        for index in text.tokens.indices where text.tokens[index].traits.contains([.afterComma, .capital]) {
            let token = text.tokens[index]
            guard (2...6).contains(token.end - token.start), isBracketed(index, text) else { continue }
            let letters = Array(text.foldedBytes(index))
            guard let first = letters.first, let last = letters.last else { continue }
            let start = (max(0, index - letters.count - 1)..<index).first { text.foldedBytes($0).first == first }
            guard let start, text.foldedBytes(index - 1).first == last else { continue }
            words[ContentWords.key(text.folded(index))] = ContentWords.keys(of: text, in: start..<index)
        }
    }

    private func isBracketed(_ index: Int, _ text: TokenisedText) -> Bool {
        let token = text.tokens[index]
        let inside = text.scalars[Int(token.start)..<Int(token.end)]
        let before = Int(token.start) - 1
        guard text.scalars.indices.contains(before), text.scalars[before] == "(" else { return false }
        return inside.allSatisfy { Folding.isCapital($0) }
    }
}
