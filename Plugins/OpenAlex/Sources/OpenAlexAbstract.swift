import AssayKit

/// An abstract as OpenAlex sends it: each word with the places where it stands.
struct OpenAlexAbstract: Decodable {
    /// The words in their order, joined by blanks; empty where there is none.
    let text: String
    /// How many places before the last word hold none.
    let gaps: Int

    /// Puts the words at their places. Nothing is allocated for a place that holds no word, however far away it is.
    ///
    /// - Throws: `DecodingError` where it is no object.
    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        var places: [(place: Int, word: String)] = []
        for key in container.allKeys {
            places += Self.places(in: container, key).map { ($0, key.stringValue) }
        }
        // Two words at one place stand in the order of the alphabet, so that the text is always the same.
        places.sort { ($0.place, $0.word) < ($1.place, $1.word) }
        text = places.map(\.word).joined(separator: " ")
        gaps = Self.gaps(in: places.map(\.place))
    }

    /// The text in sections, without a heading that says only "Abstract".
    var sections: [AbstractSection] {
        var sections = MarkupText.sections(text)
        if let first = sections.first, first.label == nil { sections[0].text = Self.withoutHeading(first.text) }
        return sections
    }

    private static func withoutHeading(_ text: String) -> String {
        let words = text.split(maxSplits: 1, whereSeparator: \.isWhitespace)
        guard words.count == 2, let head = words.first, let rest = words.last else { return text }
        let bare = head.lowercased().filter(\.isLetter)
        let opensSentence = rest.first.map { $0.isUppercase || !$0.isLetter } ?? false
        return bare == "abstract" && opensSentence ? String(rest) : text
    }

    /// The places of a word. What is no list of numbers tells nothing of where it stands.
    private static func places(in container: KeyedDecodingContainer<Key>, _ key: Key) -> [Int] {
        let numbers = try? container.decode([Int].self, forKey: key)
        let mixed = numbers ?? (try? container.decode([Scalar].self, forKey: key))?.compactMap(\.int)
        return (mixed ?? []).filter { $0 >= 0 }
    }

    private static func gaps(in places: [Int]) -> Int {
        guard let last = places.last else { return 0 }
        return max(0, last.subtractingReportingOverflow(Set(places).count - 1).partialValue)
    }

    private struct Key: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }

        init?(stringValue: String) {
            self.stringValue = stringValue
        }

        init?(intValue: Int) {
            nil
        }
    }
}
