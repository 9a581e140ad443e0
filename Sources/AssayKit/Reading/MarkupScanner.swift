/// Cuts an HTML or JATS fragment into headings and the text between them.
struct MarkupScanner {
    enum Piece {
        case heading(String)
        case text(String)
    }

    private(set) var pieces: [Piece] = []
    private let source: [UInt8]
    private var index = 0
    private var pending: [UInt8] = []
    private var isInHeading = false

    init(_ markup: String) {
        source = Array(markup.utf8)
        while index < source.count {
            if source[index] == UInt8(ascii: "<"), let tag = MarkupTag(in: source, at: index) {
                take(tag)
            } else {
                pending.append(source[index])
                index += 1
            }
        }
        close(asHeading: false)
    }
}

extension MarkupScanner {
    private mutating func take(_ tag: MarkupTag) {
        let start = index
        index = tag.end
        if tag.isHeading {
            close(asHeading: isInHeading && tag.isClosing)
            isInHeading = !tag.isClosing && !tag.isEmpty
        } else if tag.isBold, !tag.isClosing, !isInHeading, isAtBlockStart, let heading = boldHeading(tag) {
            close(asHeading: false)
            pieces.append(.heading(heading.text))
            index = heading.end
        } else {
            pending += source[start..<tag.end]
        }
    }

    /// Whether only blanks stand between here and the last tag of a block or the beginning.
    private var isAtBlockStart: Bool {
        let rest = pending.reversed().drop { $0 <= 0x20 }
        guard let last = rest.first else { return true }
        guard last == UInt8(ascii: ">"), let open = pending.lastIndex(of: UInt8(ascii: "<")) else { return false }
        return MarkupTag(in: pending, at: open).map { !$0.isInline } ?? false
    }

    /// Short bold text that ends with a colon, within the element or right behind it.
    private func boldHeading(_ tag: MarkupTag) -> (text: String, end: Int)? {
        guard let open = source[index...].prefix(120).firstIndex(of: UInt8(ascii: "<")) else { return nil }
        guard let closing = MarkupTag(in: source, at: open), closing.isClosing, closing.isBold else { return nil }
        let text = String(decoding: source[index..<open], as: UTF8.self).trimmingWhitespace()
        guard text.contains(where: \.isLetter) else { return nil }
        if text.hasSuffix(":") { return (text, closing.end) }
        let colon = source[closing.end...].drop { $0 <= 0x20 }
        return colon.first == UInt8(ascii: ":") ? (text, colon.startIndex + 1) : nil
    }

    private mutating func close(asHeading: Bool) {
        let text = String(decoding: pending, as: UTF8.self)
        pending = []
        guard text.nonEmpty != nil else { return }
        pieces.append(asHeading ? .heading(text) : .text(text))
    }
}
