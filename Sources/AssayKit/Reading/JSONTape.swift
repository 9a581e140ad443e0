import Foundation

/// A JSON document as a flat list of its values in document order, each a place in the bytes.
///
/// ```
/// {"a": [1, "x"]}      object, key a, list, number 1, text x
/// ```
final class JSONTape: Sendable {
    let bytes: [UInt8]
    let nodes: [Node]

    /// A value, or the key before one.
    struct Node {
        var kind: Kind
        /// Where its text begins in the bytes, without the quotation mark.
        var start: UInt32
        /// How many bytes its text has; for lists and objects how many elements or members it has.
        var count: UInt32
        /// The place in the list behind all that is inside it.
        var end: UInt32
    }

    enum Kind: UInt8 {
        case null, yes, no, number, text, escapedText, list, object
    }

    /// The values of a document; `nil` where it is not plainly JSON in UTF-8, which says nothing of what it is.
    init?(_ data: Data) {
        guard data.count < Int(Int32.max) else { return nil }
        let bytes = [UInt8](data)
        guard (try? UTF8Span(validating: bytes.span)) != nil else { return nil }
        guard let nodes = bytes.withUnsafeBufferPointer({ JSONScanner.nodes(of: $0) }) else { return nil }
        self.bytes = bytes
        self.nodes = nodes
    }
}

// MARK: - Places

extension JSONTape {
    /// The value of a member; `nil` where there is none. Of several with one key the first counts.
    func member(_ key: String, of object: Int) -> Int? {
        var name = key
        return name.withUTF8 { name in
            nodes.withUnsafeBufferPointer { nodes in
                let end = Int(nodes[object].end)
                var place = object + 1
                while place + 1 < end {
                    if isKey(nodes[place], key, name) { return place + 1 }
                    place = Int(nodes[place + 1].end)
                }
                return nil
            }
        }
    }

    /// The keys of an object with the places of their values, in order.
    func members(of object: Int) -> [(key: String, place: Int)] {
        let end = Int(nodes[object].end)
        var members: [(String, Int)] = []
        var place = object + 1
        while place + 1 < end {
            members.append((text(of: nodes[place]), place + 1))
            place = Int(nodes[place + 1].end)
        }
        return members
    }

    /// The places of a list's elements.
    func elements(of list: Int) -> [Int] {
        var places: [Int] = []
        places.reserveCapacity(Int(nodes[list].count))
        var place = list + 1
        while place < Int(nodes[list].end) {
            places.append(place)
            place = Int(nodes[place].end)
        }
        return places
    }

    /// The keys and positions that lead to a place, found by going there from the beginning: only errors ask.
    func path(to target: Int) -> [any CodingKey] {
        var path: [any CodingKey] = []
        var place = 0
        while place < target {
            let isObject = nodes[place].kind == .object
            let inner = isObject ? members(of: place) : elements(of: place).map { ("", $0) }
            guard let step = inner.lastIndex(where: { $0.1 <= target }) else { break }
            path.append(isObject ? TapeKey(stringValue: inner[step].0) : TapeKey(intValue: step))
            place = inner[step].1
        }
        return path
    }

    /// Whether a key is the one wanted, which comes as text and as bytes.
    private func isKey(_ node: Node, _ key: String, _ name: UnsafeBufferPointer<UInt8>) -> Bool {
        guard node.kind == .text else { return text(of: node) == key }
        guard Int(node.count) == name.count else { return false }
        return bytes.withUnsafeBufferPointer { bytes in
            guard let own = bytes.baseAddress, let wanted = name.baseAddress else { return name.isEmpty }
            return memcmp(own + Int(node.start), wanted, name.count) == 0
        }
    }
}
