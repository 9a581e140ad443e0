/// A part of a whole, counted.
package struct ReportShare: Codable, Hashable, Sendable {
    /// The part.
    package var part: Int
    /// The whole; 0 where there is nothing to be part of.
    package var whole: Int

    /// The value of these parts; see the properties.
    package init(part: Int, whole: Int) {
        self.part = part
        self.whole = whole
    }
}
