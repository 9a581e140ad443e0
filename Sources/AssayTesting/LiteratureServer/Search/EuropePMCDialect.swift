/// Europe PMC: `TITLE_ABS:"a phrase"`, `FIRST_PDATE:[2020-01-01 TO 2020-12-31]`, `TITLE:(a OR b)`.
struct EuropePMCDialect: QueryDialect {
    let defaultField = SearchField.anyText
    let splitsColons = true
    let readsFromLeft = false

    func operand(from parser: inout QueryParser<Self>, in field: SearchField) throws(QueryError) -> SearchExpression {
        switch parser.rest.removeFirst() {
        case .phrase(let text): return .term(SearchTerm(text, in: field, truncates: false))
        case .word(let text):
            guard parser.take(.colon) else {
                return text == "*" ? .everything : .term(SearchTerm(text, in: field))
            }
            return try value(of: text.uppercased(), from: &parser)
        default: throw QueryError(message: "a range stands without a field")
        }
    }

    private func value(of name: String, from parser: inout QueryParser<Self>) throws(QueryError) -> SearchExpression {
        let field = Self.field(name)
        if parser.take(.open) { return try parser.group(in: field) }
        guard let token = parser.rest.first else { throw QueryError(message: "\(name): has no value") }
        parser.rest.removeFirst()
        switch token {
        case .word(let text), .phrase(let text):
            if let date = Self.date(name) { return try dates(date, from: text, until: text) }
            return .term(SearchTerm(text, in: field, truncates: token == .word(text)))
        case .bracket(let range):
            guard let date = Self.date(name) else { throw QueryError(message: "\(name): has no ranges") }
            let ends = range.split(separator: " ").map(String.init)
            guard ends.count == 3, ends[1] == "TO" else { throw QueryError(message: "[\(range)] is no range") }
            return try dates(date, from: ends[0], until: ends[2])
        default: throw QueryError(message: "\(name): has no value")
        }
    }

    private func dates(_ date: SearchDate, from: String, until: String) throws(QueryError) -> SearchExpression {
        let ends = [from, until].map { $0 == "*" ? nil : $0 }
        guard let range = SearchDate.range(from: ends[0], until: ends[1]) else {
            throw QueryError(message: "\(from) to \(until) is no range of dates")
        }
        return .dates(date, range)
    }

    private static func date(_ name: String) -> SearchDate? {
        switch name {
        case "PUB_YEAR", "FIRST_PDATE", "FIRST_PDATE_D", "E_PDATE", "P_PDATE", "P_PDATE_D": .publication
        case "UPDATE_DATE", "FIRST_IDATE", "FIRST_IDATE_D", "CREATION_DATE": .changed
        default: nil
        }
    }

    private static func field(_ name: String) -> SearchField {
        switch name {
        case "TITLE_ABS": .titleAbstract
        case "TITLE": .title
        case "ABSTRACT": .abstract
        case "AUTH", "AUTHOR": .author
        case "JOURNAL": .journal
        case "MESH", "MESH_HEADING": .mesh
        case "KW", "KEYWORD": .keyword
        case "PUB_TYPE": .publicationType
        case "LANG": .language
        case "DOI", "PMCID", "EXT_ID", "ID": .identifier
        case "SRC": .source
        case "OPEN_ACCESS": .openAccess
        case "HAS_ABSTRACT": .hasAbstract
        case "ACCESSION_ID", "NCT": .trial
        default: .anyText
        }
    }
}
