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
    /// It asserts nothing that a study could check.
    case uncheckable
}
