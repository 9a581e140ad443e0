import Foundation

/// What a person who waits wants to see; it is no part of the result.
enum Notes {
    /// Writes a line to standard error.
    static func show(_ line: String) {
        FileHandle.standardError.write(Data("\(line)\n".utf8))
    }
}
