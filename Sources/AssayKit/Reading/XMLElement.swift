/// An element of an ``XMLDocument``, which it keeps alive.
public struct XMLElement: Sendable {
    private let index: Int
    private let document: XMLDocument

    init(index: Int, document: XMLDocument) {
        self.index = index
        self.document = document
    }

    private var node: XMLTape.Node { document.tape.nodes[index] }

    /// The name without its namespace prefix.
    public var name: String {
        document.tape.names[Int(node.name)]
    }

    /// The address of its namespace; `nil` where it is in none.
    public var namespace: String? {
        node.space < 0 ? nil : document.tape.spaces[Int(node.space)]
    }

    /// The line at which it begins.
    public var line: Int { Int(node.line) }

    /// All text below it, in order, as it stands.
    public var text: String {
        document.tape.text(of: node)
    }

    /// The value of an attribute without namespace.
    public subscript(attribute name: String) -> String? {
        document.tape.value(of: name, at: node)
    }
}

// MARK: - Children

extension XMLElement {
    /// The child elements.
    public var children: XMLChildren {
        XMLChildren(from: index + 1, to: Int(node.end), document: document)
    }

    /// The first child element of a name.
    public func first(_ name: String) -> XMLElement? {
        children.first { $0.isNamed(name) }
    }

    /// The child elements of a name.
    public func all(_ name: String) -> [XMLElement] {
        children.filter { $0.isNamed(name) }
    }

    /// The first element at the end of a path of child names, the first child of each name being followed.
    public func first(at path: String...) -> XMLElement? {
        var element: XMLElement? = self
        for name in path { element = element?.first(name) }
        return element
    }

    /// Whether the element has this name, compared without making a string.
    public func isNamed(_ name: String) -> Bool {
        self.name == name
    }
}

/// The child elements of an ``XMLElement``, in order.
public struct XMLChildren: Sequence, IteratorProtocol {
    private var upcoming: Int
    private let end: Int
    private let document: XMLDocument

    init(from start: Int, to end: Int, document: XMLDocument) {
        upcoming = start
        self.end = end
        self.document = document
    }

    /// The next child element.
    public mutating func next() -> XMLElement? {
        guard upcoming < end else { return nil }
        let index = upcoming
        upcoming = Int(document.tape.nodes[index].end)
        return XMLElement(index: index, document: document)
    }
}
