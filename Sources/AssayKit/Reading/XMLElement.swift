internal import CLibXML2

/// An element of an ``XMLDocument``.
public struct XMLElement {
    private let node: xmlNodePtr
    private let document: XMLDocument

    init(node: xmlNodePtr, document: XMLDocument) {
        self.node = node
        self.document = document
    }

    /// The name without its namespace prefix.
    public var name: String {
        node.pointee.name.map { String(cString: $0) } ?? ""
    }

    /// The address of its namespace; `nil` where it is in none.
    public var namespace: String? {
        node.pointee.ns?.pointee.href.map { String(cString: $0) }
    }

    /// The line at which it begins.
    public var line: Int { xmlGetLineNo(node) }

    /// All text below it, in order, as it stands.
    public var text: String {
        guard let content = xmlNodeGetContent(node) else { return "" }
        defer { assay_xml_free(content) }
        return String(cString: content)
    }

    /// The value of an attribute without namespace.
    public subscript(attribute name: String) -> String? {
        guard let value = xmlGetNoNsProp(node, name) else { return nil }
        defer { assay_xml_free(value) }
        return String(cString: value)
    }
}

// MARK: - Children

extension XMLElement {
    /// The child elements.
    public var children: XMLChildren {
        XMLChildren(first: node.pointee.children, document: document)
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
        name.withCString { wanted in
            node.pointee.name.map {
                xmlStrEqual($0, UnsafeRawPointer(wanted).assumingMemoryBound(to: xmlChar.self)) == 1
            }
                ?? false
        }
    }
}

/// The child elements of an ``XMLElement``, in order.
public struct XMLChildren: Sequence, IteratorProtocol {
    private var upcoming: xmlNodePtr?
    private let document: XMLDocument

    init(first: xmlNodePtr?, document: XMLDocument) {
        upcoming = first
        self.document = document
    }

    /// The next child element.
    public mutating func next() -> XMLElement? {
        while let node = upcoming {
            upcoming = node.pointee.next
            if node.pointee.type == XML_ELEMENT_NODE { return XMLElement(node: node, document: document) }
        }
        return nil
    }
}
