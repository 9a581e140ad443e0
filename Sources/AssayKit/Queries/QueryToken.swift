/// One token of a query's text.
struct QueryToken {
    enum Kind: Hashable {
        case open, close, and, or, not, word, phrase, unclosedPhrase
        case field(Query.Field)

        var canStartOperand: Bool {
            switch self {
            case .open, .word, .phrase, .unclosedPhrase, .field: true
            case .close, .and, .or, .not: false
            }
        }
    }

    let kind: Kind
    /// The token as written; of a phrase, what stands between the quotes.
    let text: String
    /// Where it begins.
    let start: String.Index
}
