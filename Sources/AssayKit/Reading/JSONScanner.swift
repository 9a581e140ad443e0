/// Finds the values of a JSON text (RFC 8259) in one pass and without recursion.
///
/// It only finds where values begin and end; what is no JSON, or is nested too deep, it refuses without saying why.
struct JSONScanner {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var index = 0
    private var nodes: [JSONTape.Node] = []
    private var open: [Int] = []

    /// How deep lists and objects may lie in each other.
    static let depthLimit = 256

    private init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
        nodes.reserveCapacity(bytes.count / 16)
    }

    /// The values of a text; `nil` where it is refused.
    static func nodes(of bytes: UnsafeBufferPointer<UInt8>) -> [JSONTape.Node]? {
        var scanner = JSONScanner(bytes)
        return scanner.scan() ? scanner.nodes : nil
    }

    private mutating func scan() -> Bool {
        repeat {
            guard value() else { return false }
            guard close() else { return false }
        } while !open.isEmpty
        return next() == nil
    }

    /// Takes a value, with the key before it; of a list or object that is not empty, its beginning.
    private mutating func value() -> Bool {
        if let last = open.last, nodes[last].kind == .object, !key() { return false }
        while let byte = next() {
            switch byte {
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                guard begin(byte == UInt8(ascii: "{") ? .object : .list) else { return false }
                // A closing bracket right behind it ends an empty one.
                if let first = next(), first == UInt8(ascii: "}") || first == UInt8(ascii: "]") { return true }
                if byte == UInt8(ascii: "{"), !key() { return false }
            case UInt8(ascii: "\""): return text()
            case UInt8(ascii: "t"): return word("true", .yes)
            case UInt8(ascii: "f"): return word("false", .no)
            case UInt8(ascii: "n"): return word("null", .null)
            default: return number()
            }
        }
        return false
    }

    /// Takes the closing brackets behind a value, and the comma before the next.
    private mutating func close() -> Bool {
        while let last = open.last {
            switch next() {
            case UInt8(ascii: ","):
                // Behind the beginning of an empty one stands no comma.
                nodes[last].count += 1
                index += 1
                return nodes[last].end == 0 && nodes.count > last + 1
            case UInt8(ascii: "}") where nodes[last].kind == .object, UInt8(ascii: "]") where nodes[last].kind == .list:
                if nodes.count > last + 1 { nodes[last].count += 1 }
                nodes[last].end = UInt32(truncatingIfNeeded: nodes.count)
                open.removeLast()
                index += 1
            default: return false
            }
        }
        return true
    }

    private mutating func begin(_ kind: JSONTape.Kind) -> Bool {
        guard open.count < Self.depthLimit else { return false }
        open.append(nodes.count)
        append(kind, from: index, to: index, end: 0)
        index += 1
        return true
    }

    private mutating func key() -> Bool {
        guard next() == UInt8(ascii: "\""), text(), next() == UInt8(ascii: ":") else { return false }
        index += 1
        return true
    }

    private mutating func append(_ kind: JSONTape.Kind, from start: Int, to stop: Int, end: Int) {
        nodes.append(
            JSONTape.Node(
                kind: kind, start: UInt32(truncatingIfNeeded: start), count: UInt32(truncatingIfNeeded: stop - start),
                end: UInt32(truncatingIfNeeded: end)))
    }
}

// MARK: - Tokens

extension JSONScanner {
    /// The next byte that is no white space; `nil` at the end.
    private mutating func next() -> UInt8? {
        while index < bytes.count {
            let byte = bytes[index]
            if byte > 0x20 { return byte }
            guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return byte }
            index += 1
        }
        return nil
    }

    private mutating func word(_ word: StaticString, _ kind: JSONTape.Kind) -> Bool {
        let end = index + word.utf8CodeUnitCount
        guard end <= bytes.count else { return false }
        let isThere = word.withUTF8Buffer { $0.elementsEqual(bytes[index..<end]) }
        append(kind, from: index, to: index, end: nodes.count + 1)
        index = end
        return isThere
    }

    private mutating func text() -> Bool {
        index += 1
        let start = index
        var kind = JSONTape.Kind.text
        while true {
            skipPlainText()
            guard index < bytes.count else { return false }
            switch bytes[index] {
            case UInt8(ascii: "\""):
                append(kind, from: start, to: index, end: nodes.count + 1)
                index += 1
                return true
            case UInt8(ascii: "\\"):
                kind = .escapedText
                guard escape() else { return false }
            case 0..<0x20: return false
            default: index += 1
            }
        }
    }

    /// Goes eight bytes at a time over what is neither quotation mark, backslash nor control character.
    private mutating func skipPlainText() {
        guard let base = UnsafeRawPointer(bytes.baseAddress) else { return }
        let ones: UInt64 = 0x0101_0101_0101_0101
        let tops: UInt64 = 0x8080_8080_8080_8080
        while index + 8 <= bytes.count {
            let word = base.loadUnaligned(fromByteOffset: index, as: UInt64.self)
            let quotes = word ^ (ones &* 0x22)
            let slashes = word ^ (ones &* 0x5C)
            let found =
                ((quotes &- ones) & ~quotes) | ((slashes &- ones) & ~slashes) | ((word &- ones &* 0x20) & ~word)
            if found & tops != 0 { return }
            index += 8
        }
    }

    private mutating func escape() -> Bool {
        guard index + 1 < bytes.count else { return false }
        let mark = bytes[index + 1]
        index += 2
        guard mark == UInt8(ascii: "u") else { return "\"\\/bfnrt".utf8.contains(mark) }
        guard index + 4 <= bytes.count else { return false }
        let digits = bytes[index..<(index + 4)]
        index += 4
        return digits.allSatisfy { Character(Unicode.Scalar($0)).isHexDigit }
    }

    private mutating func number() -> Bool {
        let start = index
        if index < bytes.count, bytes[index] == UInt8(ascii: "-") { index += 1 }
        let isZero = index < bytes.count && bytes[index] == UInt8(ascii: "0")
        let count = digits()
        guard count > 0, !isZero || count == 1 else { return false }
        if index < bytes.count, bytes[index] == UInt8(ascii: ".") {
            index += 1
            guard digits() > 0 else { return false }
        }
        if index < bytes.count, bytes[index] | 0x20 == UInt8(ascii: "e") {
            index += 1
            if index < bytes.count, "+-".utf8.contains(bytes[index]) { index += 1 }
            guard digits() > 0 else { return false }
        }
        append(.number, from: start, to: index, end: nodes.count + 1)
        return true
    }

    /// Goes over digits, and tells how many there were.
    private mutating func digits() -> Int {
        let start = index
        while index < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[index]) { index += 1 }
        return index - start
    }
}
