/// Cuts an HTML or JATS fragment into headings and the text between them.
struct MarkupScanner {
    enum Piece {
        case heading(String)
        case text(String)
    }

    private(set) var pieces: [Piece] = []

    init(_ markup: String) {
        let source = Array(markup.utf8)
        var index = 0
        var pending: [UInt8] = []
        var isInHeading = false
        while index < source.count {
            guard source[index] == UInt8(ascii: "<"), let tag = MarkupText.tag(in: source, at: index) else {
                pending.append(source[index])
                index += 1
                continue
            }
            if Self.headings.contains(tag.name) {
                close(&pending, asHeading: isInHeading && tag.isClosing)
                isInHeading = !tag.isClosing
            } else {
                pending += source[index..<tag.end]
            }
            index = tag.end
        }
        close(&pending, asHeading: false)
    }

    private mutating func close(_ pending: inout [UInt8], asHeading: Bool) {
        let text = String(decoding: pending, as: UTF8.self)
        pending = []
        guard text.nonEmpty != nil else { return }
        pieces.append(asHeading ? .heading(text) : .text(text))
    }

    private static let headings: Set<String> = ["h1", "h2", "h3", "h4", "h5", "h6", "title"]
}
