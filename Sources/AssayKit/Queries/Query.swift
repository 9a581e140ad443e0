/// One boolean question to the literature, parsed once and compiled by each plugin to its source's own syntax.
///
/// ```
/// (statin* OR title:atorvastatin) AND "muscle pain" NOT mesh:Animals
/// ```
///
/// `NOT` binds tighter than `AND`, `AND` tighter than `OR`; terms that stand side by side are joined by `AND`.
/// See ``parse(_:)``.
public indirect enum Query: Hashable, Sendable {
    /// One word, phrase or truncated word.
    case term(Term)
    /// All of the parts; two or more.
    case and([Query])
    /// Any of the parts; two or more.
    case or([Query])
    /// None of what the part matches. Stands only beside positive parts of an ``and(_:)``.
    case not(Query)
}

extension Query {
    /// A word, a phrase or a truncated word, in one field or anywhere.
    public struct Term: Hashable, Sendable {
        /// Where the term must stand.
        public var field: Field
        /// The words, without quotes, truncation sign and field: one word, or several where ``isPhrase``.
        public var text: String
        /// Whether the term was quoted: its words must follow each other.
        public var isPhrase: Bool
        /// Whether the last word is only the beginning of one (`statin*`).
        public var isTruncated: Bool

        /// A term.
        public init(_ text: String, field: Field = .anywhere, isPhrase: Bool = false, isTruncated: Bool = false) {
            self.text = text
            self.field = field
            self.isPhrase = isPhrase
            self.isTruncated = isTruncated
        }
    }

    /// Where a term must stand.
    public enum Field: String, CaseIterable, Codable, Sendable {
        /// Title, abstract, keywords or subjects.
        case anywhere
        /// The title.
        case title
        /// The abstract.
        case abstract
        /// A contributor's name.
        case author
        /// A controlled heading, such as MeSH.
        case mesh
    }
}

// MARK: - Parts

extension Query {
    /// All terms, in order of appearance.
    public var terms: [Term] {
        switch self {
        case .term(let term): [term]
        case .and(let parts), .or(let parts): parts.flatMap(\.terms)
        case .not(let part): part.terms
        }
    }

    /// The terms that a match may rest on: all but those under a `NOT`.
    public var positiveTerms: [Term] {
        switch self {
        case .term(let term): [term]
        case .and(let parts), .or(let parts): parts.flatMap(\.positiveTerms)
        case .not: []
        }
    }

    /// The kinds of expression that the query uses, to compare with what a source can express.
    public var parts: Set<QueryPart> {
        var found = Set(terms.flatMap(\.parts))
        if case .term = self { return found }
        found.insert(.boolean)
        return found
    }

    /// The query with everything left out that a source cannot express, so that it matches at least what the whole does.
    ///
    /// - Parameter isExpressible: Whether the source has a form for a term.
    /// - Returns: `nil` where nothing is left to ask for.
    public func broadened(keeping isExpressible: (Term) -> Bool) -> Query? {
        switch self {
        case .term(let term):
            return isExpressible(term) ? self : nil
        case .and(let parts):
            let kept = parts.compactMap { $0.broadened(keeping: isExpressible) }
            let hasPositive = kept.contains { if case .not = $0 { false } else { true } }
            return hasPositive ? (kept.count == 1 ? kept[0] : .and(kept)) : nil
        case .or(let parts):
            let kept = parts.compactMap { $0.broadened(keeping: isExpressible) }
            return kept.count == parts.count ? .or(kept) : nil
        case .not(let part):
            return part.terms.allSatisfy(isExpressible) ? self : nil
        }
    }
}

extension Query.Term {
    /// The kinds of expression that the term uses.
    public var parts: Set<QueryPart> {
        var found: Set<QueryPart> = []
        if isPhrase { found.insert(.phrase) }
        if isTruncated { found.insert(.truncation) }
        if isPhrase, isTruncated { found.insert(.truncatedPhrase) }
        switch field {
        case .anywhere: break
        case .title: found.insert(.titleField)
        case .abstract: found.insert(.abstractField)
        case .author: found.insert(.authorField)
        case .mesh: found.insert(.meshField)
        }
        return found
    }
}

// MARK: - Text

extension Query: CustomStringConvertible {
    /// The query in its own syntax, with brackets where operators mix; ``parse(_:)`` reads it back as the same tree.
    public var description: String {
        switch self {
        case .term(let term): term.description
        case .and(let parts): Self.conjunction(of: parts)
        case .or(let parts): parts.map { $0.description(under: .or) }.joined(separator: " OR ")
        case .not(let part): "NOT " + part.description(under: .not)
        }
    }

    private static func conjunction(of parts: [Query]) -> String {
        parts.enumerated().map { position, part in
            let text = part.description(under: .and)
            if position == 0 { return text }
            if case .not = part { return " " + text }
            return " AND " + text
        }.joined()
    }

    private enum Parent {
        case and, or, not
    }

    private func description(under parent: Parent) -> String {
        switch (self, parent) {
        case (.or, .and), (.or, .not), (.and, .not), (.and, .or): "(\(description))"
        default: description
        }
    }
}

extension Query.Term: CustomStringConvertible {
    /// The term in the query's syntax.
    public var description: String {
        let field = field == .anywhere ? "" : "\(field.rawValue):"
        let quoted = isPhrase ? "\"\(text)\(isTruncated ? "*" : "")\"" : text + (isTruncated ? "*" : "")
        return field + quoted
    }
}
