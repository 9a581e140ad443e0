/// A tag of HTML, JATS or MathML in a text's bytes.
struct MarkupTag {
    /// The name in lower case without prefix; empty for a comment or processing instruction.
    let name: String
    /// Whether it is `</name>`.
    let isClosing: Bool
    /// Whether it is `<name/>`.
    let isEmpty: Bool
    /// The place behind its `>`.
    let end: Int
}

extension MarkupTag {
    /// The tag that begins at a `<`.
    ///
    /// - Returns: `nil` where what follows is no tag: "p < 0.05", "a <b" without end, "values <LLOQ>".
    init?(in source: [UInt8], at start: Int) {
        guard start + 2 < source.count else { return nil }
        if source[start + 1] == UInt8(ascii: "!") || source[start + 1] == UInt8(ascii: "?") {
            self.init(declarationIn: source, at: start)
            return
        }
        let isClosing = source[start + 1] == UInt8(ascii: "/")
        let nameStart = isClosing ? start + 2 : start + 1
        var index = nameStart
        while index < source.count, index < nameStart + 40, Self.isNameByte(source[index]) { index += 1 }
        guard index > nameStart, index < source.count, Self.isLetter(source[nameStart]) else { return nil }
        guard let end = Self.end(of: source, from: index) else { return nil }
        let full = String(decoding: source[nameStart..<index], as: UTF8.self)
        guard let name = Self.knownName(full) else { return nil }
        self.init(name: name, isClosing: isClosing, isEmpty: source[end - 1] == UInt8(ascii: "/"), end: end + 1)
    }

    /// A comment, a CDATA mark's outer part or a processing instruction, taken whole.
    private init?(declarationIn source: [UInt8], at start: Int) {
        let rest = source[start...]
        let ending: [UInt8]
        if rest.starts(with: Self.commentStart) {
            ending = Self.commentEnd
        } else if source[start + 1] == UInt8(ascii: "?"), Self.isLetter(source[start + 2]) {
            ending = Self.instructionEnd
        } else {
            return nil
        }
        var index = start + 2
        while index + ending.count <= source.count {
            if source[index...].starts(with: ending) {
                self.init(name: "", isClosing: false, isEmpty: true, end: index + ending.count)
                return
            }
            // The next beginning ends the search, so that many unclosed ones cost no more than one.
            if source[index...].starts(with: rest.prefix(4)) { return nil }
            index += 1
        }
        return nil
    }
}

// MARK: - Bytes

extension MarkupTag {
    /// The place of the `>` behind a tag's name; `nil` where attributes are none.
    private static func end(of source: [UInt8], from index: Int) -> Int? {
        let limit = min(source.count, index + 4_096)
        var hasEquals = false
        var hasOther = false
        for place in index..<limit {
            switch source[place] {
            case UInt8(ascii: ">"): return hasOther && !hasEquals ? nil : place
            case UInt8(ascii: "<"): return nil
            case UInt8(ascii: "="): hasEquals = true
            case UInt8(ascii: "/"), 0x20, 0x09, 0x0A, 0x0D: continue
            default:
                // A name ends with a blank, a slash or ">": anything else right behind it makes it no tag.
                if place == index { return nil }
                hasOther = true
            }
        }
        return nil
    }

    /// The local name where it is one of a vocabulary, or has a prefix.
    private static func knownName(_ full: String) -> String? {
        let lower = full.lowercased()
        guard let colon = lower.lastIndex(of: ":") else { return known.contains(lower) ? lower : nil }
        let name = String(lower[lower.index(after: colon)...])
        return name.isEmpty || full.prefix(1) != lower.prefix(1) ? nil : name
    }

    /// Whether a byte is an ASCII letter.
    static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }

    /// Whether a byte is an ASCII digit.
    static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        isLetter(byte) || isDigit(byte) || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "-")
            || byte == UInt8(ascii: "_")
    }

    private static let commentStart = Array("<!--".utf8)
    private static let commentEnd = Array("-->".utf8)
    private static let instructionEnd = Array("?>".utf8)
}

// MARK: - Vocabulary

extension MarkupTag {
    /// Whether the tag stands inside a word or formula; every other one separates words.
    var isInline: Bool { Self.inline.contains(name) }

    /// Whether the tag slants its text, as names of genes and species are.
    var isItalic: Bool { name == "i" || name == "em" || name == "italic" }

    /// Whether the tag makes its text bold.
    var isBold: Bool { name == "b" || name == "strong" || name == "bold" }

    /// Whether the tag is a heading of its own.
    var isHeading: Bool { Self.headings.contains(name) }

    /// Whether the text within says again what stands beside it, or is no text.
    var isSkipped: Bool { Self.skipped.contains(name) }

    private static let headings: Set<String> = ["h1", "h2", "h3", "h4", "h5", "h6", "title"]

    private static let skipped: Set<String> = ["annotation", "annotation-xml", "tex-math", "script", "style"]

    private static let inline: Set<String> = [
        "", "i", "b", "u", "s", "q", "em", "strong", "sub", "sup", "inf", "span", "italic", "bold", "sc", "small",
        "font", "a", "tt", "underline", "overline", "strike", "monospace", "roman", "sans-serif", "xref", "ext-link",
        "named-content", "styled-content", "inline-formula", "alternatives", "scp", "abbrev", "abbr", "mark", "cite",
        "math", "mi", "mn", "mo", "ms", "mrow", "msub", "msup", "msubsup", "mtext", "mstyle", "mover", "munder",
        "munderover", "mspace", "mfenced", "mpadded", "mphantom", "mmultiscripts", "mprescripts", "none", "semantics",
        "annotation", "annotation-xml", "tex-math", "maction", "merror", "menclose", "mroot", "msqrt", "mfrac",
    ]

    /// Block elements of HTML and JATS that metadata are seen to use, without those above.
    private static let blocks: Set<String> = [
        "p", "br", "hr", "div", "ul", "ol", "li", "dl", "dt", "dd", "table", "tbody", "thead", "tr", "td", "th", "pre",
        "blockquote", "center", "body", "html", "head", "img", "section", "article", "header", "footer", "abstract",
        "sec", "list", "list-item", "label", "def-list", "def-item", "term", "def", "disp-quote", "disp-formula",
        "break", "graphic", "inline-graphic", "fig", "caption", "attrib", "related-article", "related-object",
        "uri", "email", "object-id", "mtable", "mtr", "mtd", "script", "style", "supplementary-material",
    ]

    private static let known = inline.union(blocks).union(headings).subtracting([""])
}
