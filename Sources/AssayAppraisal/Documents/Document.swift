/// A document under assay, as plain text with its sections and sentences.
///
/// All offsets count Unicode scalars of ``plainText``, whose blocks are separated by one empty line.
package struct Document: Codable, Hashable, Sendable {
    /// The file's name, as it was given.
    package var name: String
    /// The first top heading, else the HTML title, else the first line.
    package var title: String
    /// The whole text without markup, front matter, code, comments, scripts and link addresses.
    package var plainText: String
    /// The sections in order.
    package var sections: [DocumentSection]
    /// The sentences in order, headings included.
    package var sentences: [Sentence]
}
