internal import CLibXML2

/// The readable text of an HTML page: its title and its blocks, without scripts, styles, menus and page furniture.
///
/// Left out: `script, style, noscript, template, svg, nav, footer, form, button, select, pre`, and a `header` that is
/// not inside `article` or `main`. Parsed with libxml2, which repairs broken markup; nothing is loaded from anywhere.
public struct HTMLPage: Sendable {
    /// The text of `<title>`, or `nil`.
    public private(set) var title: String?
    /// The blocks in order.
    public private(set) var blocks: [HTMLBlock]

    /// Reads a page.
    ///
    /// - Returns: `nil` where libxml2 finds no element at all.
    public init?(_ html: String) {
        let bytes = Array(html.utf8)
        let options = Int32(
            HTML_PARSE_NONET.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
                | HTML_PARSE_RECOVER.rawValue)
        guard let size = Int32(exactly: bytes.count) else { return nil }
        let tree = bytes.withUnsafeBytes { buffer in
            htmlReadMemory(buffer.bindMemory(to: CChar.self).baseAddress, size, nil, "UTF-8", options)
        }
        guard let tree, let root = xmlDocGetRootElement(tree) else { return nil }
        defer { xmlFreeDoc(tree) }
        var walker = HTMLWalker()
        walker.walk(root)
        title = walker.title.nonEmpty?.collapsingWhitespace()
        blocks = walker.blocks
    }
}
