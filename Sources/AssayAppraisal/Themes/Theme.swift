/// A named topic with its rules.
///
/// A term is a word, a phrase, or either with a trailing `*`; it is matched on whole words, whatever their case and
/// diacritics, and a hyphen matches a blank. A MeSH rule is a heading, `heading/qualifier` or `/qualifier`.
package struct Theme: Codable, Hashable, Sendable {
    /// The id that output names, for example `safety`.
    package var id: String
    /// The title that people read.
    package var title: String
    /// What it covers, or `nil`.
    package var details: String?
    /// Words and phrases that speak for it.
    package var terms: [String]
    /// Words and phrases of everyday language that speak for it in a document under assay, but not in a work, where they
    /// stand everywhere.
    package var documentTerms: [String]
    /// Headings and qualifiers that speak for it.
    package var mesh: [String]
    /// Phrases that look like a term and are none; a term inside one of them does not count.
    package var exclude: [String]
    /// The finer topics within it; what hits one of them hits the theme.
    package var subthemes: [Subtheme]

    private enum CodingKeys: String, CodingKey {
        case id, title, terms, mesh, exclude, subthemes
        case details = "description"
        case documentTerms = "document_terms"
    }
}
