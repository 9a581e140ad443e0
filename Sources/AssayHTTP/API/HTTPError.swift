/// Why a request got no answer that could be used.
///
/// No text in it holds a query string, so it can be printed even where the query carries a key.
package struct HTTPError: Error, Hashable, Sendable {
    /// What went wrong, for programs.
    package var code: Code

    /// What went wrong and where, for people.
    package var message: String

    /// What a person can do about it; empty where there is nothing to say.
    package var hint: String

    /// The last status, where a server answered.
    package var status: Int?

    /// The seconds that the server asked to wait, where it did.
    package var retryAfter: Double?

    /// How many tries were made, the first included; 0 where none was.
    package var attempts: Int

    /// Makes an error.
    package init(
        _ code: Code, _ message: String, hint: String = "", status: Int? = nil, retryAfter: Double? = nil,
        attempts: Int = 0
    ) {
        self.code = code
        self.message = message
        self.hint = hint
        self.status = status
        self.retryAfter = retryAfter
        self.attempts = attempts
    }
}

extension HTTPError: CustomStringConvertible {
    /// The message, and the hint after it.
    package var description: String {
        hint.isEmpty ? message : "\(message) \(hint)"
    }
}
