import AssayKit

/// Compiles a query to arXiv's syntax, so that it finds at least what is wanted.
///
/// Text is compared by stems, and the words of a phrase may stand in any order (observed by clients; the manual does not
/// say so). So phrases come out broader than they are, and exclusions, which would then exclude too much, are left to the
/// host, as are truncated words, which stems defeat, and subject headings, which arXiv has not.
enum QueryCompiler {
    /// A compiled query with what the person should know of it.
    struct Compiled: Equatable {
        var text: String
        var warnings: [String]
    }

    /// The query in arXiv's syntax.
    ///
    /// - Throws: ``SourceError`` with code `unsupportedQuery` where nothing is left that arXiv can be asked.
    static func compile(_ query: Query) throws(SourceError) -> Compiled {
        guard let broad = query.broadened(keeping: isExpressible), let text = compile(broad) else {
            throw SourceError(
                .unsupportedQuery, "arXiv cannot be asked for truncated words or subject headings alone",
                hint: "write the words out in full, or switch the source off")
        }
        let left = query.positiveTerms.filter { !broad.positiveTerms.contains($0) }
        let names = left.map(\.description).joined(separator: ", ")
        return Compiled(text: text, warnings: left.isEmpty ? [] : ["arXiv was not asked for \(names)"])
    }

    private static func isExpressible(_ term: Query.Term) -> Bool {
        term.field != .mesh && !term.isTruncated && !words(of: term).isEmpty
    }

    private static func compile(_ query: Query) -> String? {
        switch query {
        case .term(let term): return clause(for: term)
        case .or(let parts): return "(" + parts.compactMap(compile).joined(separator: " OR ") + ")"
        case .and(let parts):
            let wanted = parts.compactMap(compile)
            return wanted.count > 1 ? "(" + wanted.joined(separator: " AND ") + ")" : wanted.first
        case .not: return nil
        }
    }

    private static func clause(for term: Query.Term) -> String {
        let words = words(of: term)
        let value = words.count > 1 ? "\"\(words.joined(separator: " "))\"" : words.joined()
        switch term.field {
        case .title: return "ti:\(value)"
        case .abstract: return "abs:\(value)"
        case .author: return authorClause(words)
        case .anywhere, .mesh: return "(ti:\(value) OR abs:\(value))"
        }
    }

    /// A name's words in any order, since arXiv writes "Given Family"; initials match nothing where it has full names.
    private static func authorClause(_ words: [String]) -> String {
        let names = words.filter { $0.count > 1 }
        let clauses = (names.isEmpty ? words : names).map { "au:\($0)" }
        return clauses.count > 1 ? "(" + clauses.joined(separator: " AND ") + ")" : clauses.joined()
    }

    /// The words in small letters, so that no `OR` of a phrase becomes an operator; arXiv takes a hyphen for a blank.
    private static func words(of term: Query.Term) -> [String] {
        term.text.withoutPossessives.lowercased().split { !($0.isLetter || $0.isNumber) }.map(String.init)
    }
}
