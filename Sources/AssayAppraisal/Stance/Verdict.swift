/// Where a claim stands given the studies that were judged against it.
package struct Verdict: Codable, Hashable, Sendable {
    /// The verdict in a word.
    package var label: VerdictLabel
    /// How many studies take each stance; every stance is a key.
    package var stances: [String: Int]
    /// How many of the studies that speak to the claim have each design.
    package var designs: [String: Int]
    /// The weight of each stance that speaks to the claim: design times size times sureness (``EvidenceWeight``).
    package var weights: [String: Double]
    /// A suggestion with its inputs; `nil` where no study speaks to the claim.
    package var certainty: Certainty?
    /// The ids of the studies that speak to the claim, the weightiest first.
    package var studies: [String]
}
