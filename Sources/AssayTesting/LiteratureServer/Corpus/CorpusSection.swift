/// A section of an abstract.
package struct CorpusSection: Decodable, Sendable {
    /// The section's heading as printed, e.g. `METHODS`.
    package var label: String?
    /// The section's text.
    package var text: String
}
