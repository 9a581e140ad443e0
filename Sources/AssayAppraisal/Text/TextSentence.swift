/// A sentence of a record's title or abstract.
struct TextSentence: Sendable {
    var field: TextField
    /// The section's label, or its number; `nil` in the title.
    var section: String?
    var role: SentenceRole
    /// In scalars of the field's text.
    var start: Int
    var end: Int
    /// In tokens of the field's text.
    var tokens: Range<Int>
    /// In cue hits of the field's text.
    var hits: Range<Int>
}
