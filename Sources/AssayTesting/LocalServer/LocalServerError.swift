import Foundation
import Glibc

/// Why a ``LocalServer`` could not listen.
public struct LocalServerError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The system call that failed.
    public let operation: String

    /// Its `errno`.
    public let number: Int32

    /// What failed, in a sentence.
    public var description: String {
        "The local server cannot listen: \(operation): \(String(cString: strerror(number)))"
    }
}
