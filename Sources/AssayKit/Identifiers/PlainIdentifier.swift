/// Tells by a glance at its bytes that a text is a normalised identifier already, as most texts of sources are.
///
/// What it does not know is left to the full rules: a no says nothing.
enum PlainIdentifier {
    /// Whether the rules of ``IdentifierNormaliser`` would give the very same text.
    static func isNormal(_ text: String, as scheme: IdentifierScheme) -> Bool {
        text.utf8.withContiguousStorageIfAvailable { isNormal($0, as: scheme) } ?? false
    }

    private static func isNormal(_ bytes: UnsafeBufferPointer<UInt8>, as scheme: IdentifierScheme) -> Bool {
        switch scheme {
        case .doi: isDOI(bytes)
        case .pmid: isNumber(bytes, digits: 1...8)
        case .pmcid: bytes.starts(with: "PMC".utf8) && isNumber(rest(of: bytes, from: 3), digits: 1...9)
        case .nct: isRegistration(bytes)
        default: false
        }
    }

    /// `NCT` and eight digits, not all zero.
    private static func isRegistration(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard bytes.count == 11, bytes.starts(with: "NCT".utf8) else { return false }
        let digits = rest(of: bytes, from: 3)
        return digits.allSatisfy(isDigit) && digits.contains { $0 != UInt8(ascii: "0") }
    }

    /// A number without leading zeros.
    private static func isNumber(_ bytes: UnsafeBufferPointer<UInt8>, digits: ClosedRange<Int>) -> Bool {
        digits.contains(bytes.count) && bytes.first != UInt8(ascii: "0") && bytes.allSatisfy(isDigit)
    }

    /// `10.`, four to nine digits, a slash, and a suffix of small letters, digits, hyphens, points and slashes that ends
    /// with a letter or digit.
    private static func isDOI(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard bytes.count <= 2_000, bytes.starts(with: "10.".utf8), let last = bytes.last, isWordByte(last) else {
            return false
        }
        let registrant = rest(of: bytes, from: 3)
        let length = registrant.firstIndex { !isDigit($0) } ?? registrant.count
        let suffix = rest(of: registrant, from: length)
        return (4...9).contains(length) && suffix.first == UInt8(ascii: "/") && suffix.allSatisfy(isSuffixByte)
    }

    private static func rest(of bytes: UnsafeBufferPointer<UInt8>, from count: Int) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(rebasing: bytes.dropFirst(count))
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    private static func isWordByte(_ byte: UInt8) -> Bool {
        isDigit(byte) || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
    }

    private static func isSuffixByte(_ byte: UInt8) -> Bool {
        isWordByte(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "/")
            || byte == UInt8(ascii: "_")
    }
}
