/// Why the host could not do what it was asked.
package struct HostError: Error, Sendable {
    /// What kind of failure it is.
    package struct Code: Hashable, Sendable {
        private enum Value {
            case unknownSource, invalidSettings, captureUnreadable, captureUnwritable, notCaptured
            case unsafeKeys, badKeys
        }

        private let value: Value

        /// No plugin has that id.
        package static let unknownSource = Code(value: .unknownSource)
        /// A source's settings or address are wrong.
        package static let invalidSettings = Code(value: .invalidSettings)
        /// A capture is missing or damaged.
        package static let captureUnreadable = Code(value: .captureUnreadable)
        /// A capture or the journal could not be written.
        package static let captureUnwritable = Code(value: .captureUnwritable)
        /// Offline, and no capture answers the request.
        package static let notCaptured = Code(value: .notCaptured)
        /// Others than its owner can read or write the file of keys.
        package static let unsafeKeys = Code(value: .unsafeKeys)
        /// The file of keys cannot be read or understood.
        package static let badKeys = Code(value: .badKeys)
    }

    /// What kind of failure it is.
    package let code: Code
    /// What happened, as one sentence without a full stop.
    package let message: String
    /// What the person can do next, or `nil`.
    package let hint: String?

    /// An error.
    package init(_ code: Code, _ message: String, hint: String? = nil) {
        self.code = code
        self.message = message
        self.hint = hint
    }
}

extension HostError: CustomStringConvertible {
    /// The message and, behind it, the hint.
    package var description: String {
        hint.map { "\(message)\n\($0)" } ?? message
    }
}
