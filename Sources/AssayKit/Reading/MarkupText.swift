import Foundation

/// Turns foreign text into what a record may hold: NFC Unicode without markup, control characters or runs of blanks.
public enum MarkupText {
    /// Plain text of text without markup: control characters off, white space collapsed, NFC.
    public static func clean(_ text: String) -> String {
        let isPlain = text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
        guard !isPlain else { return text.collapsingWhitespace() }
        let visible = String(String.UnicodeScalarView(text.unicodeScalars.map(Self.visible)))
        return visible.collapsingWhitespace().precomposedStringWithCanonicalMapping
    }

    /// Plain text of HTML or JATS: entities decoded, tags taken off, then as ``clean(_:)``.
    ///
    /// A source may escape its tags (`&lt;i&gt;`): what is a known inline tag after decoding goes too. A lone `<` as in
    /// "p < 0.05" stays.
    public static func plain(_ markup: String) -> String {
        guard markup.utf8.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }) else {
            return clean(markup)
        }
        let decoded = decodeEntities(removingTags(markup))
        return clean(decoded.contains("<") ? removingTags(decoded) : decoded)
    }

    /// The sections of an HTML or JATS abstract: each heading labels the text up to the next one.
    ///
    /// Headings are `<h1>` to `<h6>` and `<title>` of any prefix. Text before the first heading has no label; a leading
    /// heading that says only "Abstract" is left out.
    public static func sections(_ markup: String) -> [AbstractSection] {
        var sections: [AbstractSection] = []
        var label: String?
        for piece in MarkupScanner(markup).pieces {
            switch piece {
            case .heading(let text):
                let heading = plain(text).trimmingSuffix(":")
                label = heading.lowercased() == "abstract" ? nil : heading.nonEmpty
            case .text(let text):
                guard let text = plain(text).nonEmpty else { continue }
                sections.append(AbstractSection(label: label, text: text))
                label = nil
            }
        }
        return sections
    }

    /// Control characters become blanks; direction overrides and other invisible format controls do too.
    private static func visible(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0x00...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF, 0x200B: " "
        default: scalar
        }
    }
}

extension String {
    /// The text without a suffix and the white space before it, where it stands there.
    fileprivate func trimmingSuffix(_ suffix: String) -> String {
        hasSuffix(suffix) ? String(dropLast(suffix.count)).trimmingWhitespace() : self
    }
}
