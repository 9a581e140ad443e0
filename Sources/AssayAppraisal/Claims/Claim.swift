/// A checkable sentence of a document.
package struct Claim: Codable, Hashable, Sendable {
    /// `C` and eight hexadecimal digits of the SHA-256 of the normalised text; a repeat of the same text gets `-2`, `-3`.
    package var id: String
    /// The sentence, verbatim.
    package var text: String
    /// What the claim is read with: the entries of the list that it introduces, joined by `; `; `nil` where it has none.
    package var context: String?
    /// The headings above it, joined by ` / `.
    package var section: String
    /// The sentence's place among the document's sentences, from 0.
    package var sentence: Int
    /// Where it starts in the document's plain text, in Unicode scalars.
    package var start: Int
    /// Where it ends in the document's plain text, in Unicode scalars, not included.
    package var end: Int
    /// The themes it falls under, strongest first, then by name; empty where the pack has none for it.
    package var themes: [ThemeScore]
    /// How sure its wording is.
    package var strength: ClaimStrength
    /// What simple rules find in it.
    package var parts: ClaimParts
}
