/// A stretch of a document under one heading.
package struct DocumentSection: Codable, Hashable, Sendable {
    /// The headings from the outermost to this one; empty for what stands above the first heading.
    package var path: [String]
    /// Where its first block starts in ``Document/plainText``, in Unicode scalars.
    package var start: Int
    /// Where its last block ends in ``Document/plainText``, in Unicode scalars, not included.
    package var end: Int

    /// The path as one text, joined by ` / `.
    package var name: String { path.joined(separator: " / ") }
}
