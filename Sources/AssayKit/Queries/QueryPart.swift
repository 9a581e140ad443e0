/// A kind of expression that a query may use and a source may or may not have a form for.
public enum QueryPart: String, CaseIterable, Codable, Comparable, Sendable {
    /// `AND`, `OR`, `NOT` and brackets.
    case boolean
    /// Words that must follow each other.
    case phrase
    /// A word's beginning.
    case truncation
    /// A phrase whose last word is only the beginning of one.
    case truncatedPhrase = "truncated-phrase"
    /// `title:`
    case titleField = "title-field"
    /// `abstract:`
    case abstractField = "abstract-field"
    /// `author:`
    case authorField = "author-field"
    /// `mesh:`
    case meshField = "mesh-field"
    /// The search's `since` and `until`.
    case dates

    /// The order for sorted output.
    public static func < (left: QueryPart, right: QueryPart) -> Bool {
        left.rawValue < right.rawValue
    }
}
