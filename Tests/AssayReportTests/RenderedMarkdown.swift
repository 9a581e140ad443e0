import CMarkGFM

/// What cmark-gfm, with every extension and footnotes on, makes of Markdown: the kinds of its nodes and their text.
struct RenderedMarkdown {
    var kinds: Set<String> = []
    var text = ""
    /// The kinds of blocks, links and raw HTML in the document's order, without the text within them.
    var structure: [String] = []

    init(_ markdown: String) {
        cmark_gfm_core_extensions_ensure_registered()
        let parser = cmark_parser_new(CMARK_OPT_FOOTNOTES | CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE)
        for name in ["table", "strikethrough", "autolink", "tasklist"] {
            cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name))
        }
        cmark_parser_feed(parser, markdown, markdown.utf8.count)
        let root = cmark_parser_finish(parser)
        let iterator = cmark_iter_new(root)
        while cmark_iter_next(iterator) != CMARK_EVENT_DONE { read(cmark_iter_get_node(iterator)) }
        cmark_iter_free(iterator)
        cmark_node_free(root)
        cmark_parser_free(parser)
    }

    private static let spans: Set = ["text", "softbreak", "code"]

    private var isEntered: Set<OpaquePointer> = []

    private mutating func read(_ node: OpaquePointer?) {
        guard let node, isEntered.insert(node).inserted else { return }
        let kind = String(cString: cmark_node_get_type_string(node))
        kinds.insert(kind)
        if !Self.spans.contains(kind) { structure.append(kind) }
        if let literal = cmark_node_get_literal(node) { text += String(cString: literal) }
    }
}
