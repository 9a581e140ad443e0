/// A MeSH heading of a work.
package struct CorpusHeading: Decodable, Sendable {
    /// The descriptor.
    package var term: String
    /// Its qualifiers.
    package var qualifiers: [String]?
    /// Whether the heading is a major topic.
    package var major: Bool?
}
