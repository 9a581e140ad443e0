/// Why a binary could not be started.
package struct BinaryError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What happened, in a sentence.
    package let message: String

    /// What happened, in a sentence.
    package var description: String { message }
}
