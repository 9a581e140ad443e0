/// Runs a PubMed query, with PubMed's habit of dropping what it does not find.
struct PubMedSearch {
    /// The numbers found, newest (highest) first.
    private(set) var pmids: [String] = []
    /// What PubMed made of the query.
    private(set) var translation = ""
    /// Terms that are in no record; the search ran without them.
    private(set) var notFound: [String] = []

    init(_ query: String, dates: ClosedRange<Int>?, in library: Library) throws(QueryError) {
        let universe = library.works(of: .pubmed)
        let expression = try PubMedDialect().expression(of: query)
        guard var found = keeping(expression, library.index, universe) else {
            translation = notFound.map { "(\($0)[All Fields])" }.joined(separator: " AND ")
            return
        }
        translation = Self.text(of: found)
        if let dates { found = .and(found, .dates(.publication, dates)) }
        pmids = library.index.works(for: found, among: universe)
            .compactMap { library.corpus.works[$0].pmid }
            .sorted { (Int($0) ?? 0, $0) > (Int($1) ?? 0, $1) }
    }

    /// The expression without the terms that match nothing; `nil` where none is left.
    private mutating func keeping(
        _ expression: SearchExpression, _ index: SearchIndex, _ universe: Set<Int>
    ) -> SearchExpression? {
        switch expression {
        case .term(let term):
            if !index.works(with: term).isDisjoint(with: universe) { return expression }
            notFound.append(term.text)
            return nil
        case .and(let left, let right):
            return join(keeping(left, index, universe), keeping(right, index, universe), SearchExpression.and)
        case .or(let left, let right):
            return join(keeping(left, index, universe), keeping(right, index, universe), SearchExpression.or)
        case .not(let inner): return keeping(inner, index, universe).map(SearchExpression.not)
        case .dates, .everything: return expression
        }
    }

    private func join(
        _ left: SearchExpression?, _ right: SearchExpression?,
        _ operation: (SearchExpression, SearchExpression) -> SearchExpression
    ) -> SearchExpression? {
        guard let left, let right else { return left ?? right }
        return operation(left, right)
    }
}

extension PubMedSearch {
    private static func text(of expression: SearchExpression) -> String {
        switch expression {
        case .term(let term): "\"\(term.text)\(term.isPrefix ? "*" : "")\"[\(name(of: term.field))]"
        case .dates(let date, let range):
            "\(day(range.lowerBound)):\(range.upperBound == Int.max ? "3000" : day(range.upperBound))"
                + (date == .changed ? "[Date - Entry]" : "[Date - Publication]")
        case .and(let left, .not(let right)): "\(operand(left)) NOT \(operand(right))"
        case .and(let left, let right): "\(operand(left)) AND \(operand(right))"
        case .or(let left, let right): "\(operand(left)) OR \(operand(right))"
        case .not(let inner): "NOT \(operand(inner))"
        case .everything: "all[Filter]"
        }
    }

    private static func operand(_ expression: SearchExpression) -> String {
        switch expression {
        case .and, .or, .not: "(\(text(of: expression)))"
        case .term, .dates, .everything: text(of: expression)
        }
    }

    private static func day(_ key: Int) -> String {
        let month = key / 100 % 100
        let day = key % 100
        let year = String(key / 10_000)
        if month == 99 { return year }
        return "\(year)/\(CorpusWork.twoDigits(month))" + (day == 99 ? "" : "/\(CorpusWork.twoDigits(day))")
    }

    private static func name(of field: SearchField) -> String {
        switch field {
        case .titleAbstract: "Title/Abstract"
        case .title: "Title"
        case .abstract: "Abstract"
        case .author: "Author"
        case .journal: "Journal"
        case .mesh: "MeSH Terms"
        case .publicationType: "Publication Type"
        case .language: "Language"
        case .identifier: "UID"
        case .trial: "Secondary Source ID"
        case .keyword: "Other Term"
        default: "All Fields"
        }
    }
}
