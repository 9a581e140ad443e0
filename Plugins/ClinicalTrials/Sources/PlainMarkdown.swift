import AssayKit

/// Takes the registry's Markdown off a text: backslashes before punctuation, and the stars of lists.
enum PlainMarkdown {
    /// The text as a record may hold it.
    static func text(_ markdown: String) -> String {
        let lines = markdown.split(whereSeparator: \.isNewline).map { withoutBullet($0) }
        return MarkupText.clean(unescaped(lines.joined(separator: "\n")))
    }

    private static func withoutBullet(_ line: Substring) -> Substring {
        let text = line.drop { $0 == " " || $0 == "\t" }
        return text.hasPrefix("* ") ? text.dropFirst(2) : text
    }

    /// In Markdown a backslash before ASCII punctuation stands for that character alone (CommonMark, 2.4).
    private static func unescaped(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "\\")) else { return text }
        var kept: [UInt8] = []
        var isEscaped = false
        for byte in text.utf8 {
            if isEscaped, !isPunctuation(byte) { kept.append(UInt8(ascii: "\\")) }
            if !isEscaped, byte == UInt8(ascii: "\\") {
                isEscaped = true
            } else {
                kept.append(byte)
                isEscaped = false
            }
        }
        if isEscaped { kept.append(UInt8(ascii: "\\")) }
        return String(decoding: kept, as: UTF8.self)
    }

    private static func isPunctuation(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
        default: false
        }
    }
}
