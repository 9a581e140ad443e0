/// The claims of one document (`assay.claims/1`).
package struct ClaimSet: Codable, Hashable, Sendable {
    /// The schema that the JSON names.
    package static let schema = "assay.claims/1"

    /// The schema, `assay.claims/1`.
    package var schema: String
    /// The document's name.
    package var document: String
    /// The document's title.
    package var title: String
    /// The claims in the order of the document.
    package var claims: [Claim]
    /// The sentences that are none, in the order of the document.
    package var skipped: [SkippedSentence]

    /// The claims of a document.
    package init(document: String, title: String, claims: [Claim], skipped: [SkippedSentence]) {
        schema = Self.schema
        self.document = document
        self.title = title
        self.claims = claims
        self.skipped = skipped
    }
}
