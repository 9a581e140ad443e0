import Foundation

/// A key in the spellings in which an answer may repeat it.
///
/// Each character may stand as it is, in the other case, percent-encoded once or twice, or escaped as JSON, XML and HTML
/// escape it; one spelling may change to another within the key, since servers encode some characters and others not.
struct KeyPattern: Sendable {
    /// The spellings of each byte, in lower case where the case does not matter.
    private let spellings: [[[UInt8]]]
    private let ignoresCase: Bool

    /// A key, spelled in any way.
    init(key: String) {
        spellings = key.utf8.map { byte in Self.spellings(of: byte).map { $0.map(Self.lowercased) } }
        ignoresCase = true
    }

    /// A text that is looked for as it is.
    private init(exactly text: String) {
        spellings = text.utf8.map { [[$0]] }
        ignoresCase = false
    }

    /// What a key may look like: itself, and the inner part of its base64 form at each of the three alignments.
    static func all(of key: String) -> [KeyPattern] {
        [KeyPattern(key: key)] + Set(base64Forms(of: key)).sorted().map(KeyPattern.init(exactly:))
    }

    /// The bytes with which a spelling may begin.
    var firstBytes: Set<UInt8> {
        let first = (spellings.first ?? []).compactMap(\.first)
        return Set(first + (ignoresCase ? first.map(Self.uppercased) : []))
    }

    /// Where the key ends that begins at an offset; `nil` where none does.
    func end(in bytes: UnsafeRawBufferPointer, from start: Int) -> Int? {
        spellings.isEmpty ? nil : end(in: bytes, from: start, of: 0)
    }
}

// MARK: - Matching

extension KeyPattern {
    private func end(in bytes: UnsafeRawBufferPointer, from start: Int, of index: Int) -> Int? {
        guard index < spellings.count else { return start }
        for spelling in spellings[index] where matches(spelling, bytes, start) {
            if let end = end(in: bytes, from: start + spelling.count, of: index + 1) { return end }
        }
        return nil
    }

    private func matches(_ spelling: [UInt8], _ bytes: UnsafeRawBufferPointer, _ start: Int) -> Bool {
        guard start + spelling.count <= bytes.count else { return false }
        for (offset, wanted) in spelling.enumerated() {
            let byte = bytes[start + offset]
            guard (ignoresCase ? Self.lowercased(byte) : byte) == wanted else { return false }
        }
        return true
    }

    private static func lowercased(_ byte: UInt8) -> UInt8 {
        byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte + 32 : byte
    }

    private static func uppercased(_ byte: UInt8) -> UInt8 {
        byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z") ? byte - 32 : byte
    }
}

// MARK: - Spellings

extension KeyPattern {
    private static func spellings(of byte: UInt8) -> [[UInt8]] {
        let hex = (byte < 16 ? "0" : "") + String(byte, radix: 16)
        let escaped = ["%\(hex)", "%25\(hex)", "\\u00\(hex)", "&#\(byte);", "&#0\(byte);", "&#x\(hex);"]
        let plain = Character(Unicode.Scalar(byte))
        let backslashed = "\"\\/'".contains(plain) ? [[UInt8(ascii: "\\"), byte]] : []
        return [[byte]] + (escaped + [entities[plain]].compactMap(\.self)).map { Array($0.utf8) } + backslashed
    }

    private static let entities: [Character: String] = [
        "&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;", "'": "&apos;",
    ]

    /// Shorter than this a form is found by chance.
    private static let shortestForm = 8

    /// In base64 three bytes are four characters, so what a key becomes depends on where it begins; the characters at its
    /// edges hold bits of its neighbours, too, and are left out.
    private static func base64Forms(of key: String) -> [String] {
        (0..<3).flatMap { shift -> [String] in
            let text = Data(Array(repeating: 0, count: shift) + Array(key.utf8)).base64EncodedString()
            let padding = text.reversed().prefix { $0 == "=" }.count
            let inner = String(text.dropFirst(shift == 0 ? 0 : shift + 1).dropLast(padding == 0 ? 0 : padding + 1))
            guard inner.count >= shortestForm else { return [] }
            return [inner, inner.replacing("+", with: "-").replacing("/", with: "_")]
        }
    }
}
