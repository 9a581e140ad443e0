/// Why a sentence is no claim.
package enum SkipReason: String, Codable, CaseIterable, Sendable {
    /// It is a heading.
    case heading
    /// It asks.
    case question
    /// It tells the reader what to do.
    case instruction
    /// It is a link, a menu, a date line or other furniture.
    case navigation
    /// It names authors, reviewers, funders or rights.
    case credits
    /// It is too short to assert anything.
    case fragment
    /// It praises, or gives a view or a wish.
    case opinion
    /// It says what the text itself will do or has done.
    case signpost
    /// It leads from one matter to the next: *getting it is another matter*.
    case transition
    /// It names or defines: *doctors call this …*, *is known as …*.
    case definition
    /// It calls for action or for research: *please write*, *we need trials*. That evidence is missing is a claim.
    case call
    /// It retells what people say or feel, without a number.
    case anecdote
    /// It is a footnote, or stands under a heading such as *References*, *Further reading*, *Literatur* or *Referencias*.
    case reference
    /// It is an entry of a list that a sentence introduces; that sentence is the claim, judged with its entries.
    case listItem = "list-item"
    /// It asserts nothing that a study could check.
    case uncheckable
}
