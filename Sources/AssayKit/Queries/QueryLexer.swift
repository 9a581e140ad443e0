/// Cuts a query's text into tokens; it never fails, the parser says what is wrong.
enum QueryLexer {
    static func tokens(of text: String) -> [QueryToken] {
        var tokens: [QueryToken] = []
        var index = text.startIndex
        while index < text.endIndex {
            if text[index].isWhitespace {
                index = text.index(after: index)
            } else {
                tokens.append(token(in: text, at: &index))
            }
        }
        return tokens
    }

    private static func token(in text: String, at index: inout String.Index) -> QueryToken {
        let start = index
        switch text[index] {
        case "(", ")":
            let kind: QueryToken.Kind = text[index] == "(" ? .open : .close
            index = text.index(after: index)
            return QueryToken(kind: kind, text: String(text[start]), start: start)
        case let mark where quotes.contains(mark):
            return phrase(in: text, at: &index)
        default:
            return word(in: text, at: &index)
        }
    }

    private static func phrase(in text: String, at index: inout String.Index) -> QueryToken {
        let start = index
        let first = text.index(after: start)
        guard let end = text[first...].firstIndex(where: { quotes.contains($0) }) else {
            index = text.endIndex
            return QueryToken(kind: .unclosedPhrase, text: String(text[first...]), start: start)
        }
        index = text.index(after: end)
        return QueryToken(kind: .phrase, text: String(text[first..<end]), start: start)
    }

    private static func word(in text: String, at index: inout String.Index) -> QueryToken {
        let start = index
        while index < text.endIndex, !text[index].isWhitespace, !"()".contains(text[index]),
            !quotes.contains(text[index])
        {
            let isColon = text[index] == ":"
            index = text.index(after: index)
            if isColon, let field = field(named: text[start..<index].dropLast()) {
                return QueryToken(kind: .field(field), text: String(text[start..<index]), start: start)
            }
        }
        let word = String(text[start..<index])
        return QueryToken(kind: operators[word] ?? .word, text: word, start: start)
    }

    private static func field(named name: Substring) -> Query.Field? {
        Query.Field(rawValue: name.lowercased()).flatMap { $0 == .anywhere ? nil : $0 }
    }

    private static let operators: [String: QueryToken.Kind] = ["AND": .and, "OR": .or, "NOT": .not]
    /// Straight quotes, and the curly ones that word processors put in their place.
    private static let quotes: Set<Character> = ["\"", "“", "”", "„"]
}
