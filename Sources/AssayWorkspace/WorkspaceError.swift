/// Why a workspace could not be read, made or updated.
package struct WorkspaceError: Error, Sendable {
    /// What kind of failure it is; decides the exit code.
    package struct Code: Hashable, Sendable {
        private enum Value {
            case usage, badData, failed, editedRegion
        }

        private let value: Value

        /// The command was used wrongly: exit code 64.
        package static let usage = Code(value: .usage)
        /// A file that a person wrote cannot be used: exit code 65.
        package static let badData = Code(value: .badData)
        /// Something failed: exit code 1.
        package static let failed = Code(value: .failed)
        /// The report was edited inside a region that belongs to Assay: exit code 4.
        package static let editedRegion = Code(value: .editedRegion)
    }

    /// What kind of failure it is.
    package let code: Code
    /// What happened: the thing and the place.
    package let message: String
    /// The next command or what to write instead, or `nil`.
    package let hint: String?

    /// An error.
    package init(_ code: Code, _ message: String, hint: String? = nil) {
        self.code = code
        self.message = message
        self.hint = hint
    }
}

extension WorkspaceError: CustomStringConvertible {
    /// The message and, below, the hint.
    package var description: String {
        hint.map { "\(message)\n\($0)" } ?? message
    }
}
