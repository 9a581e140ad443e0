/// How a work stands to a claim.
package struct JudgementRow: Hashable, Sendable {
    /// The claim.
    package var claimID: String
    /// The work.
    package var workID: String
    /// `supports`, `qualifies`, `contradicts` or `unrelated`.
    package var stance: String
    /// How sure the judge is, 0 to 1.
    package var score: Double
    /// The whole judgement.
    package var json: String

    /// A row.
    package init(
        claimID: String, workID: String, stance: String, score: Double, json: String
    ) {
        self.claimID = claimID
        self.workID = workID
        self.stance = stance
        self.score = score
        self.json = json
    }
}
