import Foundation

/// Builds NFC text without control characters and runs of white space, one scalar after the other.
struct TextCleaner {
    private var bytes: [UInt8] = []
    private var isBlankPending = false
    private var needsComposition = false

    init(capacity: Int) {
        bytes.reserveCapacity(capacity)
    }

    /// Takes a scalar: white space, controls and invisible format controls become one blank, a soft hyphen goes.
    mutating func append(_ scalar: Unicode.Scalar) {
        if Self.isBlank(scalar.value) {
            isBlankPending = true
        } else if scalar.value != 0xAD {
            if isBlankPending, !bytes.isEmpty { bytes.append(0x20) }
            isBlankPending = false
            if scalar.value < 0x80 {
                bytes.append(UInt8(truncatingIfNeeded: scalar.value))
            } else {
                if !Self.isComposed(scalar.value) { needsComposition = true }
                bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
            }
        }
    }

    /// The text so far, without a blank at its end.
    func finish() -> String {
        let text = String(decoding: bytes, as: UTF8.self)
        return needsComposition ? text.precomposedStringWithCanonicalMapping : text
    }
}

extension TextCleaner {
    /// Whether nothing would be done to the text.
    static func isClean(_ text: String) -> Bool {
        text.utf8.withContiguousStorageIfAvailable(isClean) ?? false
    }

    /// Whether nothing would be done to a text, given as the valid UTF-8 that a string holds.
    static func isClean(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var previous: UInt8 = 0x20
        var index = 0
        while index < bytes.count {
            if let last = lastOfPlainWord(in: bytes, at: index, behind: previous) {
                previous = last
                index += 8
                continue
            }
            let byte = bytes[index]
            if byte < 0x80 {
                if byte < 0x20 || byte == 0x7F || (byte == 0x20 && previous == 0x20) { return false }
                index += 1
            } else {
                let (value, length) = scalar(in: bytes, at: index)
                guard value != 0xAD, isComposed(value), !isBlank(value) else { return false }
                index += length
            }
            previous = byte
        }
        return previous != 0x20 || bytes.isEmpty
    }

    /// Looks at eight bytes at once.
    ///
    /// - Returns: The last of them, where all are visible ASCII or lone blanks; `nil` where that is not so or is not sure.
    private static func lastOfPlainWord(
        in bytes: UnsafeBufferPointer<UInt8>, at index: Int, behind previous: UInt8
    ) -> UInt8? {
        guard index + 8 <= bytes.count, let base = UnsafeRawPointer(bytes.baseAddress) else { return nil }
        let ones: UInt64 = 0x0101_0101_0101_0101
        let word = UInt64(littleEndian: base.loadUnaligned(fromByteOffset: index, as: UInt64.self))
        // The top bit of a byte of `odd` is set where it may be a control character, DEL or no ASCII.
        let odd = word | (word &- ones &* 0x20) | (word &+ ones)
        guard odd & (ones &* 0x80) == 0 else { return nil }
        // The top bit of a byte of `blanks` is set where it is a blank.
        let blanks = ~((word ^ (ones &* 0x20)) &+ ones &* 0x7F) & (ones &* 0x80)
        let isDoubled = blanks & (blanks << 8) != 0 || (previous == 0x20 && blanks & 0x80 != 0)
        return isDoubled ? nil : UInt8(truncatingIfNeeded: word >> 56)
    }

    /// A scalar of several bytes, and how many they are; U+FFFE, which is never clean, where they are none.
    private static func scalar(in bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (value: UInt32, length: Int) {
        let first = UInt32(bytes[index])
        let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
        guard first >= 0xC0, index + length <= bytes.count else { return (0xFFFE, 1) }
        var value = first & (0xFF >> UInt32(length + 1))
        for byte in bytes[(index + 1)..<(index + length)] { value = value << 6 | UInt32(byte & 0x3F) }
        return (value, length)
    }

    /// White space of Unicode, control characters, direction overrides and zero-width marks.
    private static func isBlank(_ value: UInt32) -> Bool {
        if value <= 0x20 { return true }
        if value < 0x7F { return false }
        return switch value {
        case 0x7F...0xA0, 0x1680, 0x2000...0x200B, 0x2028...0x202F, 0x205F, 0x2066...0x2069, 0x3000, 0xFEFF: true
        default: false
        }
    }

    /// Whether a scalar is in ranges where NFC changes nothing: `NFC_Quick_Check` is yes for all of them
    /// (Unicode Standard Annex #15, section 9; DerivedNormalizationProps).
    private static func isComposed(_ value: UInt32) -> Bool {
        switch value {
        case 0..<0x0300, 0x0388...0x0482, 0x2010...0x2125, 0x2190...0x2328, 0x2460...0x2ADB, 0x3001...0x3029,
            0x4E00...0x9FFF:
            true
        default: false
        }
    }
}
