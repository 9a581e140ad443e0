/// How a source's part of a run ended.
package enum SourceStatus: String, Codable, Sendable {
    /// Everything that was asked for came, and the balance sheet closes.
    case complete
    /// Something is missing: items failed, or the balance sheet is open.
    case partial
    /// The source gave nothing that could be used.
    case failed
}
