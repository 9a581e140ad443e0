import AssayKit

/// Compiles a search to the syntax of the bulk search: `+` and, `|` or, `-` not, `"phrase"`, `word*`, brackets.
///
/// It looks in title and abstract together. A term of one field is looked for there too, which matches at least as
/// much, and is left out where it excludes.
struct SemanticScholarQueryCompiler {
    /// A compiled query with what the person should know of it.
    struct Compiled: Equatable {
        var text: String
        /// The value of `publicationDateOrYear`, or `nil`.
        var dates: String?
        var warnings: [String]
    }

    private var warnings: [String] = []
    private var excludes = false
    /// Whether what is compiled is to be left out, so that it must not be broader than meant.
    private var isExcluding = false

    /// The query of a search.
    ///
    /// - Throws: ``SourceError`` with code `unsupportedQuery` where nothing is left that Semantic Scholar can be asked.
    static func compile(_ search: Search) throws(SourceError) -> Compiled {
        var compiler = SemanticScholarQueryCompiler()
        guard let broad = search.query.broadened(keeping: isExpressible) else {
            throw SourceError(
                .unsupportedQuery, "Semantic Scholar cannot be asked for headings and authors alone",
                hint: "add a term without mesh: and author: to the query")
        }
        let text = compiler.text(of: broad)
        if compiler.excludes {
            compiler.warnings.append("Semantic Scholar compares stems of words, also of those that are excluded")
        }
        let dates = period(since: search.since, until: search.until)
        return Compiled(text: text, dates: dates, warnings: compiler.warnings)
    }

    /// The period as full days; an open end is empty.
    static func period(since: PartialDate?, until: PartialDate?) -> String? {
        guard since != nil || until != nil else { return nil }
        return "\(since?.firstDay.description ?? ""):\(until?.lastDay.description ?? "")"
    }

    private static func isExpressible(_ term: Query.Term) -> Bool {
        term.field != .mesh && term.field != .author && !words(of: term.text).isEmpty
    }
}

// MARK: - Tree

extension SemanticScholarQueryCompiler {
    private mutating func text(of query: Query) -> String {
        switch query {
        case .term(let term): return text(of: term)
        case .or(let parts): return "(" + parts.map { text(of: $0) }.joined(separator: " | ") + ")"
        case .and(let parts): return conjunction(of: parts)
        case .not(let inner): return text(of: inner)
        }
    }

    private mutating func conjunction(of parts: [Query]) -> String {
        var wanted: [String] = []
        var refused: [String] = []
        for part in parts {
            if case .not(let inner) = part {
                if inner.terms.allSatisfy(Self.isExact) { refused.append(exclusion(of: inner)) }
            } else {
                wanted.append(text(of: part))
            }
        }
        excludes = excludes || !refused.isEmpty
        let text = wanted.joined(separator: " + ") + refused.map { " -\($0)" }.joined()
        return wanted.count + refused.count == 1 ? text : "(\(text))"
    }

    private mutating func exclusion(of query: Query) -> String {
        isExcluding.toggle()
        defer { isExcluding.toggle() }
        return text(of: query)
    }

    /// Whether a term means the same to the service, so that excluding it loses nothing that is wanted.
    private static func isExact(_ term: Query.Term) -> Bool {
        term.field == .anywhere && !(term.isTruncated && words(of: term.text).count > 1)
    }

    /// A truncated word stands bare, since quotes would make its `*` a character; of a truncated phrase the words are
    /// joined.
    private mutating func text(of term: Query.Term) -> String {
        let words = Self.words(of: term.text)
        guard term.isTruncated, let last = words.last else {
            return isExcluding ? Self.quoted(words) : Self.eitherForm(of: term.text)
        }
        guard words.count > 1 else { return "\(last)*" }
        warnings.append("Semantic Scholar searched \(term) as separate words: it has no truncation within phrases")
        return "(\(words.dropLast().joined(separator: " + ")) + \(last)*)"
    }

    /// The words, and where a possessive is among them, also without it: which of the two the index holds is not documented.
    private static func eitherForm(of text: String) -> String {
        let forms = [text, text.withoutPossessives].map { quoted(words(of: $0)) }
        return forms[0] == forms[1] || forms[1].isEmpty ? forms[0] : "(\(forms.joined(separator: " | ")))"
    }

    /// One word stands bare; several in quotes are a phrase.
    private static func quoted(_ words: [String]) -> String {
        words.count <= 1 ? words.joined() : "\"\(words.joined(separator: " "))\""
    }

    /// The words without punctuation, which the syntax gives a meaning and the index does not hold.
    private static func words(of text: String) -> [String] {
        text.split { !($0.isLetter || $0.isNumber) }.map(String.init)
    }
}
