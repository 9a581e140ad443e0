/// How many studies take which stance to a claim.
package struct ReportTallies: Codable, Hashable, Sendable {
    /// Studies that support it.
    package var supports: Int
    /// Studies that qualify it.
    package var qualifies: Int
    /// Studies that contradict it.
    package var contradicts: Int
    /// Studies that bear on it without a clear stance.
    package var unclear: Int

    /// The value of these parts; see the properties.
    package init(supports: Int = 0, qualifies: Int = 0, contradicts: Int = 0, unclear: Int = 0) {
        self.supports = supports
        self.qualifies = qualifies
        self.contradicts = contradicts
        self.unclear = unclear
    }
}
