import Foundation

extension JSONTape {
    /// A text, number or key as it stands, escapes decoded.
    func text(of node: Node) -> String {
        let range = Int(node.start)..<(Int(node.start) + Int(node.count))
        guard node.kind == .escapedText else {
            return bytes.withUnsafeBufferPointer { String(decoding: $0[range], as: UTF8.self) }
        }
        return JSONEscapes.decoded(bytes[range])
    }

    /// A whole number, also one written with an exponent or a fraction of zero; `nil` where it is none or does not fit.
    func integer<Number: FixedWidthInteger>(_ type: Number.Type, of node: Node) -> Number? {
        let text = text(of: node)
        return Number(text) ?? Double(text).flatMap { Number(exactly: $0) }
    }

    /// A number; `nil` where it is beyond what a `Double` can hold.
    func double(of node: Node) -> Double? {
        Double(text(of: node)).flatMap { $0.isFinite ? $0 : nil }
    }

    /// A text, number or truth value as text; empty for null, lists and objects, as ``Scalar`` has it.
    func scalar(of node: Node) -> String {
        switch node.kind {
        case .text, .escapedText: text(of: node)
        case .yes: "true"
        case .no: "false"
        case .number:
            integer(Int.self, of: node).map { String($0) } ?? integer(UInt64.self, of: node).map { String($0) }
                ?? double(of: node).map { String($0) } ?? ""
        case .null, .list, .object: ""
        }
    }

    /// The value at a place with all inside it.
    func value(at place: Int) -> JSONValue? {
        let node = nodes[place]
        switch node.kind {
        case .null: return .null
        case .yes: return .bool(true)
        case .no: return .bool(false)
        case .text, .escapedText: return .string(text(of: node))
        case .number:
            return integer(Int.self, of: node).map { .integer($0) } ?? double(of: node).map { .number($0) }
        case .list:
            let elements = elements(of: place).map { value(at: $0) }
            return elements.contains(nil) ? nil : .array(elements.compactMap(\.self))
        case .object:
            var members: [String: JSONValue] = [:]
            for (key, place) in self.members(of: place) where members[key] == nil {
                guard let value = value(at: place) else { return nil }
                members[key] = value
            }
            return .object(members)
        }
    }
}
