import Foundation

extension StringProtocol {
    /// The text without white space at either end.
    public func trimmingWhitespace() -> String {
        if let first = unicodeScalars.first, let last = unicodeScalars.last, first.isVisibleASCII, last.isVisibleASCII {
            return String(self)
        }
        var rest = self[...]
        while let first = rest.first, first.isWhitespace { rest = rest.dropFirst() }
        while let last = rest.last, last.isWhitespace { rest = rest.dropLast() }
        return String(rest)
    }

    /// The text with every run of white space as one blank and none at either end.
    public func collapsingWhitespace() -> String {
        split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// How often a character stands in the text.
    func count(of character: Character) -> Int {
        reduce(0) { $0 + ($1 == character ? 1 : 0) }
    }
}

extension String {
    /// Where a text stands last, or `nil`.
    func range(ofLast text: String) -> Range<String.Index>? {
        ranges(of: text).last
    }

    /// The text, or `nil` where nothing but white space stands in it.
    public var nonEmpty: String? {
        if let first = unicodeScalars.first, first.isVisibleASCII { return self }
        return allSatisfy(\.isWhitespace) ? nil : self
    }

    /// Whether an ASCII character stands in the text; faster than a look at each character or byte.
    package func contains(byte: UInt8) -> Bool {
        let isFound = utf8.withContiguousStorageIfAvailable { bytes in
            bytes.baseAddress.map { memchr($0, Int32(byte), bytes.count) != nil } ?? false
        }
        return isFound ?? utf8.contains(byte)
    }
}

extension Unicode.Scalar {
    /// Whether this is an ASCII character that is neither white space nor a control character.
    fileprivate var isVisibleASCII: Bool { value > 0x20 && value < 0x7F }
}

extension Substring {
    /// Takes a prefix off, where it stands there.
    ///
    /// - Returns: Whether it stood there.
    mutating func dropPrefix(_ prefix: String, caseInsensitive: Bool) -> Bool {
        let head = self.prefix(prefix.count)
        guard caseInsensitive ? head.lowercased() == prefix.lowercased() : head == prefix else { return false }
        self = dropFirst(prefix.count)
        return true
    }
}
