import AssayKit

/// Gathers blocks from the events of a Markdown tree.
struct MarkdownCollector {
    private(set) var blocks: [Block] = []
    private var text = ""
    private var level = 0
    private var lists = 0
    private var quotes = 0
    private var images = 0

    /// A node begins, or stands alone.
    mutating func enter(_ type: String, literal: String, level: Int) {
        switch type {
        case "text", "code": if images == 0 { text += literal }
        case "softbreak", "linebreak": text += " "
        case "image": images += 1
        case "item", "tasklist": lists += 1
        case "block_quote": quotes += 1
        case "heading": self.level = level
        default: break
        }
    }

    /// A node ends.
    mutating func exit(_ type: String) {
        switch type {
        case "image": images = max(0, images - 1)
        case "item", "tasklist": lists = max(0, lists - 1)
        case "block_quote": quotes = max(0, quotes - 1)
        case "heading": flush(.heading)
        case "table_cell": flush(.tableCell)
        case "paragraph": flush(lists > 0 ? .listItem : quotes > 0 ? .quote : .prose)
        default: break
        }
    }

    private mutating func flush(_ kind: BlockKind) {
        let collapsed = text.collapsingWhitespace()
        if !collapsed.isEmpty { blocks.append(Block(kind: kind, level: kind == .heading ? level : 0, text: collapsed)) }
        text = ""
    }
}
