/// Why a text is no query, and where.
public struct QueryError: Error, Hashable, Sendable {
    /// What is wrong, as one sentence.
    public let message: String
    /// What to write instead, or `nil`.
    public let hint: String?
    /// The line of the fault, from 1.
    public let line: Int
    /// The column of the fault, from 1, in characters.
    public let column: Int
    /// The text of that line.
    public let source: String
}

extension QueryError: CustomStringConvertible {
    /// The message with its place and, below, the line with a caret under the fault.
    public var description: String {
        // A tab is as wide below as it is above.
        let marker = source.prefix(max(0, column - 1)).map { $0 == "\t" ? "\t" : " " }.joined() + "^"
        var lines = ["query, line \(line), column \(column): \(message)", "  \(source)", "  \(marker)"]
        if let hint { lines.append("hint: \(hint)") }
        return lines.joined(separator: "\n")
    }
}
