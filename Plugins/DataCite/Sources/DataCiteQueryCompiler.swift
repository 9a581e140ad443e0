import AssayKit

/// Compiles a search to the query strings that DataCite takes. Every word has a field and every join an operator, since what
/// DataCite does without is not documented.
struct DataCiteQueryCompiler {
    /// A compiled query with what the person should know of it.
    struct Compiled: Equatable {
        var text: String
        var warnings: [String]
    }

    private var warnings: [String] = []

    /// The query of a search.
    ///
    /// - Throws: ``SourceError`` with code `unsupportedQuery` where nothing is left that DataCite can be asked.
    static func compile(_ search: Search, types: ResourceTypes) throws(SourceError) -> Compiled {
        var compiler = DataCiteQueryCompiler()
        let broad = search.query.broadened { $0.field != .mesh && !words(of: $0.text).isEmpty }
        guard let broad, let text = compiler.compile(broad) else {
            throw SourceError(
                .unsupportedQuery, "DataCite cannot be asked for subject headings alone",
                hint: "add a term without mesh: to the query")
        }
        let clauses = [text, types.clause].compactMap(\.self).joined(separator: " AND ")
        let years = exclusions(since: search.since, until: search.until)
        return Compiled(text: clauses + years, warnings: compiler.warnings)
    }

    /// The years that a search's period touches; all where it has none.
    ///
    /// - Throws: ``SourceError`` with code `unsupportedQuery` where the period ends before it begins.
    static func years(of search: Search) throws(SourceError) -> ClosedRange<Int> {
        let first = search.since?.year ?? 0
        let last = search.until?.year ?? 9_999
        guard first <= last else {
            throw SourceError(.unsupportedQuery, "The period ends before it begins.", hint: "check since and until")
        }
        return first...last
    }

    /// What is left out is the years outside of the period; a record without a year stays, as it does in the host's filter.
    private static func exclusions(since: PartialDate?, until: PartialDate?) -> String {
        let early = since.flatMap { $0.year > 1 ? 0...($0.year - 1) : nil }
        let late = until.flatMap { $0.year < 9_999 ? ($0.year + 1)...9_999 : nil }
        return [early, late].compactMap { $0.map { " AND NOT publicationYear:\(DataCiteSlice.range($0))" } }.joined()
    }
}

// MARK: - Tree

extension DataCiteQueryCompiler {
    private mutating func compile(_ query: Query) -> String? {
        switch query {
        case .term(let term): return clause(for: term)
        case .or(let parts):
            let compiled = parts.compactMap { compile($0) }
            return compiled.count == parts.count ? "(" + compiled.joined(separator: " OR ") + ")" : nil
        case .and(let parts): return conjunction(parts)
        case .not: return nil
        }
    }

    /// Positive parts first, since a query must not begin with NOT.
    private mutating func conjunction(_ parts: [Query]) -> String? {
        var wanted: [String] = []
        var refused: [String] = []
        for part in parts {
            if case .not(let inner) = part {
                if let text = exclusion(inner) { refused.append(text) }
            } else if let text = compile(part) {
                wanted.append(text)
            }
        }
        guard !wanted.isEmpty else { return nil }
        let text = wanted.joined(separator: " AND ") + refused.map { " AND NOT \($0)" }.joined()
        return wanted.count + refused.count == 1 ? text : "(\(text))"
    }

    /// What can only be searched more broadly must not be excluded: that would lose records.
    private mutating func exclusion(_ query: Query) -> String? {
        guard query.terms.allSatisfy({ !Self.isInexact($0) }) else {
            warnings.append("DataCite cannot exclude \(query.description): that part is left out")
            return nil
        }
        return compile(query)
    }
}

// MARK: - Terms

extension DataCiteQueryCompiler {
    private mutating func clause(for term: Query.Term) -> String {
        let words = Self.words(of: term.text)
        if term.field == .author { return Self.all(words, of: term) }
        if Self.isInexact(term) {
            warnings.append("DataCite has no form for \(term.description): its words are asked for one by one")
            return Self.all(words, of: term)
        }
        return Self.clause(term.field, Self.value(words.joined(separator: " "), isTruncated: term.isTruncated))
    }

    /// Each word on its own, in any order: names stand as "Family, Given" and as "Given Family".
    private static func all(_ words: [String], of term: Query.Term) -> String {
        let clauses = words.indices.map { index in
            clause(term.field, value(words[index], isTruncated: term.isTruncated && index == words.indices.last))
        }
        return clauses.count == 1 ? clauses[0] : "(" + clauses.joined(separator: " AND ") + ")"
    }

    private static func clause(_ field: Query.Field, _ value: String) -> String {
        switch field {
        case .title: return "titles.title:\(value)"
        case .abstract: return "descriptions.description:\(value)"
        case .author: return "creators.name:\(value)"
        case .anywhere, .mesh:
            let fields = ["titles.title", "descriptions.description", "subjects.subject"]
            return "(" + fields.map { "\($0):\(value)" }.joined(separator: " OR ") + ")"
        }
    }

    /// A truncated word stands without quotes, in lower case, since it is compared with the index as it is.
    private static func value(_ text: String, isTruncated: Bool) -> String {
        isTruncated ? text.lowercased() + "*" : "\"\(text)\""
    }

    /// Whether the term can only be searched more broadly than it means.
    private static func isInexact(_ term: Query.Term) -> Bool {
        term.isTruncated && words(of: term.text).count > 1
    }

    /// The words without signs of the query's syntax; of a truncated term, letters and digits alone.
    private static func words(of text: String) -> [String] {
        let parts = text.split { $0.isWhitespace || "*?~:\"\\/()[]{}^!&|<>=+-".contains($0) }
        return parts.filter { part in part.contains { $0.isLetter || $0.isNumber } }.map(String.init)
    }
}
