/// A request that a ``LiteratureServer`` received.
package struct LoggedRequest: Sendable {
    /// The source that was asked.
    package var source: LiteratureSource
    /// The request.
    package var request: ServedRequest
    /// The status of the answer.
    package var status: Int
    /// The size of the answer's body in bytes.
    package var bytes: Int
}
