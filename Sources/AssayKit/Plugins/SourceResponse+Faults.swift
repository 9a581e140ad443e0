extension SourceResponse {
    /// How many seconds the `Retry-After` header asks for; `nil` where it names none, or a date, or no possible number.
    public var retryAfter: Double? {
        headers["retry-after"].flatMap { Double($0.trimmingWhitespace()) }.flatMap { $0.isFinite && $0 >= 0 ? $0 : nil }
    }

    /// What came in place of what was asked for, for an error message: `a web page`, `nothing`, or else `other`.
    public func whatCame(other: String) -> String {
        isHTML ? "a web page" : firstByte == nil ? "nothing" : other
    }

    /// Whether a service's text asks for a slower pace, whatever its status says.
    public static func isThrottle(_ text: String) -> Bool {
        let text = text.lowercased()
        return ["too many requests", "rate limit", "rate exceeded"].contains { text.contains($0) }
    }
}
