/// A query of any of the services, read.
indirect enum SearchExpression: Sendable {
    /// Works that hold these words, one after the other, in the field.
    case term(SearchTerm)
    /// Works whose date lies in the range; see ``SearchDate/key(_:fill:)``.
    case dates(SearchDate, ClosedRange<Int>)
    case and(SearchExpression, SearchExpression)
    case or(SearchExpression, SearchExpression)
    case not(SearchExpression)
    /// Every work.
    case everything
}

/// A word or phrase of a query.
struct SearchTerm: Hashable, Sendable {
    /// The text as it was sent, without quotes.
    var text: String
    /// What it is looked for in.
    var field: SearchField
    /// Whether the last word may go on.
    var isPrefix: Bool

    /// - Parameter truncates: Whether a star at the end lets the last word go on; within quotes only PubMed does so.
    init(_ text: String, in field: SearchField, truncates: Bool = true) {
        isPrefix = truncates && text.hasSuffix("*")
        self.text = isPrefix ? String(text.dropLast()) : text
        self.field = field
    }
}
