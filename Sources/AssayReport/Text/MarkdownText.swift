/// Foreign text made harmless for Markdown: CommonMark, GitHub's tables and autolinks, and pandoc's extensions.
///
/// The result shows the text as it is and opens no table cell, tag, link, comment, heading, list, code, footnote,
/// entity, autolink, citation, formula or emphasis of its own, wherever in a line it stands. Only what would do
/// something is escaped, so that `p < 0.001` still reads as such.
package enum MarkdownText {
    /// How many Unicode scalars of a foreign text are shown unless a caller asks for another limit.
    package static let usualLimit = 400

    /// The text on one line, printable, escaped, and cut with `…` at `limit` Unicode scalars.
    package static func escape(_ text: String, limit: Int = usualLimit) -> String {
        let scalars = Array(ForeignText.line(text, limit: limit).unicodeScalars)
        let enumerator = enumeratorEnd(scalars)
        var output = String.UnicodeScalarView()
        for (index, scalar) in scalars.enumerated() {
            if index == enumerator || isActive(scalar, at: index, of: scalars) { output.append("\\") }
            output.append(scalar)
            if scalar == "@", isWord(scalars, index + 1) { output.append(wordJoiner) }
        }
        return String(output)
    }

    /// GitHub looks for mail addresses and mentions in the text behind the escapes; an invisible joiner (U+2060) behind
    /// the sign is what they do not match.
    private static let wordJoiner: Unicode.Scalar = "\u{2060}"
}

// MARK: - What does something

extension MarkdownText {
    private static let alwaysActive: Set<Unicode.Scalar> = [
        "\\", "`", "*", "_", "[", "]", "|", "~", "^", "$", "#", "{", "@",
    ]

    /// What opens a block at a line's beginning: quotes, lists, underlines, definitions and fenced divisions.
    private static let activeInFront: Set<Unicode.Scalar> = [">", "-", "+", "=", ":", "%"]

    private static func isActive(_ scalar: Unicode.Scalar, at index: Int, of scalars: [Unicode.Scalar]) -> Bool {
        if alwaysActive.contains(scalar) { return true }
        if index == 0, activeInFront.contains(scalar) { return true }
        switch scalar {
        case "<": return !isHarmlessBehindAngle(scalars, index + 1)
        case "&": return startsEntity(scalars, index + 1)
        case ":": return opensAddress(scalars, index)
        case ".": return endsWWW(scalars, index)
        default: return false
        }
    }

    /// A tag, comment or autolink needs a letter, `/`, `!` or `?` behind `<`; a comparison has none.
    private static func isHarmlessBehindAngle(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
        guard index < scalars.count else { return false }
        return scalars[index] == " " || scalars[index] == "=" || ("0"..."9").contains(scalars[index])
    }

    private static func startsEntity(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
        let name = scalars[index...].prefix(40).prefix { isASCIIWord($0) || $0 == "#" }
        return !name.isEmpty && name.endIndex < scalars.count && scalars[name.endIndex] == ";"
    }

    /// `://` behind any word, or a scheme that needs no slashes with something right behind it.
    private static func opensAddress(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
        let tail = scalars[(index + 1)...]
        if tail.starts(with: ["/", "/"]) { return true }
        guard let next = tail.first, next != " " else { return false }
        let word = scalars[..<index].suffix(10).reversed().prefix(while: isASCIIWord).reversed()
        return addressSchemes.contains(String(String.UnicodeScalarView(word)).lowercased())
    }

    private static let addressSchemes: Set = [
        "javascript", "vbscript", "data", "mailto", "xmpp", "tel", "sms", "file", "blob", "news",
    ]

    private static func endsWWW(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
        index >= 3 && scalars[(index - 3)..<index].allSatisfy { $0 == "w" || $0 == "W" }
    }

    /// Where the text begins like a list item (`1.`, `(a)`, `iv.`, as CommonMark and pandoc know them), the index of
    /// the mark that makes it one.
    private static func enumeratorEnd(_ scalars: [Unicode.Scalar]) -> Int? {
        let start = scalars.first == "(" ? 1 : 0
        let label = scalars.dropFirst(start).prefix(10).prefix(while: isASCIIWord)
        guard let end = Optional(label.endIndex), end < scalars.count, !label.isEmpty else { return nil }
        guard scalars[end] == "." || scalars[end] == ")" else { return nil }
        guard end + 1 == scalars.count || scalars[end + 1] == " " else { return nil }
        let isNumber = label.allSatisfy { ("0"..."9").contains($0) }
        let isRoman = label.allSatisfy { "ivxlcdmIVXLCDM".unicodeScalars.contains($0) }
        return isNumber || isRoman || label.count == 1 ? end : nil
    }

    private static func isWord(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
        index < scalars.count && (scalars[index].properties.isAlphabetic || isASCIIWord(scalars[index]))
    }

    private static func isASCIIWord(_ scalar: Unicode.Scalar) -> Bool {
        ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || ("0"..."9").contains(scalar)
    }
}
