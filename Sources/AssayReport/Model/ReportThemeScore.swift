/// A theme of a claim.
package struct ReportThemeScore: Codable, Hashable, Sendable {
    /// The theme's title.
    package var title: String
    /// How strongly the rules tie the claim to it, 0 to 1.
    package var score: Double

    /// The value of these parts; see the properties.
    package init(title: String, score: Double) {
        self.title = title
        self.score = score
    }
}
