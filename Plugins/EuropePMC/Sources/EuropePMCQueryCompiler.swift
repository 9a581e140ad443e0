import AssayKit

/// Compiles a search to Europe PMC's query syntax.
///
/// Fields are those that Europe PMC documents: `TITLE`, `ABSTRACT`, `TITLE_ABS`, `KW`, `AUTH` and `FIRST_PDATE`. The name
/// of its MeSH field is not confirmed, so that `mesh:` terms are left out here and matched by the host.
struct EuropePMCQueryCompiler {
    /// A compiled query with what the person should know of it.
    struct Compiled: Equatable {
        var text: String
        var warnings: [String]
    }

    private var warnings: [String] = []

    /// The query of a search.
    ///
    /// - Throws: ``SourceError`` with code `unsupportedQuery` where nothing is left that Europe PMC can be asked.
    static func compile(_ search: Search) throws(SourceError) -> Compiled {
        var compiler = EuropePMCQueryCompiler()
        let broad = search.query.broadened { $0.field != .mesh && !words(of: $0.text).isEmpty }
        guard let broad, let text = compiler.compile(broad) else {
            throw SourceError(
                .unsupportedQuery, "Europe PMC cannot be asked for subject headings alone",
                hint: "add a term without mesh: to the query")
        }
        let filters = [period(since: search.since, until: search.until), changes(since: search.changedSince)]
            .compactMap(\.self)
        let all = ([filters.isEmpty ? text : "(\(text))"] + filters).joined(separator: " AND ")
        return Compiled(text: all, warnings: compiler.warnings)
    }
}

// MARK: - Tree

extension EuropePMCQueryCompiler {
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
        let text = wanted.joined(separator: " AND ") + refused.map { " NOT \($0)" }.joined()
        return wanted.count + refused.count == 1 ? text : "(\(text))"
    }

    /// What to exclude; `nil` where it could only be said too broadly, which would lose records.
    private mutating func exclusion(_ query: Query) -> String? {
        let inexact = query.terms.filter(Self.isInexact)
        guard inexact.isEmpty else {
            warnings.append("Europe PMC was not asked to exclude \(query): it has no form for \(inexact[0])")
            return nil
        }
        return compile(query)
    }
}

// MARK: - Terms

extension EuropePMCQueryCompiler {
    /// A truncated word stands bare, since quotes would make its `*` a character; anything else is quoted.
    private mutating func clause(for term: Query.Term) -> String {
        guard term.isTruncated else { return Self.clause(term.field, Self.quoted(term.text)) }
        let words = Self.words(of: term.text)
        guard words.count > 1 else { return Self.clause(term.field, (words.first ?? "") + "*") }
        warnings.append("Europe PMC searched \(term) as separate words: it has no truncation within phrases")
        let values = words.dropLast().map(Self.quoted) + [(words.last ?? "") + "*"]
        return "(" + values.map { Self.clause(term.field, $0) }.joined(separator: " AND ") + ")"
    }

    private static func clause(_ field: Query.Field, _ value: String) -> String {
        switch field {
        case .title: "TITLE:\(value)"
        case .abstract: "ABSTRACT:\(value)"
        case .author: "AUTH:\(value)"
        case .anywhere, .mesh: "(TITLE_ABS:\(value) OR KW:\(value))"
        }
    }

    /// Whether the term can only be searched more broadly than it means.
    private static func isInexact(_ term: Query.Term) -> Bool {
        term.isTruncated && words(of: term.text).count > 1
    }

    private static func words(of text: String) -> [String] {
        text.split { !($0.isLetter || $0.isNumber) }.map(String.init)
    }

    private static func quoted(_ text: String) -> String {
        let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
        return "\"\(escaped.collapsingWhitespace())\""
    }
}

// MARK: - Dates and identifiers

extension EuropePMCQueryCompiler {
    /// The period of first publication; an open end is a year far away.
    static func period(since: PartialDate?, until: PartialDate?) -> String? {
        guard since != nil || until != nil else { return nil }
        let first = since?.firstDay.description ?? "1000-01-01"
        let last = until?.lastDay.description ?? "3000-12-31"
        return "(FIRST_PDATE:[\(first) TO \(last)])"
    }

    /// What Europe PMC first indexed or updated on a day or later; `nil` for all.
    static func changes(since day: PartialDate?) -> String? {
        guard let first = day?.firstDay else { return nil }
        let range = "[\(first) TO 3000-12-31]"
        return "(FIRST_IDATE:\(range) OR UPDATE_DATE:\(range))"
    }

    /// The clause that finds an identifier; `nil` for a scheme that Europe PMC does not know.
    static func clause(for identifier: Identifier) -> String? {
        switch identifier.scheme {
        case .pmid: return "(EXT_ID:\(identifier.value) AND SRC:MED)"
        case .pmcid: return "PMCID:\(identifier.value)"
        case .doi: return "DOI:\(quoted(identifier.value))"
        case .europepmc:
            let parts = identifier.value.split(separator: "/", maxSplits: 1)
            let isPlain = parts.allSatisfy { $0.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) } }
            return parts.count == 2 && isPlain ? "(EXT_ID:\(parts[1]) AND SRC:\(parts[0]))" : nil
        default: return nil
        }
    }
}
