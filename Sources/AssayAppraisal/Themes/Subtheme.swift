/// A finer topic within a theme.
package struct Subtheme: Codable, Hashable, Sendable {
    /// The id, unique within its theme, for example `blood-pressure`.
    package var id: String
    /// The title that people read.
    package var title: String
    /// Words and phrases that speak for it.
    package var terms: [String]
    /// Headings and qualifiers that speak for it.
    package var mesh: [String]
}
