/// A moment of a source's part of a run, for the progress line.
package struct FetchProgress: Sendable {
    /// The source's id.
    package var source: String
    /// What the source is doing.
    package var phase: Phase
    /// How many responses came so far.
    package var pages: Int
    /// How many records came so far.
    package var records: Int
    /// How many the source announced, where it did.
    package var declared: Int?

    /// What a source is doing.
    package enum Phase: Sendable, Hashable {
        /// It is being asked.
        case fetching
        /// Nothing happens for this many seconds, and why.
        case waiting(seconds: Double, reason: String)
        /// It came to its end.
        case finished(SourceStatus)
    }
}
