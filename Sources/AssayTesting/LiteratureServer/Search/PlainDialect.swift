/// OpenAlex's searching filters, and Semantic Scholar's bulk search with its signs spelled out: words and phrases in one
/// field, `AND`, `OR`, `NOT` and brackets.
struct PlainDialect: QueryDialect {
    let defaultField: SearchField
    let splitsColons = false
    let readsFromLeft = false

    func operand(from parser: inout QueryParser<Self>, in field: SearchField) throws(QueryError) -> SearchExpression {
        switch parser.rest.removeFirst() {
        case .phrase(let text): return .term(SearchTerm(text, in: field, truncates: false))
        case .word(let text): return .term(SearchTerm(text, in: field))
        default: throw QueryError(message: "a range stands without a field")
        }
    }
}
