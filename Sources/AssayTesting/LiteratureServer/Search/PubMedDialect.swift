/// PubMed: `"a phrase"[tiab]`, `word*`, `("2001/01/01"[dp] : "2002"[dp])`.
struct PubMedDialect: QueryDialect {
    let defaultField = SearchField.anyText
    let splitsColons = true
    let readsFromLeft = true

    func operand(from parser: inout QueryParser<Self>, in field: SearchField) throws(QueryError) -> SearchExpression {
        guard case .word(let first)? = parser.rest.first else { return try tagged(try phrase(&parser), &parser) }
        var words = [first]
        parser.rest.removeFirst()
        while case .word(let next)? = parser.rest.first {
            words.append(next)
            parser.rest.removeFirst()
        }
        if case .bracket? = parser.rest.first { return try tagged(words.joined(separator: " "), &parser) }
        if parser.rest.first == .colon, words.count == 1 { return try tagged(first, &parser) }
        return words.dropFirst().reduce(untagged(first)) { .and($0, untagged($1)) }
    }

    private func phrase(_ parser: inout QueryParser<Self>) throws(QueryError) -> String {
        guard case .phrase(let text)? = parser.rest.first else { throw QueryError(message: "a tag stands alone") }
        parser.rest.removeFirst()
        return text
    }

    private func tagged(_ text: String, _ parser: inout QueryParser<Self>) throws(QueryError) -> SearchExpression {
        let tag = takeTag(&parser)
        if parser.take(.colon) { return try dates(from: text, tag: tag, &parser) }
        guard let tag else { return untagged(text) }
        if let date = Self.date(tag) { return try range(of: date, from: text, until: text) }
        return .term(SearchTerm(text, in: Self.field(tag)))
    }

    private func dates(
        from: String, tag: String?, _ parser: inout QueryParser<Self>
    ) throws(QueryError) -> SearchExpression {
        let until: String
        switch parser.rest.first {
        case .word(let text), .phrase(let text): until = text
        default: throw QueryError(message: "the end of a range is missing")
        }
        parser.rest.removeFirst()
        let last = takeTag(&parser) ?? tag
        guard let date = Self.date(last ?? "") else { throw QueryError(message: "only dates have ranges here") }
        return try range(of: date, from: from, until: until)
    }

    private func range(of date: SearchDate, from: String, until: String) throws(QueryError) -> SearchExpression {
        guard let range = SearchDate.range(from: from, until: until) else {
            throw QueryError(message: "\(from) to \(until) is no range of dates")
        }
        return .dates(date, range)
    }

    private func takeTag(_ parser: inout QueryParser<Self>) -> String? {
        guard case .bracket(let tag)? = parser.rest.first else { return nil }
        parser.rest.removeFirst()
        return tag.lowercased()
    }

    private func untagged(_ text: String) -> SearchExpression {
        switch text.lowercased() {
        case "hasabstract": .term(SearchTerm("y", in: .hasAbstract))
        case "all": .everything
        default: .term(SearchTerm(text, in: .anyText))
        }
    }

    private static func date(_ tag: String) -> SearchDate? {
        switch tag {
        case "dp", "pdat", "date - publication", "publication date": .publication
        case "edat", "crdt", "mhda", "mdat", "date - entry", "date - modification": .changed
        default: nil
        }
    }

    private static func field(_ tag: String) -> SearchField {
        switch tag {
        case "tiab", "title/abstract": .titleAbstract
        case "ti", "title": .title
        case "ab", "abstract": .abstract
        case "au", "1au", "author", "fau", "lastau": .author
        case "ta", "journal", "jour": .journal
        case "mh", "mesh", "mesh terms", "mh:noexp", "mesh:noexp", "majr", "sh", "nm": .mesh
        case "pt", "publication type", "ptyp": .publicationType
        case "la", "language": .language
        case "pmid", "uid", "doi", "aid", "lid": .identifier
        case "si": .trial
        case "ot", "other term": .keyword
        default: .anyText
        }
    }
}
