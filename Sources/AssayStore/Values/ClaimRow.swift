/// A claim of the document as the store keeps it.
package struct ClaimRow: Hashable, Sendable {
    /// The claim's id.
    package var id: String
    /// Its place among the document's claims, from 0.
    package var position: Int
    /// The whole claim.
    package var json: String

    /// A row.
    package init(
        id: String, position: Int, json: String
    ) {
        self.id = id
        self.position = position
        self.json = json
    }
}
