/// Finds the marks that lead to footnotes and references.
enum FootnoteMarkers {
    /// The longest name of a footnote that is looked for.
    private static let longest = 40

    /// A text without the Markdown markers that have no definition, such as `[^1]`. Linear in the text.
    static func removed(from text: String) -> String {
        guard text.contains("[^") else { return text }
        let characters = Array(text)
        var kept: [Character] = []
        var place = 0
        while place < characters.count {
            if let end = markerEnd(characters, place) {
                place = end
            } else {
                kept.append(characters[place])
                place += 1
            }
        }
        return String(kept)
    }

    private static func markerEnd(_ text: [Character], _ start: Int) -> Int? {
        guard text[start] == "[", start + 2 < text.count, text[start + 1] == "^" else { return nil }
        var end = start + 2
        while end < text.count, end - start < longest, text[end] != "]", !text[end].isWhitespace { end += 1 }
        guard end < text.count, text[end] == "]", end > start + 2 else { return nil }
        return text.dropFirst(end + 1).first == ":" ? end + 2 : end + 1
    }

    /// Whether a superscript is a mark and no exponent or unit: digits behind a full stop or a word of three letters or more.
    static func isMark(_ superscript: some StringProtocol, behind text: some StringProtocol) -> Bool {
        guard superscript.contains(where: { $0.isNumber || "*†‡§¶".contains($0) }),
            superscript.allSatisfy({ $0.isNumber || $0.isWhitespace || ",-–[]()*†‡§¶".contains($0) })
        else { return false }
        guard let last = text.last else { return true }
        return last.isLetter ? text.suffix(3).allSatisfy(\.isLetter) && text.count >= 3 : !last.isNumber
    }
}
