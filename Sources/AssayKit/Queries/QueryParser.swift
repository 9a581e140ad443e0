extension Query {
    /// Reads a query.
    ///
    /// Operators are `AND`, `OR`, `NOT` in capitals and brackets; a term is a word, a `"quoted phrase"` or a word's
    /// beginning with a trailing `*`, with `title:`, `abstract:`, `author:` or `mesh:` before it, also before a bracket.
    ///
    /// - Throws: ``QueryError`` with line, column and a caret.
    public static func parse(_ text: String) throws(QueryError) -> Query {
        var parser = QueryParser(text: text)
        return try parser.parse()
    }
}

/// A recursive-descent parser over the tokens of a query.
struct QueryParser {
    private let tokens: [QueryToken]
    private let text: String
    private var position = 0
    private var depth = 0

    /// Brackets deeper than this are refused, so that no input can exhaust the stack.
    private static let maximumDepth = 200

    init(text: String) {
        self.text = text
        tokens = QueryLexer.tokens(of: text)
    }

    mutating func parse() throws(QueryError) -> Query {
        guard !tokens.isEmpty else {
            throw error("the query is empty", at: text.startIndex, hint: "for example: statin* AND \"muscle pain\"")
        }
        let query = try alternatives(field: .anywhere)
        if let rest = current {
            let isBracket = rest.kind == .close
            throw error(
                isBracket ? "this bracket closes nothing" : "unexpected \"\(rest.text)\"", at: rest.start, hint: nil)
        }
        return query
    }
}

// MARK: - Grammar

extension QueryParser {
    private mutating func alternatives(field: Query.Field) throws(QueryError) -> Query {
        var parts = [try conjunction(field: field)]
        while let token = current, token.kind == .or {
            position += 1
            try requireOperand(after: token)
            parts.append(try conjunction(field: field))
        }
        return parts.count == 1 ? parts[0] : .or(parts.flatMap(Self.alternatives(of:)))
    }

    private mutating func conjunction(field: Query.Field) throws(QueryError) -> Query {
        let start = current?.start ?? text.endIndex
        var parts = [try negation(field: field)]
        while let token = current, token.kind != .or, token.kind != .close {
            if token.kind == .and {
                position += 1
                try requireOperand(after: token)
            }
            parts.append(try negation(field: field))
        }
        let hasPositive = parts.contains { if case .not = $0 { false } else { true } }
        guard hasPositive else {
            throw error(
                "NOT alone would match nearly everything", at: start, hint: "put a term to search for before it")
        }
        return parts.count == 1 ? parts[0] : .and(parts.flatMap(Self.conjuncts(of:)))
    }

    /// Brackets that change nothing leave no trace, so that a query has one tree.
    private static func alternatives(of query: Query) -> [Query] {
        if case .or(let parts) = query { parts } else { [query] }
    }

    private static func conjuncts(of query: Query) -> [Query] {
        if case .and(let parts) = query { parts } else { [query] }
    }

    private mutating func negation(field: Query.Field) throws(QueryError) -> Query {
        guard let token = current, token.kind == .not else { return try operand(field: field) }
        position += 1
        try requireOperand(after: token)
        if let next = current, next.kind == .not {
            throw error("NOT stands twice", at: next.start, hint: "leave both out")
        }
        return .not(try operand(field: field))
    }

    private mutating func operand(field: Query.Field) throws(QueryError) -> Query {
        guard let token = current else {
            throw error("the query ends where a term is expected", at: text.endIndex, hint: nil)
        }
        position += 1
        switch token.kind {
        case .open: return try bracket(openedBy: token, field: field)
        case .field(let inner): return try operand(following: token, field: inner)
        case .word: return .term(try word(token, field: field))
        case .phrase: return .term(try phrase(token, field: field))
        case .and, .or, .not, .close:
            throw error("a term is expected before \"\(token.text)\"", at: token.start, hint: nil)
        case .unclosedPhrase:
            throw error("this quotation mark is never closed", at: token.start, hint: "add a \" behind the phrase")
        }
    }

    private mutating func operand(following token: QueryToken, field: Query.Field) throws(QueryError) -> Query {
        guard let next = current, next.kind.canStartOperand else {
            throw error(
                "the field \(token.text) has no term", at: token.start, hint: "write \(token.text)word without a blank")
        }
        if case .field = next.kind {
            throw error("two fields stand before one term", at: next.start, hint: "leave one of them out")
        }
        return try operand(field: field)
    }

    private mutating func bracket(openedBy token: QueryToken, field: Query.Field) throws(QueryError) -> Query {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.maximumDepth else {
            throw error("brackets are nested more than \(Self.maximumDepth) deep", at: token.start, hint: nil)
        }
        if let next = current, next.kind == .close {
            throw error("these brackets are empty", at: token.start, hint: nil)
        }
        let query = try alternatives(field: field)
        guard let close = current, close.kind == .close else {
            throw error("this bracket is never closed", at: token.start, hint: "add a ) behind the last term")
        }
        position += 1
        return query
    }
}

// MARK: - Terms

extension QueryParser {
    private func word(_ token: QueryToken, field: Query.Field) throws(QueryError) -> Query.Term {
        let text = token.text
        if ["and", "or", "not"].contains(text.lowercased()) {
            throw error(
                "\"\(text)\" in small letters is not an operator", at: token.start,
                hint: "write \(text.uppercased()), or \"\(text)\" in quotes to search for the word")
        }
        let stem = text.hasSuffix("*") ? String(text.dropLast()) : text
        if stem.contains("*") {
            throw error("* can stand only at the end of a word", at: token.start, hint: nil)
        }
        guard stem.contains(where: { $0.isLetter || $0.isNumber }) else {
            throw error("\"\(text)\" holds no letter or digit", at: token.start, hint: nil)
        }
        if text.hasSuffix("*"), stem.count < 3 {
            throw error("\(text) is too short: at least three letters before *", at: token.start, hint: nil)
        }
        if let colon = stem.firstIndex(of: ":"), stem[..<colon].allSatisfy({ $0.isLetter }), colon > stem.startIndex {
            throw error(
                "unknown field \"\(stem[..<colon]):\"", at: token.start,
                hint: "fields are title:, abstract:, author: and mesh:; quote the word to search for a colon")
        }
        return Query.Term(stem, field: field, isTruncated: text.hasSuffix("*"))
    }

    private func phrase(_ token: QueryToken, field: Query.Field) throws(QueryError) -> Query.Term {
        var text = token.text.collapsingWhitespace()
        let isTruncated = text.hasSuffix("*")
        if isTruncated { text.removeLast() }
        guard text.contains(where: { $0.isLetter || $0.isNumber }) else {
            throw error("this phrase holds no word", at: token.start, hint: nil)
        }
        return Query.Term(text.trimmingWhitespace(), field: field, isPhrase: true, isTruncated: isTruncated)
    }
}

// MARK: - Places

extension QueryParser {
    private var current: QueryToken? {
        tokens.indices.contains(position) ? tokens[position] : nil
    }

    private func requireOperand(after token: QueryToken) throws(QueryError) {
        guard let next = current, next.kind.canStartOperand || next.kind == .not else {
            throw error("\(token.text) has no term behind it", at: token.start, hint: nil)
        }
    }

    private func error(_ message: String, at index: String.Index, hint: String?) -> QueryError {
        let before = text[..<index]
        let lineStart = before.lastIndex(where: \.isNewline).map { text.index(after: $0) } ?? text.startIndex
        let lineEnd = text[lineStart...].firstIndex(where: \.isNewline) ?? text.endIndex
        return QueryError(
            message: message, hint: hint, line: before.count(where: \.isNewline) + 1,
            column: text.distance(from: lineStart, to: index) + 1, source: String(text[lineStart..<lineEnd]))
    }
}
