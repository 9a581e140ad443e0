import Foundation

/// A text as a list of folded words, for matching without regard to case, accents and punctuation.
///
/// A word is a run of letters and digits; case, diacritics and width are folded. "Crohn's-disease" is `crohn s disease`.
public struct FoldedText: Hashable, Sendable {
    /// The words in order.
    public let words: [String]

    /// Folds a text.
    public init(_ text: String) {
        let isASCII = text.utf8.allSatisfy { $0 < 128 }
        let folded =
            isASCII
            ? text.lowercased()
            : text.folding(options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil)
        words = folded.split { !($0.isLetter || $0.isNumber) }.map(String.init)
    }

    /// Whether the words of `phrase` follow each other here; where `isTruncated`, its last word need only begin so.
    public func contains(_ phrase: FoldedText, isTruncated: Bool = false) -> Bool {
        guard let last = phrase.words.last, words.count >= phrase.words.count else { return false }
        let head = phrase.words.dropLast()
        return (0...(words.count - phrase.words.count)).contains { start in
            let end = words[start + head.count]
            guard isTruncated ? end.hasPrefix(last) : end == last else { return false }
            return words[start..<(start + head.count)].elementsEqual(head)
        }
    }
}
