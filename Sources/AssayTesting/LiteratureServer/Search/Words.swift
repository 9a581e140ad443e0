/// How the imitated services cut text into words: lower case runs of letters and digits.
enum Words {
    /// The words of a text; inline tags such as `<i>` are no text.
    static func of(_ text: String) -> [String] {
        var words: [String] = []
        var word = String.UnicodeScalarView()
        for scalar in withoutTags(text).unicodeScalars {
            if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
                word.append(scalar)
            } else if !word.isEmpty {
                words.append(String(word).lowercased())
                word.removeAll(keepingCapacity: true)
            }
        }
        if !word.isEmpty { words.append(String(word).lowercased()) }
        return words
    }

    /// The text without inline tags.
    static func withoutTags(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "<")) else { return text }
        return InlineMarkup.pieces(of: text).compactMap { piece in
            if case .text(let text) = piece { text } else { nil }
        }.joined()
    }
}
