/// A document as flat lists: elements in document order, their attributes, and all text in one run.
///
/// ```
/// <a x="1">one <b>two</b></a>      nodes  a, b          texts  "one two"; a is all of it, b its last three bytes
/// ```
struct XMLTape: Sendable {
    /// The elements in document order: what is inside an element follows it.
    var nodes: [Node] = []
    /// The attributes without namespace, those of an element side by side.
    var attributes: [Attribute] = []
    /// All text in document order, UTF-8.
    var texts: [UInt8] = []
    /// The names of elements and attributes, each once.
    var names: [String] = []
    /// The addresses of namespaces, each once.
    var spaces: [String] = []

    /// An element.
    struct Node {
        /// The place of its name.
        var name: Int32
        /// The place of its namespace; -1 for none.
        var space: Int32
        /// The line at which it begins.
        var line: Int32
        /// The place in `nodes` behind all that is inside it.
        var end: Int32
        /// The places in `texts` where the text inside it begins and ends.
        var textStart: Int32
        var textEnd: Int32
        /// The place of its first attribute, and how many there are.
        var firstAttribute: Int32
        var attributeCount: Int32
    }

    /// An attribute.
    struct Attribute {
        /// The place of its name.
        var name: Int32
        /// Its value.
        var value: String
    }
}

extension XMLTape {
    /// The text inside an element.
    func text(of node: Node) -> String {
        texts.withUnsafeBufferPointer { bytes in
            String(decoding: bytes[Int(node.textStart)..<Int(node.textEnd)], as: UTF8.self)
        }
    }

    /// The value of an element's attribute.
    func value(of name: String, at node: Node) -> String? {
        let first = Int(node.firstAttribute)
        return attributes[first..<(first + Int(node.attributeCount))].first { names[Int($0.name)] == name }?.value
    }
}
