/// Which ASCII characters percent-encoding leaves as they are.
public struct PercentEncodingAlphabet: Sendable {
    private let kept: Set<UInt8>

    private init(_ characters: String) {
        kept = Set(characters.utf8)
    }

    private static let unreservedCharacters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~"

    /// Letters, digits and `-._~` (RFC 3986, 2.3): for the names and values of a query string, and for one path segment.
    public static let unreserved = PercentEncodingAlphabet(unreservedCharacters)

    /// Unreserved characters and `/:;@`: for an identifier behind a resolver's address.
    public static let resolverPath = PercentEncodingAlphabet(unreservedCharacters + "/:;@")

    func contains(_ byte: UInt8) -> Bool {
        kept.contains(byte)
    }
}

extension String {
    /// The text with each byte outside `alphabet` as `%XX`.
    public func percentEncoded(keeping alphabet: PercentEncodingAlphabet = .unreserved) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        var bytes: [UInt8] = []
        bytes.reserveCapacity(utf8.count)
        for byte in utf8 {
            if alphabet.contains(byte) {
                bytes.append(byte)
            } else {
                bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The text with each `%XX` as its byte; `nil` where that is not UTF-8. A `%` without two digits stays.
    public func percentDecoded() -> String? {
        let source = Array(utf8)
        var bytes: [UInt8] = []
        var index = 0
        while index < source.count {
            if source[index] == UInt8(ascii: "%"), index + 2 < source.count,
                let high = Self.hexadecimal(source[index + 1]), let low = Self.hexadecimal(source[index + 2])
            {
                bytes.append(high << 4 | low)
                index += 3
            } else {
                bytes.append(source[index])
                index += 1
            }
        }
        return String(validating: bytes, as: UTF8.self)
    }

    private static func hexadecimal(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
