/// What went wrong with a document or a theme pack: what, where, and what to do next.
package struct AppraisalError: Error, Hashable, Sendable {
    /// The kind of trouble, for tests and exit codes.
    package var code: Code
    /// What is wrong, with the thing and the place named.
    package var message: String
    /// What to do next, or `nil`.
    package var hint: String?

    /// An error of a kind.
    package init(_ code: Code, _ message: String, hint: String? = nil) {
        self.code = code
        self.message = message
        self.hint = hint
    }
}

extension AppraisalError {
    /// The kinds of trouble; new ones may come.
    package struct Code: Hashable, Sendable {
        /// The code's word.
        package let word: String

        /// The document has no bytes, or no text.
        package static let emptyDocument = Code(word: "empty-document")
        /// The document's ending is none that can be read.
        package static let unknownFormat = Code(word: "unknown-format")
        /// The document could not be read as its format.
        package static let unreadable = Code(word: "unreadable-document")
        /// The theme pack is not what a pack should be.
        package static let badPack = Code(word: "bad-theme-pack")
    }
}

extension AppraisalError: CustomStringConvertible {
    /// The message, and the hint where there is one.
    package var description: String {
        [message, hint].compactMap(\.self).joined(separator: " ")
    }
}
