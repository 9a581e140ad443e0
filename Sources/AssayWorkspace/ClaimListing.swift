package import AssayAppraisal

/// The claims of a document as they are printed: `assay.claims/1` with the text that their offsets count in.
package struct ClaimListing: Encodable, Sendable {
    /// The claims, and what was skipped.
    package let set: ClaimSet
    /// The document's text without markup; `start` and `end` of a claim are Unicode scalars of it.
    package let plainText: String

    private enum Key: String, CodingKey {
        case plainText = "plain_text"
    }

    /// Writes the set's keys and the text beside them.
    package func encode(to encoder: any Encoder) throws {
        try set.encode(to: encoder)
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(plainText, forKey: .plainText)
    }
}
