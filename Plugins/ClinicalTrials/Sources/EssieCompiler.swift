import AssayKit

/// Writes a query in Essie, the registry's expression syntax.
///
/// | query | Essie |
/// |---|---|
/// | `word`, `"a phrase"` | `"word"`, `"a phrase"` |
/// | `title:` | `(AREA[BriefTitle]"…" OR AREA[OfficialTitle]"…")` |
/// | `abstract:` | `AREA[BriefSummary]"…"` |
/// | `mesh:` | `(AREA[ConditionMeshTerm]"…" OR AREA[InterventionMeshTerm]"…")` |
///
/// Truncated words and authors have no form.
enum EssieCompiler {
    /// The query without what Essie cannot say; it finds at least as much.
    ///
    /// - Throws: ``SourceError`` with code `unsupportedQuery` where nothing is left.
    static func expressible(_ query: Query) throws(SourceError) -> Query {
        guard let kept = query.broadened(keeping: { !$0.isTruncated && $0.field != .author }) else {
            throw SourceError(
                .unsupportedQuery, "ClinicalTrials.gov cannot be asked for truncated words or authors alone.",
                hint: "write whole words, with OR between their forms")
        }
        return kept
    }

    /// The expression of a query that holds only what Essie can say.
    ///
    /// - Throws: ``SourceError`` with code `unsupportedQuery` where a term holds no letter or digit, or a `NOT` stands
    ///   where nothing is to be left out of.
    static func expression(for query: Query) throws(SourceError) -> String {
        switch query {
        case .term(let term): return try expression(for: term)
        case .and(let parts):
            let ordered = parts.filter { !$0.isNot } + parts.filter(\.isNot)
            guard let first = ordered.first, !first.isNot else { throw Self.loneNot }
            return try joined(ordered, by: " AND ")
        case .or(let parts): return try joined(parts, by: " OR ")
        case .not: throw Self.loneNot
        }
    }

    /// The filter of a search: by its period, and where only changes are wanted by the day of the last update.
    ///
    /// - Throws: ``SourceError`` as ``filter(since:until:)``.
    static func filter(for search: Search) throws(SourceError) -> String? {
        let changes = search.changedSince.map { "AREA[LastUpdatePostDate]RANGE[\($0.firstDay),MAX]" }
        let filters = [try filter(since: search.since, until: search.until), changes].compactMap(\.self)
        return filters.isEmpty ? nil : filters.joined(separator: " AND ")
    }

    /// The filter by the day on which a study was first posted; `nil` for a search without period.
    ///
    /// - Throws: ``SourceError`` with code `unsupportedQuery` where the period ends before it begins.
    static func filter(since: PartialDate?, until: PartialDate?) throws(SourceError) -> String? {
        guard since != nil || until != nil else { return nil }
        if let since, let until, since.firstDay > until.lastDay {
            throw SourceError(.unsupportedQuery, "The period ends before it begins.", hint: "check since and until")
        }
        let from = since?.firstDay.description ?? "MIN"
        let to = until?.lastDay.description ?? "MAX"
        return "AREA[StudyFirstPostDate]RANGE[\(from),\(to)]"
    }
}

// MARK: - Parts

extension EssieCompiler {
    private static func joined(_ parts: [Query], by separator: String) throws(SourceError) -> String {
        var pieces: [String] = []
        for part in parts {
            if case .not(let inner) = part, separator == " AND " {
                pieces.append("NOT \(try operand(inner))")
            } else {
                pieces.append(try operand(part))
            }
        }
        return pieces.joined(separator: separator)
    }

    private static func operand(_ query: Query) throws(SourceError) -> String {
        let text = try expression(for: query)
        if case .term = query { return text }
        return "(\(text))"
    }

    private static func expression(for term: Query.Term) throws(SourceError) -> String {
        let text = cleaned(term.text)
        guard text.contains(where: { $0.isLetter || $0.isNumber }) else {
            throw SourceError(
                .unsupportedQuery, "The term \(term) holds no letter or digit that ClinicalTrials.gov could find.")
        }
        let quoted = "\"\(text)\""
        let areas = areas(of: term.field)
        guard !areas.isEmpty else { return quoted }
        let pieces = areas.map { "AREA[\($0)]\(quoted)" }
        return pieces.count == 1 ? pieces[0] : "(\(pieces.joined(separator: " OR ")))"
    }

    /// The pieces of a study that stand for a field; none for a search in all of it.
    private static func areas(of field: Query.Field) -> [String] {
        switch field {
        case .title: ["BriefTitle", "OfficialTitle"]
        case .abstract: ["BriefSummary"]
        case .mesh: ["ConditionMeshTerm", "InterventionMeshTerm"]
        case .anywhere, .author: []
        }
    }

    /// What could end the quotes or open an operator becomes a blank.
    private static func cleaned(_ text: String) -> String {
        String(text.map { "\"“”„[]\\".contains($0) || $0.isControl ? " " : $0 }).collapsingWhitespace()
    }

    private static let loneNot = SourceError(
        .unsupportedQuery, "ClinicalTrials.gov cannot be asked for all but something.",
        hint: "put a term beside the NOT")
}

extension Query {
    fileprivate var isNot: Bool {
        if case .not = self { true } else { false }
    }
}

extension Character {
    fileprivate var isControl: Bool {
        unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F }
    }
}
