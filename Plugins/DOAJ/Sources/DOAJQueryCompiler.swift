import AssayKit

/// Compiles a search to the query strings that DOAJ takes.
///
/// Everything is quoted and every field has its full path. Operators are `AND`, `OR` and `AND NOT` alone: DOAJ takes a colon for
/// a field's only where ` AND ` or ` OR ` stands between it and the colon before.
struct DOAJQueryCompiler {
    /// A compiled query with what the person should know of it.
    struct Compiled: Equatable {
        var text: String
        var warnings: [String]
    }

    private var warnings: [String] = []
    /// Whether what is compiled is to be left out, so that it may be narrower than meant, but not broader.
    private var isExcluding = false

    /// The query of a search.
    ///
    /// - Throws: ``SourceError`` with code `unsupportedQuery` where nothing is left that DOAJ can be asked.
    static func compile(_ search: Search) throws(SourceError) -> Compiled {
        var compiler = DOAJQueryCompiler()
        let broad = search.query.broadened { $0.field != .mesh && !$0.isTruncated && !words(of: $0.text).isEmpty }
        guard let broad, let text = compiler.compile(broad) else {
            throw SourceError(
                .unsupportedQuery,
                "DOAJ has no truncated words and no subject headings of MeSH, and nothing else is asked",
                hint: "write truncated words out, or add a term without mesh: and *")
        }
        let years = exclusions(since: search.since, until: search.until)
        return Compiled(text: years.isEmpty ? text : "(\(text))\(years)", warnings: compiler.warnings)
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

    /// What is left out is the years outside of the period; an article without a year stays, as it does in the host's filter.
    private static func exclusions(since: PartialDate?, until: PartialDate?) -> String {
        let early = since.flatMap { $0.year > 1 ? " AND NOT bibjson.year:\(DOAJSlice.range(0...($0.year - 1)))" : nil }
        let late = until.flatMap {
            $0.year < 9_999 ? " AND NOT bibjson.year:\(DOAJSlice.range(($0.year + 1)...9_999))" : nil
        }
        return [early, late].compactMap(\.self).joined()
    }

    /// The clause that finds an identifier; `nil` for what DOAJ cannot be asked for.
    static func clause(for identifier: Identifier) -> String? {
        guard identifier.scheme == .doi, !identifier.value.contains(where: { "*?~\"\\".contains($0) }) else {
            return nil
        }
        return "doi:\"\(identifier.value)\""
    }
}

// MARK: - Tree

extension DOAJQueryCompiler {
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
}

extension DOAJQueryCompiler {
    private mutating func exclusion(_ query: Query) -> String? {
        let before = isExcluding
        // What is excluded from an exclusion is wanted again.
        isExcluding.toggle()
        defer { isExcluding = before }
        return compile(query)
    }
}

// MARK: - Terms

extension DOAJQueryCompiler {
    private mutating func clause(for term: Query.Term) -> String {
        let text = Self.words(of: term.text).joined(separator: " ")
        switch term.field {
        case .title: return "bibjson.title:\"\(text)\""
        case .abstract: return "bibjson.abstract:\"\(text)\""
        case .author: return author(text)
        case .anywhere, .mesh:
            let fields = ["bibjson.title", "bibjson.abstract", "bibjson.keywords", "bibjson.subject.term"]
            return "(" + fields.map { "\($0):\"\(text)\"" }.joined(separator: " OR ") + ")"
        }
    }

    /// Names stand as "Given Family", mostly written out, so that their words are asked for in any order and initials are not.
    private mutating func author(_ text: String) -> String {
        let words = text.split(separator: " ")
        let names = words.filter { $0.count > 1 }
        let kept = isExcluding || names.isEmpty ? words : names
        if kept.count < words.count {
            warnings.append("DOAJ prints given names: author:\"\(text)\" is asked without initials")
        }
        let clauses = kept.map { "bibjson.author.name:\"\($0)\"" }
        return clauses.count == 1 ? clauses[0] : "(" + clauses.joined(separator: " AND ") + ")"
    }

    /// The words without the signs that DOAJ refuses, escapes or takes for a field's; the index drops such signs as well.
    private static func words(of text: String) -> [String] {
        let parts = text.split { $0.isWhitespace || "*?~:\"\\/()[]{}^!&|<>=+".contains($0) }
        return parts.filter { part in part.contains { $0.isLetter || $0.isNumber } }.map(String.init)
    }
}
