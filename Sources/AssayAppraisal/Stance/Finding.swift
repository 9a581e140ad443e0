/// The sentence of a record that carries a theme.
package struct Finding: Codable, Hashable, Sendable {
    /// The id of the work (or record) that it stands in.
    package var work: String
    /// The theme's id.
    package var theme: String
    /// The sub-theme that the sentence hits, or `nil`.
    package var subtheme: String?
    /// The sentence, verbatim, with its place; `rule` names the term that led there.
    package var span: Span
    /// The theme's score in the record, 0 to 1.
    package var score: Double
    /// Whether the theme's term in the sentence is negated.
    package var negated: Bool
    /// The record's design.
    package var design: Design
    /// The record's number of participants, or `nil`.
    package var sampleSize: Int?
    /// The year of publication, or `nil`.
    package var year: Int?
    /// Where the record's results point.
    package var direction: Direction

    private enum CodingKeys: String, CodingKey {
        case work, theme, subtheme, span, score, negated, design, year, direction
        case sampleSize = "sample_size"
    }
}
