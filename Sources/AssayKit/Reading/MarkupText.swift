import Foundation

/// Turns foreign text into what a record may hold: NFC Unicode without markup, control characters or runs of blanks.
public enum MarkupText {
    /// Plain text of text without markup: control characters off, white space collapsed, NFC.
    public static func clean(_ text: String) -> String {
        if TextCleaner.isClean(text) { return text }
        var cleaner = TextCleaner(capacity: text.utf8.count)
        for scalar in text.unicodeScalars { cleaner.append(scalar) }
        return cleaner.finish()
    }

    /// Plain text of HTML, JATS or MathML: tags taken off, entities decoded, then as ``clean(_:)``.
    ///
    /// A source may escape its tags (`&lt;i&gt;`) or escape twice (`&amp;lt;`): what is a known tag or entity after
    /// decoding goes too. A lone `<` as in "p < 0.05", and a `<` before what is no tag of HTML, JATS or MathML, stay.
    public static func plain(_ markup: String) -> String {
        guard mayHoldMarkup(markup) else { return clean(markup) }
        var text = MarkupStripper.text(of: markup)
        for _ in 0..<2 where text.utf8.contains(UInt8(ascii: "&")) {
            text = decodeEntities(text)
            if text.utf8.contains(UInt8(ascii: "<")) { text = MarkupStripper.text(of: text) }
        }
        return clean(text)
    }

    /// The sections of an HTML or JATS abstract: each heading labels the text up to the next one.
    ///
    /// Headings are `<h1>` to `<h6>`, `<title>` of any prefix, and bold text that opens a paragraph and ends with a
    /// colon. Text before the first heading has no label; a heading that says only "Abstract" is left out; one without
    /// text stands before the next one (`Methods: Design`).
    public static func sections(_ markup: String) -> [AbstractSection] {
        guard mayHoldMarkup(markup) else {
            return clean(markup).nonEmpty.map { [AbstractSection(text: $0)] } ?? []
        }
        var sections: [AbstractSection] = []
        var label: String?
        for piece in MarkupScanner(markup).pieces {
            switch piece {
            case .heading(let text):
                let heading = self.label(text)
                label = [label, heading].compactMap(\.self).joined(separator: ": ").nonEmpty
            case .text(let text):
                guard let text = plain(text).nonEmpty else { continue }
                sections.append(AbstractSection(label: label, text: text))
                label = nil
            }
        }
        return sections
    }

    private static func mayHoldMarkup(_ text: String) -> Bool {
        text.contains(byte: UInt8(ascii: "<")) || text.contains(byte: UInt8(ascii: "&"))
    }

    private static func label(_ markup: String) -> String? {
        var heading = plain(markup)
        while let last = heading.last, last == ":" || last == "." || last.isWhitespace { heading.removeLast() }
        return heading.lowercased() == "abstract" ? nil : heading.nonEmpty
    }
}
