/// Elasticsearch's query strings as DOAJ and DataCite take them: `titles.title:"a phrase"`, `publicationYear:[2020 TO 2024]`.
struct FieldedDialect: QueryDialect {
    let defaultField = SearchField.anyText
    let splitsColons = true
    let readsFromLeft = false
    /// What the names of fields stand for.
    let fields: [String: SearchField]
    /// What the names of dates stand for; years are the first and the last day of them.
    let dates: [String: SearchDate]

    func operand(from parser: inout QueryParser<Self>, in field: SearchField) throws(QueryError) -> SearchExpression {
        switch parser.rest.removeFirst() {
        case .phrase(let text): return .term(SearchTerm(text, in: field, truncates: false))
        case .word(let text):
            guard parser.take(.colon) else { return .term(SearchTerm(text, in: field)) }
            return try value(of: text, from: &parser)
        default: throw QueryError(message: "a range stands without a field")
        }
    }

    private func value(of name: String, from parser: inout QueryParser<Self>) throws(QueryError) -> SearchExpression {
        guard let token = parser.rest.first else { throw QueryError(message: "\(name): has no value") }
        parser.rest.removeFirst()
        switch token {
        case .word(let text): return .term(SearchTerm(text, in: fields[name] ?? .language))
        case .phrase(let text): return .term(SearchTerm(text, in: fields[name] ?? .language, truncates: false))
        case .bracket(let range): return try period(range, of: name)
        default: throw QueryError(message: "\(name): has no value")
        }
    }

    private func period(_ range: String, of name: String) throws(QueryError) -> SearchExpression {
        let ends = range.split(separator: " ").map(String.init)
        guard let date = dates[name], ends.count == 3, ends[1] == "TO" else {
            throw QueryError(message: "\(name):[\(range)] is no range")
        }
        let from = Int(ends[0]) == 0 ? nil : ends[0]
        guard let days = SearchDate.range(from: from, until: ends[2]) else {
            throw QueryError(message: "[\(range)] is no range of dates")
        }
        return .dates(date, days)
    }
}
