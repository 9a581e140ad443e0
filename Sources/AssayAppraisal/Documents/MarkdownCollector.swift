import AssayKit

/// Gathers blocks from the events of a Markdown tree.
struct MarkdownCollector {
    private(set) var blocks: [Block] = []
    private var text = ""
    private var level = 0
    private var lists = 0
    private var quotes = 0
    private var images = 0
    private var footnotes = 0
    /// How long the text was where a `<sup>` opened.
    private var superscript: Int?

    /// A node begins, or stands alone.
    mutating func enter(_ type: String, literal: String, level: Int) {
        switch type {
        case "text", "code": if images == 0 { text += literal }
        case "softbreak", "linebreak": text += " "
        case "image": images += 1
        case "html_inline": tag(literal.lowercased())
        case "footnote_definition": footnotes += 1
        case "item", "tasklist": lists += 1
        case "block_quote": quotes += 1
        case "heading": self.level = level
        default: break
        }
    }

    /// A node ends.
    mutating func exit(_ type: String) {
        switch type {
        case "footnote_definition": footnotes = max(0, footnotes - 1)
        case "image": images = max(0, images - 1)
        case "item", "tasklist": lists = max(0, lists - 1)
        case "block_quote": quotes = max(0, quotes - 1)
        case "heading": flush(.heading)
        case "table_cell": flush(.tableCell)
        case "paragraph": flush(footnotes > 0 ? .footnote : lists > 0 ? .listItem : quotes > 0 ? .quote : .prose)
        default: break
        }
    }

    /// Takes a superscript that is only a mark, "common.<sup>1</sup>", off again; exponents and units keep theirs.
    private mutating func tag(_ tag: String) {
        if tag.hasPrefix("<sup") {
            superscript = text.count
        } else if tag.hasPrefix("</sup"), let start = superscript {
            superscript = nil
            let mark = text.dropFirst(start)
            if FootnoteMarkers.isMark(mark, behind: text.prefix(start)) { text.removeLast(mark.count) }
        }
    }

    private mutating func flush(_ kind: BlockKind) {
        let collapsed = FootnoteMarkers.removed(from: text).collapsingWhitespace()
        superscript = nil
        if !collapsed.isEmpty { blocks.append(Block(kind: kind, level: kind == .heading ? level : 0, text: collapsed)) }
        text = ""
    }
}
