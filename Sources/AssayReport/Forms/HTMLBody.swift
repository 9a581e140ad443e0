internal import CMarkGFM

/// Markdown as HTML by cmark-gfm, with an anchor at each heading.
struct HTMLBody {
    /// A heading of the document.
    struct Heading {
        /// 1 to 6.
        var level: Int
        /// Its text without markup.
        var text: String
        /// The value of its `id`.
        var anchor: String
    }

    /// The headings, in order.
    private(set) var headings: [Heading] = []

    /// The HTML of the document's blocks.
    private(set) var html = ""

    /// Renders Markdown with GitHub's tables, in safe mode.
    init(markdown: String) {
        cmark_gfm_core_extensions_ensure_registered()
        guard let parser = cmark_parser_new(Self.options) else { return }
        defer { cmark_parser_free(parser) }
        if let table = cmark_find_syntax_extension("table") { cmark_parser_attach_syntax_extension(parser, table) }
        var bytes = markdown
        bytes.withUTF8 { buffer in
            buffer.withMemoryRebound(to: CChar.self) { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
        }
        guard let root = cmark_parser_finish(parser) else { return }
        defer { cmark_node_free(root) }
        headings = Self.headings(of: root)
        html = anchored(Self.html(of: root, parser))
    }

    /// Safe mode is what cmark-gfm does unless told otherwise; broken UTF-8 cannot come from a `String`.
    private static let options = CMARK_OPT_DEFAULT

    private static func html(of root: OpaquePointer, _ parser: OpaquePointer) -> String {
        guard let rendered = cmark_render_html(root, options, cmark_parser_get_syntax_extensions(parser)) else {
            return ""
        }
        defer { cmark_get_default_mem_allocator().pointee.free(rendered) }
        return String(cString: rendered)
    }
}

// MARK: - Headings

extension HTMLBody {
    private static func headings(of root: OpaquePointer) -> [Heading] {
        var headings: [Heading] = []
        visit(root) { node in
            guard cmark_node_get_type(node) == CMARK_NODE_HEADING else { return }
            let level = Int(cmark_node_get_heading_level(node))
            headings.append(Heading(level: level, text: text(of: node), anchor: "s\(headings.count + 1)"))
        }
        return headings
    }

    private static func text(of node: OpaquePointer) -> String {
        var text = ""
        visit(node) { node in
            let type = cmark_node_get_type(node)
            guard type == CMARK_NODE_TEXT || type == CMARK_NODE_CODE else { return }
            if let literal = cmark_node_get_literal(node) { text += String(cString: literal) }
        }
        return text
    }

    /// Calls `body` with each node of a tree, in the document's order.
    private static func visit(_ root: OpaquePointer, _ body: (OpaquePointer) -> Void) {
        guard let iterator = cmark_iter_new(root) else { return }
        defer { cmark_iter_free(iterator) }
        while true {
            let event = cmark_iter_next(iterator)
            guard event != CMARK_EVENT_DONE else { return }
            if event == CMARK_EVENT_ENTER, let node = cmark_iter_get_node(iterator) { body(node) }
        }
    }

    /// Puts the anchors in. cmark-gfm begins a line with each heading's tag, in the document's order; no other line
    /// begins so, since text is escaped and raw HTML is left out.
    private func anchored(_ html: String) -> String {
        var next = headings[...]
        let lines = html.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            guard let heading = next.first, line.hasPrefix("<h\(heading.level)>") else { return String(line) }
            next = next.dropFirst()
            return "<h\(heading.level) id=\"\(heading.anchor)\">" + line.dropFirst(4)
        }
        return lines.joined(separator: "\n")
    }
}
