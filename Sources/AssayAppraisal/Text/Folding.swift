import Foundation

/// Folds scalars for matching: lower case, diacritics off, ligatures and widths as Foundation decomposes them.
enum Folding {
    /// What one scalar is to the tokeniser.
    enum Kind: UInt8 {
        case letter, digit, space, mark, symbol, other
    }

    /// The kind of a scalar. ASCII is decided by range, the rest by Unicode's general category.
    static func kind(of scalar: Unicode.Scalar) -> Kind {
        switch scalar.value {
        case 0x30...0x39: .digit
        case 0x41...0x5A, 0x61...0x7A: .letter
        case 0x09...0x0D, 0x20, 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: .space
        case 0x25, 0x3C, 0x3D, 0x3E, 0xB1, 0x2264, 0x2265: .symbol
        case 0..<0x80: .other
        case 0x300...0x36F: .mark
        default: kindBeyondASCII(scalar)
        }
    }

    private static func kindBeyondASCII(_ scalar: Unicode.Scalar) -> Kind {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: .letter
        case .decimalNumber, .letterNumber: .letter
        case .nonspacingMark, .spacingMark, .enclosingMark, .format: .mark
        case .spaceSeparator, .lineSeparator, .paragraphSeparator: .space
        default: .other
        }
    }

    /// Appends the folded form of a letter or digit in UTF-8.
    static func append(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
        let value = scalar.value
        if value < 0x80 {
            let byte = UInt8(truncatingIfNeeded: value)
            bytes.append(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
        } else if value < 0x250, value >= 0xC0 {
            bytes.append(contentsOf: latin[Int(value - 0xC0)])
        } else {
            bytes.append(contentsOf: folded(scalar))
        }
    }

    /// The folded forms of U+00C0 to U+024F, worked out once.
    private static let latin: [[UInt8]] = (0xC0..<0x250).map { value in
        Unicode.Scalar(UInt32(value)).map(folded) ?? []
    }

    private static func folded(_ scalar: Unicode.Scalar) -> [UInt8] {
        let text = String(scalar).folding(
            options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil)
        return Array(text.lowercased().utf8)
    }

    /// Whether a scalar is a capital letter.
    static func isCapital(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x80
            ? (0x41...0x5A).contains(scalar.value) : scalar.properties.generalCategory == .uppercaseLetter
    }

    /// Whether a scalar is a small letter.
    static func isSmall(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x80
            ? (0x61...0x7A).contains(scalar.value) : scalar.properties.generalCategory == .lowercaseLetter
    }
}
