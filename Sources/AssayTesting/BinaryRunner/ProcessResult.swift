package import AssayKit
package import Foundation

/// How a child process ended, and what it wrote.
package struct ProcessResult: Sendable {
    /// The exit code; 128 and the signal's number where a signal ended it, as shells count.
    package var exitCode: Int32
    /// What it wrote to standard output.
    package var output: Data
    /// What it wrote to standard error.
    package var errors: Data

    /// The most memory that it held at once, in bytes (`ru_maxrss` of getrusage(2)).
    package var peakMemory = 0

    /// Standard output as text.
    package var text: String { String(decoding: output, as: UTF8.self) }

    /// Standard error as text.
    package var errorText: String { String(decoding: errors, as: UTF8.self) }

    /// Standard output as JSON.
    ///
    /// - Throws: `DecodingError` where it is none.
    package func json() throws -> JSONValue {
        try JSONDecoder().decode(JSONValue.self, from: output)
    }
}
