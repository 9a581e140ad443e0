/// Why a whole response could not be used; its code decides what the host does.
public struct SourceError: Error, Sendable {
    /// What the host does about it.
    public struct Code: RawRepresentable, Codable, Hashable, Sendable {
        /// The code's name in JSON.
        public let rawValue: String

        /// A code by its name.
        public init(rawValue: String) {
            self.rawValue = rawValue
        }

        /// The settings of the source are wrong. The host does not ask.
        public static let invalidSettings = Code(rawValue: "invalid-settings")
        /// The source cannot be asked this. The host does not ask.
        public static let unsupportedQuery = Code(rawValue: "unsupported-query")
        /// The source refuses the request for good. The host gives the source up and says so.
        public static let rejected = Code(rawValue: "rejected")
        /// The source wants to be asked later. The host waits and asks again, a bounded number of times.
        public static let throttled = Code(rawValue: "throttled")
        /// The source has a passing trouble. The host waits and asks again, a bounded number of times.
        public static let unavailable = Code(rawValue: "unavailable")
        /// The response is not what the source sends. The host asks again, a bounded number of times.
        public static let malformed = Code(rawValue: "malformed")
        /// A cursor or token is no longer known, or lost items. The host begins the source anew, once; the first requests of
        /// that pass carry `restarted` = `yes` in their context.
        public static let cursorExpired = Code(rawValue: "cursor-expired")
    }

    /// What the host does about it.
    public let code: Code
    /// What happened, as one sentence.
    public let message: String
    /// What the person can do, or `nil`.
    public let hint: String?
    /// How many seconds the source wants to be left alone, where it says so.
    public let retryAfter: Double?

    /// An error.
    public init(_ code: Code, _ message: String, hint: String? = nil, retryAfter: Double? = nil) {
        self.code = code
        self.message = message
        self.hint = hint
        self.retryAfter = retryAfter
    }
}

extension SourceError: CustomStringConvertible {
    /// The message and the hint.
    public var description: String {
        hint.map { "\(message) (\($0))" } ?? message
    }
}
