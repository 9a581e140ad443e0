import Foundation

/// Turns a file's bytes into text, whatever its encoding.
enum TextDecoder {
    /// Whether data is no text: a byte of zero, or more than one control character in fifty, in its first 65,536 bytes, and
    /// no UTF-16.
    static func isBinary(_ data: Data) -> Bool {
        let head = Array(data.prefix(4))
        if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) { return false }
        if looksLikeUTF16(data.prefix(2_000)) != nil { return false }
        let sample = data.prefix(65_536)
        var controls = 0
        for byte in sample {
            if byte == 0 { return true }
            if byte < 0x20, ![0x09, 0x0A, 0x0C, 0x0D, 0x1B].contains(byte) { controls += 1 }
        }
        return controls > 1 && controls * 50 > sample.count
    }

    /// The text: by byte order mark, else UTF-16 where every other byte is zero, else UTF-8 where it is valid, else
    /// Windows-1252. Line ends become `\n`, control characters blanks, and the text NFC.
    static func text(of data: Data) -> String {
        clean(decode(data))
    }

    private static func decode(_ data: Data) -> String {
        let head = Array(data.prefix(4))
        if head.starts(with: [0xEF, 0xBB, 0xBF]) { return String(decoding: data.dropFirst(3), as: UTF8.self) }
        if head.starts(with: [0xFF, 0xFE]) { return utf16(data.dropFirst(2), bigEndian: false) }
        if head.starts(with: [0xFE, 0xFF]) { return utf16(data.dropFirst(2), bigEndian: true) }
        if let bigEndian = looksLikeUTF16(data.prefix(2_000)) { return utf16(data, bigEndian: bigEndian) }
        if let text = String(validating: data, as: UTF8.self) { return text }
        return String(data: data, encoding: .windowsCP1252) ?? String(data: data, encoding: .isoLatin1)
            ?? String(decoding: data, as: UTF8.self)
    }

    /// Whether every other byte of a sample is zero, and if so which; `nil` where it is not UTF-16.
    private static func looksLikeUTF16(_ sample: Data) -> Bool? {
        guard sample.count >= 4 else { return nil }
        var zeros = [0, 0]
        for (offset, byte) in sample.enumerated() where byte == 0 { zeros[offset % 2] += 1 }
        let enough = sample.count * 2 / 5
        if zeros[1] >= enough, zeros[0] < enough / 4 { return false }
        if zeros[0] >= enough, zeros[1] < enough / 4 { return true }
        return nil
    }

    private static func utf16(_ data: Data, bigEndian: Bool) -> String {
        let bytes = Array(data)
        let units = stride(from: 0, to: bytes.count - bytes.count % 2, by: 2).map { index -> UInt16 in
            let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
            return bigEndian ? first << 8 | second : second << 8 | first
        }
        return String(decoding: units, as: UTF16.self)
    }

    private static func clean(_ text: String) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        var last: UInt8 = 0
        for byte in text.utf8 {
            switch byte {
            case 0x0D: bytes.append(0x0A)
            case 0x0A where last == 0x0D: break
            case 0x09, 0x0A: bytes.append(byte)
            case 0..<0x20, 0x7F: bytes.append(0x20)
            default: bytes.append(byte)
            }
            last = byte
        }
        let cleaned = String(decoding: bytes, as: UTF8.self)
        return bytes.contains { $0 >= 0x80 } ? cleaned.precomposedStringWithCanonicalMapping : cleaned
    }
}
