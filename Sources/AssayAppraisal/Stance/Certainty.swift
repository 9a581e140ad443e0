/// A suggestion of how certain the evidence on a claim is, in the words of GRADE, with everything that went in.
///
/// Method: Guyatt et al., BMJ 2008;336:924, read on abstracts only; a person decides.
package struct Certainty: Codable, Hashable, Sendable {
    /// The suggested level.
    package var level: Level
    /// What went in, one line each, in the order of reading.
    package var inputs: [Input]
}

extension Certainty {
    /// The levels of GRADE.
    package enum Level: String, Codable, CaseIterable, Comparable, Sendable {
        case veryLow = "very-low"
        case low
        case moderate
        case high

        /// From the lowest to the highest.
        package static func < (left: Level, right: Level) -> Bool { left.rank < right.rank }

        /// 0 for the lowest to 3 for the highest.
        package var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
    }

    /// One line of reasoning.
    package struct Input: Codable, Hashable, Sendable {
        /// The domain: `start`, `risk-of-bias`, `inconsistency`, `indirectness`, `imprecision`, `number-of-studies`.
        package var domain: String
        /// By how many levels it lowers the suggestion; 0 or negative, and the start is 0.
        package var change: Int
        /// What was seen.
        package var text: String
    }
}
