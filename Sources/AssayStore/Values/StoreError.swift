/// Why the store could not do what it was asked; its message names the file and its hint the next command.
package struct StoreError: Error, Hashable, Sendable {
    /// What sort of trouble it is.
    package let code: Code
    /// What happened, as one sentence that names the file.
    package let message: String
    /// What the person can do, or `nil`.
    package let hint: String?
    /// What SQLite or the system said, or `nil`.
    package let underlying: String?

    /// An error.
    package init(_ code: Code, _ message: String, hint: String? = nil, underlying: String? = nil) {
        self.code = code
        self.message = message
        self.hint = hint
        self.underlying = underlying
    }
}

extension StoreError {
    /// What sort of trouble an error is; open for what later versions add.
    package struct Code: RawRepresentable, Codable, Hashable, Sendable {
        /// The code's name in JSON.
        package let rawValue: String

        /// A code by its name.
        package init(rawValue: String) {
            self.rawValue = rawValue
        }

        /// There is no store yet.
        package static let missing = Code(rawValue: "missing")
        /// The file is no SQLite database, or is damaged.
        package static let damaged = Code(rawValue: "damaged")
        /// The file is a database of another program.
        package static let foreign = Code(rawValue: "foreign")
        /// The store was written by a newer version of Assay.
        package static let newer = Code(rawValue: "newer")
        /// The store was written by an older version and is open for reading only.
        package static let older = Code(rawValue: "older")
        /// The file or folder may not be written.
        package static let readOnly = Code(rawValue: "read-only")
        /// Another process writes.
        package static let locked = Code(rawValue: "locked")
        /// No room is left.
        package static let diskFull = Code(rawValue: "disk-full")
        /// The disk or file system failed.
        package static let inputOutput = Code(rawValue: "input-output")
        /// The caller asked for what the store's state does not allow, such as finishing a run that is not open.
        package static let invalidState = Code(rawValue: "invalid-state")
        /// The task was cancelled while it waited.
        package static let cancelled = Code(rawValue: "cancelled")
        /// Anything else.
        package static let unknown = Code(rawValue: "unknown")
    }
}

extension StoreError: CustomStringConvertible {
    /// The message and the hint.
    package var description: String {
        hint.map { "\(message) \($0)" } ?? message
    }
}
