/// The elements of a list of a ``JSONTape``.
struct TapeUnkeyedContainer: UnkeyedDecodingContainer {
    private let tape: JSONTape
    private let list: Int
    private var upcoming: Int
    private(set) var currentIndex = 0

    init(tape: JSONTape, list: Int) {
        self.tape = tape
        self.list = list
        upcoming = list + 1
    }

    var codingPath: [any CodingKey] { tape.path(to: list) }
    var count: Int? { Int(tape.nodes[list].count) }
    var isAtEnd: Bool { upcoming >= Int(tape.nodes[list].end) }

    /// Goes over an element only where it is null.
    mutating func decodeNil() throws -> Bool {
        let isNil = try element().decodeNil()
        if isNil { advance() }
        return isNil
    }

    mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
        let value = try element().value(type)
        advance()
        return value
    }

    mutating func nestedContainer<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
        let container = try element().container(keyedBy: type)
        advance()
        return container
    }

    mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
        let container = try element().unkeyedContainer()
        advance()
        return container
    }

    mutating func superDecoder() throws -> any Decoder {
        let decoder = try element()
        advance()
        return decoder
    }

    private mutating func advance() {
        upcoming = Int(tape.nodes[upcoming].end)
        currentIndex += 1
    }

    private func element() throws -> TapeDecoder {
        guard !isAtEnd else {
            let text = "the list has only \(currentIndex) elements"
            throw DecodingError.valueNotFound(Any.self, .init(codingPath: codingPath, debugDescription: text))
        }
        return TapeDecoder(tape: tape, place: upcoming)
    }
}
