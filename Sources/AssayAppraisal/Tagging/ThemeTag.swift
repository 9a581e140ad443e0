/// A theme of a record with what speaks for it.
package struct ThemeTag: Codable, Hashable, Sendable {
    /// The theme's id.
    package var theme: String
    /// 0 to 1: how much of the record speaks for it, where it matters.
    package var score: Double
    /// The terms found, in the order of the text, at most ``Tagger/spanLimit``.
    package var spans: [Span]
    /// Every rule that counted, MeSH rules (`mesh:…`) included, sorted.
    package var rules: [String]
    /// The ids of the sub-themes that were hit, in the pack's order.
    package var subthemes: [String]
}
