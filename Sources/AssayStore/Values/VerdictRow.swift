/// Where a claim stands.
package struct VerdictRow: Hashable, Sendable {
    /// The claim.
    package var claimID: String
    /// The verdict.
    package var label: String
    /// The certainty that is suggested.
    package var certainty: String?
    /// The whole verdict.
    package var json: String

    /// A row.
    package init(
        claimID: String, label: String, certainty: String? = nil, json: String
    ) {
        self.claimID = claimID
        self.label = label
        self.certainty = certainty
        self.json = json
    }
}
