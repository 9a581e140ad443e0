/// Why a corpus file could not be read.
package struct CorpusError: Error, CustomStringConvertible {
    /// The line, counted from 1.
    package var line: Int
    /// What is wrong with it.
    package var reason: String

    /// One line for a person.
    package var description: String {
        "Line \(line) of the corpus is no work: \(reason)"
    }
}
