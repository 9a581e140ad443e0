/// One header line of a request or an answer.
package struct HTTPHeader: Hashable, Sendable {
    /// The name, in the case in which it was written; names are compared without regard to case (RFC 9110, 5.1).
    package var name: String

    /// The value, without white space around it.
    package var value: String

    /// Makes a header line.
    package init(_ name: String, _ value: String) {
        self.name = name
        self.value = value
    }

    /// Whether this is the header of that name, whatever the case.
    func isNamed(_ other: String) -> Bool {
        name.lowercased() == other.lowercased()
    }

    /// Whether the line can be sent as one line: a token as name, no control character in the value (RFC 9110, 5.5).
    var isWellFormed: Bool {
        let isToken = !name.isEmpty && name.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: ":") }
        return isToken && value.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F || $0 == 0x09 }
    }
}
