/// Why a request got no response.
package struct TransportError: Error, Sendable, CustomStringConvertible {
    /// The failure's name, for example `connect-failed`.
    package let code: String
    /// What happened, as one sentence, without keys.
    package let message: String
    /// What the person can do, or `nil`.
    package let hint: String?
    /// How many tries were made.
    package let attempts: Int

    /// An error.
    package init(code: String, message: String, hint: String?, attempts: Int) {
        self.code = code
        self.message = message
        self.hint = hint
        self.attempts = attempts
    }

    /// The message and the hint.
    package var description: String {
        hint.map { "\(message) (\($0))" } ?? message
    }
}
