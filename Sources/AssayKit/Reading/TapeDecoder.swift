/// A value of a ``JSONTape`` as Swift's decoding sees it.
struct TapeDecoder: Decoder {
    let tape: JSONTape
    let place: Int

    var node: JSONTape.Node { tape.nodes[place] }
    /// Worked out where an error asks for it; a decoder need not carry it.
    var codingPath: [any CodingKey] { tape.path(to: place) }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
        guard node.kind == .object else { throw mismatch([String: Any].self, "an object") }
        return KeyedDecodingContainer(TapeKeyedContainer(tape: tape, object: place))
    }

    func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
        guard node.kind == .list else { throw mismatch([Any].self, "a list") }
        return TapeUnkeyedContainer(tape: tape, list: place)
    }

    func singleValueContainer() throws -> any SingleValueDecodingContainer { self }
}

// MARK: - Values

extension TapeDecoder: SingleValueDecodingContainer {
    func decodeNil() -> Bool { node.kind == .null }

    func decode(_ type: Bool.Type) throws -> Bool {
        switch node.kind {
        case .yes: true
        case .no: false
        default: throw mismatch(type, "a truth value")
        }
    }

    func decode(_ type: String.Type) throws -> String {
        guard node.kind == .text || node.kind == .escapedText else { throw mismatch(type, "a text") }
        return tape.text(of: node)
    }

    func decode(_ type: Double.Type) throws -> Double {
        guard node.kind == .number else { throw mismatch(type, "a number") }
        guard let number = tape.double(of: node) else { throw misfit(type) }
        return number
    }

    func decode(_ type: Float.Type) throws -> Float { Float(try decode(Double.self)) }
    func decode(_ type: Int.Type) throws -> Int { try integer(type) }
    func decode(_ type: Int8.Type) throws -> Int8 { try integer(type) }
    func decode(_ type: Int16.Type) throws -> Int16 { try integer(type) }
    func decode(_ type: Int32.Type) throws -> Int32 { try integer(type) }
    func decode(_ type: Int64.Type) throws -> Int64 { try integer(type) }
    func decode(_ type: UInt.Type) throws -> UInt { try integer(type) }
    func decode(_ type: UInt8.Type) throws -> UInt8 { try integer(type) }
    func decode(_ type: UInt16.Type) throws -> UInt16 { try integer(type) }
    func decode(_ type: UInt32.Type) throws -> UInt32 { try integer(type) }
    func decode(_ type: UInt64.Type) throws -> UInt64 { try integer(type) }
    func decode<Value: Decodable>(_ type: Value.Type) throws -> Value { try value(type) }

    /// The value as any type.
    func value<Value: Decodable>(_ type: Value.Type) throws -> Value {
        // A text's own way through a container for one value is long, and most lists are of texts.
        if type == String.self, let text = try decode(String.self) as? Value { return text }
        return try type.init(from: self)
    }

    private func integer<Number: FixedWidthInteger>(_ type: Number.Type) throws -> Number {
        guard node.kind == .number else { throw mismatch(type, "a number") }
        guard let number = tape.integer(type, of: node) else { throw misfit(type) }
        return number
    }
}

// MARK: - Faults

extension TapeDecoder {
    private func mismatch(_ type: Any.Type, _ wanted: String) -> DecodingError {
        let context = DecodingError.Context(codingPath: codingPath, debugDescription: "\(found) stands for \(wanted)")
        return node.kind == .null ? .valueNotFound(type, context) : .typeMismatch(type, context)
    }

    private func misfit(_ type: Any.Type) -> DecodingError {
        let number = tape.text(of: node).prefix(40)
        let text = "the number \(number) does not fit \(type)"
        return .dataCorrupted(DecodingError.Context(codingPath: codingPath, debugDescription: text))
    }

    private var found: String {
        switch node.kind {
        case .null: "null"
        case .yes, .no: "a truth value"
        case .number: "a number"
        case .text, .escapedText: "a text"
        case .list: "a list"
        case .object: "an object"
        }
    }
}
