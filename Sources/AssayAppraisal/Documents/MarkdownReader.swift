import AssayKit
internal import CMarkGFM

/// Reads GitHub-flavoured Markdown with cmark-gfm: the text of headings, paragraphs, list items, quotes, table
/// cells and footnotes.
///
/// Front matter, code blocks, HTML (comments too), images, footnote markers and link addresses are left out.
enum MarkdownReader {
    /// The outline of a Markdown text.
    static func outline(of text: String) -> DocumentOutline {
        let (front, body) = separateFrontMatter(text)
        guard let root = parse(body) else { return DocumentOutline(title: nil, blocks: []) }
        defer { cmark_node_free(root) }
        return DocumentOutline(title: title(inFrontMatter: front), blocks: blocks(below: root))
    }

    private static func parse(_ text: String) -> OpaquePointer? {
        cmark_gfm_core_extensions_ensure_registered()
        guard let parser = cmark_parser_new(CMARK_OPT_DEFAULT | CMARK_OPT_VALIDATE_UTF8 | CMARK_OPT_FOOTNOTES) else {
            return nil
        }
        defer { cmark_parser_free(parser) }
        for name in ["table", "strikethrough"] {
            if let found = cmark_find_syntax_extension(name) { cmark_parser_attach_syntax_extension(parser, found) }
        }
        var text = text
        text.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
        }
        return cmark_parser_finish(parser)
    }

    private static func blocks(below root: OpaquePointer) -> [Block] {
        guard let iterator = cmark_iter_new(root) else { return [] }
        defer { cmark_iter_free(iterator) }
        var collector = MarkdownCollector()
        while true {
            let event = cmark_iter_next(iterator)
            guard event != CMARK_EVENT_DONE, let node = cmark_iter_get_node(iterator) else { break }
            let type = typeName(of: node)
            if event == CMARK_EVENT_ENTER {
                let literal = cmark_node_get_literal(node).map { String(cString: $0) } ?? ""
                collector.enter(type, literal: literal, level: Int(cmark_node_get_heading_level(node)))
            } else {
                collector.exit(type)
            }
        }
        return collector.blocks
    }

    /// The type's name; cmark-gfm has none for a footnote's definition.
    private static func typeName(of node: OpaquePointer) -> String {
        if cmark_node_get_type(node) == CMARK_NODE_FOOTNOTE_DEFINITION { return "footnote_definition" }
        return cmark_node_get_type_string(node).map { String(cString: $0) } ?? ""
    }
}

// MARK: - Front matter

extension MarkdownReader {
    /// Takes YAML (`---`) or TOML (`+++`) front matter off, where a text starts with it and it is closed.
    private static func separateFrontMatter(_ text: String) -> (front: Substring, body: String) {
        for fence in ["---\n", "+++\n"] where text.hasPrefix(fence) {
            let rest = text.dropFirst(fence.count)
            let closing = "\n" + fence.dropLast()
            guard let end = rest.firstRange(of: closing), rest[..<end.lowerBound].count < 20_000 else { continue }
            let after = rest[end.upperBound...]
            guard after.isEmpty || after.first == "\n", rest[..<end.lowerBound].contains(":") || fence == "+++\n" else {
                continue
            }
            return (rest[..<end.lowerBound], String(after))
        }
        return ("", text)
    }

    private static func title(inFrontMatter front: Substring) -> String? {
        for line in front.split(separator: "\n") {
            guard let colon = line.firstIndex(where: { $0 == ":" || $0 == "=" }) else { continue }
            guard line[..<colon].trimmingWhitespace().lowercased() == "title" else { continue }
            let value = line[line.index(after: colon)...].trimmingWhitespace()
            return String(value.drop { $0 == "\"" || $0 == "'" }.prefix { $0 != "\"" })
        }
        return nil
    }
}
