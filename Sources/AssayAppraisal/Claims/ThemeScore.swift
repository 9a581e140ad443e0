/// How strongly a text falls under a theme.
package struct ThemeScore: Codable, Hashable, Sendable {
    /// The theme's id.
    package var theme: String
    /// 0 to 1.
    package var score: Double
    /// The ids of the sub-themes that were hit, in the pack's order.
    package var subthemes: [String]
}
