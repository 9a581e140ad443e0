/// Finds the iD in what PubMed's `Identifier` holds: with or without address, with or without hyphens.
enum OrcidReader {
    /// The iD as `0000-0000-0000-0000`; `nil` where the text does not end in one.
    static func orcid(in text: String) -> String? {
        var found: [UInt8] = []
        for byte in text.utf8.reversed() {
            if isDigit(byte, at: found.count) {
                found.append(byte & 0xDF == UInt8(ascii: "X") ? UInt8(ascii: "X") : byte)
            } else if found.isEmpty ? !isTail(byte) : byte != UInt8(ascii: "-") {
                break
            }
            if found.count == 16 { return grouped(found.reversed()) }
        }
        return nil
    }

    private static func isDigit(_ byte: UInt8, at place: Int) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || place == 0 && byte & 0xDF == UInt8(ascii: "X")
    }

    private static func isTail(_ byte: UInt8) -> Bool {
        byte <= 0x20 || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ".")
    }

    private static func grouped(_ digits: [UInt8]) -> String {
        stride(from: 0, to: digits.count, by: 4)
            .map { String(decoding: digits[$0..<min(digits.count, $0 + 4)], as: UTF8.self) }
            .joined(separator: "-")
    }
}
