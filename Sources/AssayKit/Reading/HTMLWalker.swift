internal import CLibXML2

/// The state of walking an HTML tree in document order, without recursion.
struct HTMLWalker {
    private(set) var title = ""
    private(set) var blocks: [HTMLBlock] = []
    private var text = ""
    private var open: [String] = []

    private static let skipped: Set<String> = [
        "script", "style", "noscript", "template", "svg", "math", "nav", "footer", "form", "button", "select", "pre",
        "iframe", "object", "head",
    ]
    private static let inline: Set<String> = [
        "a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd", "label",
        "mark", "q", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
    ]

    /// Walks a tree from its root.
    mutating func walk(_ root: xmlNodePtr) {
        var current: xmlNodePtr? = root
        while let node = current {
            if enter(node), let child = node.pointee.children {
                current = child
                continue
            }
            current = leave(node, root: root)
        }
        flush()
    }

    /// Leaves a node and those around it that end with it.
    ///
    /// - Returns: The next node in document order.
    private mutating func leave(_ start: xmlNodePtr, root: xmlNodePtr) -> xmlNodePtr? {
        var node = start
        while true {
            close(node)
            if node == root { return nil }
            if let next = node.pointee.next { return next }
            guard let parent = node.pointee.parent else { return nil }
            node = parent
        }
    }

    /// Takes a node's own text.
    ///
    /// - Returns: Whether its children are to be read.
    private mutating func enter(_ node: xmlNodePtr) -> Bool {
        switch node.pointee.type {
        case XML_TEXT_NODE:
            text += Self.text(node.pointee.content)
            return false
        case XML_ELEMENT_NODE:
            return open(node)
        default:
            return false
        }
    }

    private mutating func open(_ node: xmlNodePtr) -> Bool {
        let name = Self.text(node.pointee.name).lowercased()
        if name == "head" { readTitle(node) }
        if name == "br" || name == "img" { text += " " }
        guard !Self.skipped.contains(name), !isPageHeader(name) else {
            flush()
            return false
        }
        guard !Self.inline.contains(name) else { return true }
        flush()
        open.append(name)
        return true
    }

    private mutating func close(_ node: xmlNodePtr) {
        guard node.pointee.type == XML_ELEMENT_NODE else { return }
        let name = Self.text(node.pointee.name).lowercased()
        guard open.last == name else { return }
        flush()
        open.removeLast()
    }

    private func isPageHeader(_ name: String) -> Bool {
        name == "header" && !open.contains { $0 == "article" || $0 == "main" }
    }

    private mutating func readTitle(_ head: xmlNodePtr) {
        var child = head.pointee.children
        while let node = child {
            if Self.text(node.pointee.name).lowercased() == "title", let content = node.pointee.children {
                title = Self.text(content.pointee.content)
            }
            child = node.pointee.next
        }
    }

    private mutating func flush() {
        let collapsed = text.collapsingWhitespace()
        text = ""
        guard !collapsed.isEmpty else { return }
        blocks.append(HTMLBlock(kind: kind, text: collapsed))
    }

    /// The kind of the innermost element that has one.
    private var kind: HTMLBlock.Kind {
        for name in open.reversed() {
            switch name {
            case "h1", "h2", "h3", "h4", "h5", "h6": return .heading(Int(name.dropFirst()) ?? 1)
            case "li", "dt", "dd": return .listItem
            case "td", "th": return .tableCell
            case "blockquote": return .quote
            default: continue
            }
        }
        return .paragraph
    }

    private static func text(_ pointer: UnsafePointer<xmlChar>?) -> String {
        pointer.map { String(decodingCString: $0, as: UTF8.self) } ?? ""
    }

    private static func text(_ pointer: UnsafeMutablePointer<xmlChar>?) -> String {
        text(UnsafePointer(pointer))
    }
}
