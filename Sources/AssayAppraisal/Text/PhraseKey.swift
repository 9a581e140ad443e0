/// A phrase as the automaton reads it: a blank, its folded words with blanks between, and a blank unless it ends in `*`.
struct PhraseKey: Sendable {
    let bytes: [UInt8]
    let wordCount: Int
    let isPrefix: Bool

    init(_ phrase: String) {
        let text = TokenisedText(phrase)
        isPrefix = phrase.hasSuffix("*")
        wordCount = text.tokens.count
        var bytes: [UInt8] = text.tokens.isEmpty ? [] : [0x20]
        for index in text.tokens.indices {
            if index > 0 { bytes.append(0x20) }
            bytes.append(contentsOf: text.foldedBytes(index))
        }
        if !isPrefix, !bytes.isEmpty { bytes.append(0x20) }
        self.bytes = bytes
    }
}
