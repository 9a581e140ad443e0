/// The parts of a claim as far as simple rules find them.
package struct ClaimParts: Codable, Hashable, Sendable {
    /// Stretches that state a time, verbatim: *within hours*, *up to two weeks*.
    package var times: [String]
    /// The longest stated time in hours, or `nil` where none is stated.
    package var longestHours: Double?
    /// Numbers with the word or sign that follows them, verbatim: *30 %*, *12 trials*.
    package var numbers: [String]
    /// Whether the claim denies: *does not*, *no evidence*, *without*.
    package var isNegated: Bool
    /// What it compares with, verbatim: *than placebo*, *compared with usual care*; `nil` where it does not compare.
    package var comparator: String?

    private enum CodingKeys: String, CodingKey {
        case times, numbers, comparator
        case longestHours = "longest_hours"
        case isNegated = "negated"
    }
}
