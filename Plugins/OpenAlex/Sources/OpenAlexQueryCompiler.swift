import AssayKit

/// Compiles a search to OpenAlex's `filter` parameter.
///
/// Searching filters are used rather than `search=`, which also looks into full texts and takes one expression for all
/// fields; their `no_stem` forms, so that an exclusion excludes the word that was written and no more.
struct OpenAlexQueryCompiler {
    /// A compiled query with what the person should know of it.
    struct Compiled: Equatable {
        /// The filter, encoded.
        var filter: String
        var warnings: [String]
    }

    private var operators = 0

    /// The filter of a search.
    ///
    /// - Throws: ``SourceError`` with code `unsupportedQuery` where nothing is left that OpenAlex can be asked.
    static func compile(_ search: Search, tellsChanges: Bool = false) throws(SourceError) -> Compiled {
        var compiler = OpenAlexQueryCompiler()
        guard let broad = search.query.broadened(keeping: isExpressible) else {
            throw SourceError(
                .unsupportedQuery, "OpenAlex has no form for enough of the query",
                hint: "add a word without truncation, mesh: and author: that each wanted work has")
        }
        let pairs = compiler.conditions(of: broad) + days(of: search, tellsChanges: tellsChanges)
        return Compiled(filter: OpenAlexFilter.all(pairs), warnings: compiler.warnings(of: search.query))
    }

    private static func isExpressible(_ term: Query.Term) -> Bool {
        !term.isTruncated && term.field != .mesh && term.field != .author && !plain(term.text).isEmpty
    }

    private static func days(of search: Search, tellsChanges: Bool) -> [String] {
        let changed = tellsChanges ? search.changedSince : nil
        let days = [
            ("from_publication_date", search.since?.firstDay), ("to_publication_date", search.until?.lastDay),
            ("from_updated_date", changed?.firstDay),
        ]
        return days.compactMap { name, day in day.map { OpenAlexFilter.encoded(name, $0.description) } }
    }

    private func warnings(of query: Query) -> [String] {
        var warnings: [String] = []
        let truncated = query.terms.filter(\.isTruncated)
        if let first = truncated.first {
            warnings.append(
                "OpenAlex was not asked for \(first)\(truncated.count > 1 ? " and other truncated words" : ""), which it has no "
                    + "sure form for: what it returned was filtered here")
        }
        if operators > Self.narrowOperators {
            warnings.append(
                "OpenAlex takes a query of \(operators) operators for a broad one and answers it more slowly; the pace heeds it"
            )
        }
        return warnings
    }

    /// A query of more operators is a "broad boolean query" with limits of its own.
    private static let narrowOperators = 5
}

// MARK: - Conditions

extension OpenAlexQueryCompiler {
    /// Where a condition looks.
    private enum Place: String, CaseIterable {
        case either = "title_and_abstract.search.no_stem"
        case title = "title.search.no_stem"
        case abstract = "abstract.search.no_stem"
    }

    /// One condition for the parts of each place: conditions are joined by `AND`, which no `OR` across places survives.
    private mutating func conditions(of query: Query) -> [String] {
        let parts = if case .and(let parts) = query { parts } else { [query] }
        return Place.allCases.compactMap { place in
            let own = parts.filter { Self.place(of: $0) == place }
            return conjunction(of: own, in: place).map { OpenAlexFilter.encoded(place.rawValue, $0) }
        }
    }

    /// The one field of all terms, or title and abstract together, which holds what either holds.
    private static func place(of query: Query) -> Place {
        let fields = Set(query.terms.map(\.field))
        if fields == [.title] { return .title }
        return fields == [.abstract] ? .abstract : .either
    }

    private mutating func conjunction(of parts: [Query], in place: Place) -> String? {
        var wanted: [String] = []
        var refused: [String] = []
        for part in parts {
            guard case .not(let inner) = part else {
                wanted.append(text(of: part, in: place))
                continue
            }
            // An exclusion in a wider place would lose works that are wanted.
            if inner.terms.allSatisfy({ Self.isExact($0, in: place) }) { refused.append(text(of: inner, in: place)) }
        }
        guard !wanted.isEmpty else { return nil }
        operators += wanted.count - 1 + refused.count
        let text = wanted.joined(separator: " AND ") + refused.map { " NOT \($0)" }.joined()
        return wanted.count + refused.count == 1 ? text : "(\(text))"
    }

    private static func isExact(_ term: Query.Term, in place: Place) -> Bool {
        switch place {
        case .either: term.field == .anywhere
        case .title: term.field == .title
        case .abstract: term.field == .abstract
        }
    }

    private mutating func text(of query: Query, in place: Place) -> String {
        switch query {
        case .term(let term):
            return "\"\(Self.plain(term.text))\""
        case .or(let parts):
            operators += parts.count - 1
            return "(" + parts.map { text(of: $0, in: place) }.joined(separator: " OR ") + ")"
        case .and(let parts):
            return conjunction(of: parts, in: place) ?? ""
        case .not(let inner):
            return text(of: inner, in: place)
        }
    }

    /// The text without what filters and expressions are written with; an index holds none of it. A curly apostrophe parts no
    /// word, as a straight one does not.
    private static func plain(_ text: String) -> String {
        let kept = text.replacing("’", with: "'").map { $0.isLetter || $0.isNumber || "-'./".contains($0) ? $0 : " " }
        let plain = String(kept).collapsingWhitespace()
        return plain.contains { $0.isLetter || $0.isNumber } ? plain : ""
    }
}
