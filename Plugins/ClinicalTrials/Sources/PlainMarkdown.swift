import AssayKit

/// Takes the registry's Markdown off a text: backslashes before punctuation, and the stars of lists.
enum PlainMarkdown {
    /// The text as a record may hold it.
    static func text(_ markdown: String) -> String {
        let hasMarkup = markdown.contains(byte: UInt8(ascii: "\\")) || markdown.contains(byte: UInt8(ascii: "*"))
        guard hasMarkup else { return MarkupText.clean(markdown) }
        var kept: [UInt8] = []
        kept.reserveCapacity(markdown.utf8.count)
        for line in Array(markdown.utf8).split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
            append(withoutBullet(line), to: &kept)
            kept.append(0x0A)
        }
        return MarkupText.clean(String(decoding: kept, as: UTF8.self))
    }

    private static func withoutBullet(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let text = line.drop { $0 == 0x20 || $0 == 0x09 }
        return text.starts(with: [UInt8(ascii: "*"), 0x20]) ? text.dropFirst(2) : text
    }

    /// In Markdown a backslash before ASCII punctuation stands for that character alone (CommonMark, 2.4).
    private static func append(_ line: ArraySlice<UInt8>, to kept: inout [UInt8]) {
        var isEscaped = false
        for byte in line {
            if isEscaped, !isPunctuation(byte) { kept.append(UInt8(ascii: "\\")) }
            if !isEscaped, byte == UInt8(ascii: "\\") {
                isEscaped = true
            } else {
                kept.append(byte)
                isEscaped = false
            }
        }
        if isEscaped { kept.append(UInt8(ascii: "\\")) }
    }

    private static func isPunctuation(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
        default: false
        }
    }
}
