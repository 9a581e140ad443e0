/// Where a record's results point and the words that say so.
package struct DirectionTag: Codable, Hashable, Sendable {
    /// The direction.
    package var label: Direction
    /// 0 to 1.
    package var score: Double
    /// The deciding words of results and conclusions.
    package var spans: [Span]
}
