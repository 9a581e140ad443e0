/// arXiv: `ti:word`, `abs:"words in any order"`, `submittedDate:[202001010000 TO 202012312359]`.
struct ArXivDialect: QueryDialect {
    let defaultField = SearchField.titleAbstract
    let splitsColons = true
    let readsFromLeft = false

    func operand(from parser: inout QueryParser<Self>, in field: SearchField) throws(QueryError) -> SearchExpression {
        switch parser.rest.removeFirst() {
        case .phrase(let text): return Self.words(of: text, in: field)
        case .word(let name) where parser.take(.colon): return try value(of: name, from: &parser)
        case .word(let text): return .term(SearchTerm(text, in: field))
        default: throw QueryError(message: "a range stands without a field")
        }
    }

    private func value(of name: String, from parser: inout QueryParser<Self>) throws(QueryError) -> SearchExpression {
        guard let token = parser.rest.popFirst() else { throw QueryError(message: "\(name): has no value") }
        switch token {
        case .word(let text), .phrase(let text): return Self.words(of: text, in: Self.field(name))
        case .bracket(let range) where name == "submittedDate":
            let ends = range.split(separator: " ").map { Self.day($0) }
            guard ends.count == 3, let range = SearchDate.range(from: ends[0], until: ends[2]) else {
                throw QueryError(message: "[\(range)] is no range")
            }
            return .dates(.publication, range)
        default: throw QueryError(message: "\(name): has no value")
        }
    }

    /// The words of a phrase may stand in any order.
    private static func words(of text: String, in field: SearchField) -> SearchExpression {
        let terms = Words.of(text).map { SearchExpression.term(SearchTerm($0, in: field)) }
        guard let first = terms.first else { return .everything }
        return terms.dropFirst().reduce(first) { .and($0, $1) }
    }

    /// `YYYYMMDDHHMM` as `YYYY-MM-DD`.
    private static func day(_ text: Substring) -> String {
        "\(text.prefix(4))-\(text.dropFirst(4).prefix(2))-\(text.dropFirst(6).prefix(2))"
    }

    private static func field(_ name: String) -> SearchField {
        switch name {
        case "ti": .title
        case "abs": .abstract
        case "au": .author
        default: .anyText
        }
    }
}
