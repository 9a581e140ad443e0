/// A text cut into tokens, with the folded form of each.
///
/// The cut is linear in the text. Offsets are Unicode scalars; the folded bytes drop case, diacritics and the thousands
/// separators of numbers.
struct TokenisedText: Sendable {
    /// The text's scalars.
    let scalars: [Unicode.Scalar]
    /// The tokens in order.
    let tokens: [Token]
    /// The folded forms of all tokens, one after the other, in UTF-8.
    let bytes: [UInt8]

    /// Cuts a text.
    init(_ text: String) {
        var cutter = TokenCutter(Array(text.unicodeScalars))
        cutter.run()
        scalars = cutter.scalars
        tokens = cutter.tokens
        bytes = cutter.bytes
    }
}

extension TokenisedText {
    /// The text between two scalar offsets; offsets outside are moved to the ends.
    func slice(_ start: Int, _ end: Int) -> String {
        let low = min(max(0, start), scalars.count)
        let high = min(max(low, end), scalars.count)
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[low..<high])
        return String(view)
    }

    /// The folded form of a token; empty outside the text.
    func folded(_ index: Int) -> String {
        String(decoding: foldedBytes(index), as: UTF8.self)
    }

    /// The folded bytes of a token; empty outside the text.
    func foldedBytes(_ index: Int) -> ArraySlice<UInt8> {
        guard tokens.indices.contains(index) else { return [] }
        return bytes[Int(tokens[index].byteStart)..<Int(tokens[index].byteEnd)]
    }

    /// The whole number that a token is, or `nil`.
    func wholeNumber(_ index: Int) -> Int? {
        guard tokens.indices.contains(index), tokens[index].traits.contains(.number),
            !tokens[index].traits.contains(.decimal)
        else { return nil }
        return Int(folded(index))
    }

    /// The first token that starts at or after a scalar offset (binary search).
    func firstToken(from offset: Int) -> Int {
        var low = 0
        var high = tokens.count
        while low < high {
            let middle = (low + high) / 2
            if Int(tokens[middle].start) < offset { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
