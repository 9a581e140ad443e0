/// What a person decided about pairs of records. It outranks every rule; *split* outranks *join*.
package struct LinkDecisions: Codable, Hashable, Sendable {
    /// Two record ids, in any order.
    package struct Pair: Codable, Hashable, Sendable {
        /// The id of one record.
        package var left: String
        /// The id of the other record.
        package var right: String

        /// A pair.
        package init(_ left: String, _ right: String) {
            self.left = left
            self.right = right
        }
    }

    /// Pairs that are one work.
    package var join: [Pair]
    /// Pairs that are not one work.
    package var split: [Pair]

    /// Decisions.
    package init(join: [Pair] = [], split: [Pair] = []) {
        self.join = join
        self.split = split
    }

    /// No decisions.
    package static let none = LinkDecisions()
}
