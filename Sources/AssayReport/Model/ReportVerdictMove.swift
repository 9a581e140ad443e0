/// A claim whose verdict moved.
package struct ReportVerdictMove: Codable, Hashable, Sendable {
    /// The claim's id.
    package var claimID: String
    /// The claim's text.
    package var text: String
    /// The verdict before.
    package var from: String
    /// The verdict now.
    package var to: String
    /// The ids of the works that moved it, gravest first.
    package var workIDs: [String]

    /// The value of these parts; see the properties.
    package init(claimID: String, text: String, from: String, to: String, workIDs: [String] = []) {
        self.claimID = claimID
        self.text = text
        self.from = from
        self.to = to
        self.workIDs = workIDs
    }
}
