/// Decodes the escapes of a JSON text (RFC 8259, section 7).
enum JSONEscapes {
    /// The text that bytes between quotation marks stand for; half a surrogate pair becomes U+FFFD.
    static func decoded(_ source: ArraySlice<UInt8>) -> String {
        var units: [UInt8] = []
        units.reserveCapacity(source.count)
        var rest = source
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "\\"), let mark = rest.popFirst() {
                append(mark, &rest, to: &units)
            } else {
                units.append(byte)
            }
        }
        return String(decoding: units, as: UTF8.self)
    }

    private static func append(_ mark: UInt8, _ rest: inout ArraySlice<UInt8>, to units: inout [UInt8]) {
        switch mark {
        case UInt8(ascii: "u"):
            let scalar = scalar(&rest) ?? "\u{FFFD}"
            units.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        case UInt8(ascii: "b"): units.append(0x08)
        case UInt8(ascii: "f"): units.append(0x0C)
        case UInt8(ascii: "n"): units.append(0x0A)
        case UInt8(ascii: "r"): units.append(0x0D)
        case UInt8(ascii: "t"): units.append(0x09)
        default: units.append(mark)
        }
    }

    /// The scalar of four digits behind `\u`, or of two such escapes that are a pair; `nil` for half a pair.
    private static func scalar(_ rest: inout ArraySlice<UInt8>) -> Unicode.Scalar? {
        guard let high = unit(&rest) else { return nil }
        guard (0xD800...0xDBFF).contains(high), rest.starts(with: [UInt8(ascii: "\\"), UInt8(ascii: "u")]) else {
            return Unicode.Scalar(high)
        }
        var behind = rest.dropFirst(2)
        guard let low = unit(&behind), (0xDC00...0xDFFF).contains(low) else { return nil }
        rest = behind
        return Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
    }

    private static func unit(_ rest: inout ArraySlice<UInt8>) -> UInt32? {
        let digits = rest.prefix(4)
        guard digits.count == 4 else { return nil }
        rest = rest.dropFirst(4)
        return UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
    }
}
