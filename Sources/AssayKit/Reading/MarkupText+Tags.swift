extension MarkupText {
    /// The text with its tags and comments taken off; a tag between two letters that is a block leaves a blank.
    static func removingTags(_ text: String) -> String {
        var output: [UInt8] = []
        let source = Array(text.utf8)
        output.reserveCapacity(source.count)
        var index = 0
        while index < source.count {
            if source[index] == UInt8(ascii: "<"), let tag = tag(in: source, at: index) {
                if !inlineTags.contains(tag.name) { output.append(UInt8(ascii: " ")) }
                index = tag.end
            } else {
                output.append(source[index])
                index += 1
            }
        }
        return String(decoding: output, as: UTF8.self)
    }

    /// A tag: its name in lower case without prefix and slash, and the place behind it.
    struct Tag {
        let name: String
        let isClosing: Bool
        let end: Int
    }

    /// The tag that begins at a `<`; `nil` where what follows is no tag ("p < 0.05", "a <b" without end).
    static func tag(in source: [UInt8], at start: Int) -> Tag? {
        if source[start...].starts(with: Array("<!--".utf8)) { return comment(in: source, at: start) }
        var index = start + 1
        let isClosing = index < source.count && source[index] == UInt8(ascii: "/")
        if isClosing { index += 1 }
        let nameStart = index
        while index < source.count, isNameByte(source[index]) { index += 1 }
        guard index > nameStart, isLetter(source[nameStart]), index < source.count else { return nil }
        guard [UInt8(ascii: ">"), UInt8(ascii: "/"), 0x20, 0x09, 0x0A, 0x0D].contains(source[index]) else { return nil }
        let limit = min(source.count, index + 4_096)
        guard let end = source[index..<limit].firstIndex(of: UInt8(ascii: ">")) else { return nil }
        if source[index..<end].contains(UInt8(ascii: "<")) { return nil }
        let full = String(decoding: source[nameStart..<index], as: UTF8.self).lowercased()
        let name = full.split(separator: ":").last.map(String.init) ?? full
        return Tag(name: name, isClosing: isClosing, end: end + 1)
    }

    private static func comment(in source: [UInt8], at start: Int) -> Tag? {
        var index = start + 4
        while index + 2 < source.count {
            if source[index] == UInt8(ascii: "-"), source[index + 1] == UInt8(ascii: "-"),
                source[index + 2] == UInt8(ascii: ">")
            {
                return Tag(name: "", isClosing: false, end: index + 3)
            }
            index += 1
        }
        return nil
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        isLetter(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: ":")
            || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
    }

    /// Tags that stand inside a word or formula; every other one separates words.
    private static let inlineTags: Set<String> = [
        "i", "b", "u", "em", "strong", "sub", "sup", "span", "italic", "bold", "sc", "small", "font", "a", "tt",
        "underline", "monospace", "roman", "sans-serif", "xref", "ext-link", "named-content", "styled-content", "math",
        "mi", "mn", "mo", "mrow", "msub", "msup", "msubsup", "mtext", "mstyle", "mover", "munder", "inline-formula",
        "scp",
    ]
}
