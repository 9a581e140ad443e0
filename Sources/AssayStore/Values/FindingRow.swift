/// A finding as the store keeps it.
package struct FindingRow: Hashable, Sendable {
    /// The finding's id.
    package var id: String
    /// The work that it was found in.
    package var workID: String
    /// The theme.
    package var theme: String
    /// The whole finding.
    package var json: String

    /// A row.
    package init(
        id: String, workID: String, theme: String, json: String
    ) {
        self.id = id
        self.workID = workID
        self.theme = theme
        self.json = json
    }
}
