import AssayKit

/// What a person typed to search works: words that must all stand there, `"phrases"`, and a trailing `*`.
///
/// Everything else is read as blank, so that no text is an error and none is taken for an operator of FTS5.
package struct SearchText: Hashable, Sendable {
    /// One word or phrase.
    private struct Term: Hashable {
        var words: [String]
        var isTruncated: Bool
    }

    private var terms: [Term]

    /// Reads what was typed.
    package init(_ text: String) {
        terms = []
        for (position, piece) in text.split(separator: "\"", omittingEmptySubsequences: false).enumerated() {
            if position.isMultiple(of: 2) {
                piece.split(whereSeparator: \.isWhitespace).forEach { add($0) }
            } else {
                add(piece)
            }
        }
    }

    /// Whether nothing is left to search for.
    package var isEmpty: Bool { terms.isEmpty }

    /// All words, in order.
    package var words: [String] { terms.flatMap(\.words) }

    /// The expression for FTS5's MATCH (https://www.sqlite.org/fts5.html, section 3): quoted terms, all of which must stand.
    package var expression: String {
        terms.map { term in
            "\"" + term.words.joined(separator: " ") + "\"" + (term.isTruncated ? "*" : "")
        }.joined(separator: " ")
    }

    private mutating func add(_ text: Substring) {
        let words = FoldedText(String(text)).words
        guard !words.isEmpty else { return }
        terms.append(Term(words: words, isTruncated: text.last == "*"))
    }
}
