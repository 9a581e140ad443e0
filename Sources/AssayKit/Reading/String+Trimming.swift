extension StringProtocol {
    /// The text without white space at either end.
    public func trimmingWhitespace() -> String {
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
        allSatisfy(\.isWhitespace) ? nil : self
    }
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
