/// A piece of a query as all dialects have it.
enum QueryToken: Equatable, Sendable {
    case open, close
    case and, or, not
    case word(String)
    case phrase(String)
    /// `[…]`, without the brackets.
    case bracket(String)
    case colon
}
