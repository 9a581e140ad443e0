/// One sentence of a document with its place.
package struct Sentence: Codable, Hashable, Sendable {
    /// The sentence as it stands in the document's plain text.
    package var text: String
    /// The headings above it, outermost first, joined by ` / `; empty above the first heading.
    package var section: String
    /// Its place among all sentences of the document, from 0.
    package var index: Int
    /// Where it starts in ``Document/plainText``, in Unicode scalars.
    package var start: Int
    /// Where it ends in ``Document/plainText``, in Unicode scalars, not included.
    package var end: Int
    /// What kind of block it stands in.
    package var kind: BlockKind
}
