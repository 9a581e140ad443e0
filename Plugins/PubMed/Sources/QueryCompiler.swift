import AssayKit

/// Writes a query in PubMed's syntax, every term with its field tag, so that automatic term mapping changes nothing.
///
/// | query | PubMed |
/// |---|---|
/// | `word`, `"a phrase"` | `"word"[tw]`, `"a phrase"[tw]` |
/// | `stem*`, `"a phra*"` | `stem*[tw]`, `"a phra*"[tw]` |
/// | `title:` `abstract:` `mesh:` | `[ti]` `[ab]` `[mh]` |
/// | `author:smith` | `smith[au]` |
///
/// `[tw]` searches title, abstract, headings, substances and keywords (*PubMed Help*, Text Words), which is the kit's
/// meaning of a term without field. PubMed reads operators from left to right, so every inner expression is bracketed.
enum QueryCompiler {
    /// The term of a search: its query, and where only changes are wanted the days on which PubMed got a record (`edat`) or
    /// last changed it (`mdat`); 3000 is NCBI's own way to leave the end open.
    ///
    /// - Throws: ``SourceError`` as the query alone.
    static func term(for search: Search) throws(SourceError) -> String {
        let query = try term(for: search.query)
        guard let day = search.changedSince?.firstDay else { return query }
        let first = String(day.description.map { $0 == "-" ? "/" : $0 })
        let ranges = ["edat", "mdat"].map { "(\"\(first)\"[\($0)] : \"3000\"[\($0)])" }
        return "(\(query)) AND (\(ranges.joined(separator: " OR ")))"
    }

    /// The query as PubMed takes it.
    ///
    /// - Throws: ``SourceError`` with code `unsupportedQuery` where a term holds no letter or digit, or a `NOT` stands
    ///   where nothing is to be left out of.
    static func term(for query: Query) throws(SourceError) -> String {
        switch query {
        case .term(let term): return try compile(term)
        case .and(let parts): return try conjunction(parts)
        case .or(let parts):
            var pieces: [String] = []
            for part in parts { pieces.append(try operand(part)) }
            return pieces.joined(separator: " OR ")
        case .not: throw Self.loneNot
        }
    }

    private static func conjunction(_ parts: [Query]) throws(SourceError) -> String {
        var wanted: [String] = []
        var refused: [String] = []
        for part in parts {
            if case .not(let inner) = part {
                refused.append(try operand(inner))
            } else {
                wanted.append(try operand(part))
            }
        }
        guard !wanted.isEmpty else { throw Self.loneNot }
        let positive = wanted.joined(separator: " AND ")
        guard !refused.isEmpty else { return positive }
        let head = wanted.count > 1 ? "(\(positive))" : positive
        return ([head] + refused).joined(separator: " NOT ")
    }

    private static func operand(_ query: Query) throws(SourceError) -> String {
        let text = try term(for: query)
        if case .term = query { return text }
        return "(\(text))"
    }

    private static let loneNot = SourceError(
        .unsupportedQuery, "PubMed cannot be asked for all but something.", hint: "put a term beside the NOT")
}

// MARK: - Terms

extension QueryCompiler {
    private static func compile(_ term: Query.Term) throws(SourceError) -> String {
        let text = cleaned(term.text, for: term.field)
        guard text.contains(where: { $0.isLetter || $0.isNumber }) else {
            throw SourceError(.unsupportedQuery, "The term \(term) holds no letter or digit that PubMed could find.")
        }
        let body = term.isTruncated ? text + "*" : text
        let isBare = mayStandBare(text, in: term)
        return (isBare ? body : "\"\(body)\"") + "[\(tag(of: term.field))]"
    }

    /// A stem must not be quoted alone, and a quoted name would not match other initials (*PubMed Help*, Author).
    private static func mayStandBare(_ text: String, in term: Query.Term) -> Bool {
        if term.field == .author {
            return !text.split(separator: " ").contains { ["and", "or", "not"].contains($0.lowercased()) }
        }
        return term.isTruncated && text.allSatisfy { $0.isLetter || $0.isNumber }
    }

    private static func tag(of field: Query.Field) -> String {
        switch field {
        case .anywhere: "tw"
        case .title: "ti"
        case .abstract: "ab"
        case .author: "au"
        case .mesh: "mh"
        }
    }

    /// PubMed has no escape: quotes, brackets and stars become blanks, and in bare names all but letters, digits, `'-`.
    private static func cleaned(_ text: String, for field: Query.Field) -> String {
        let kept = text.map { character -> Character in
            if character.isLetter || character.isNumber { return character }
            if field == .author { return character == "'" || character == "-" || character == "’" ? character : " " }
            return "\"“”„[]*\\".contains(character) || !character.isPrintable ? " " : character
        }
        return String(kept).collapsingWhitespace()
    }
}

extension Character {
    fileprivate var isPrintable: Bool {
        unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F }
    }
}
