/// Cuts a query into tokens.
struct QueryScanner {
    private let characters: [Character]
    private var position = 0
    /// Whether a colon is a token of its own; in Essie it is a part of words.
    private let splitsColons: Bool

    init(_ query: String, splitsColons: Bool = true) {
        characters = Array(query)
        self.splitsColons = splitsColons
    }

    /// All tokens.
    ///
    /// - Throws: ``QueryError`` where a quote or a square bracket is not closed.
    mutating func tokens() throws(QueryError) -> [QueryToken] {
        var tokens: [QueryToken] = []
        while position < characters.count {
            let character = characters[position]
            if character.isWhitespace {
                position += 1
            } else {
                tokens.append(try token(startingWith: character))
            }
        }
        return tokens
    }

    private mutating func token(startingWith character: Character) throws(QueryError) -> QueryToken {
        switch character {
        case "(": return single(.open)
        case ")": return single(.close)
        case ":" where splitsColons: return single(.colon)
        case "\"": return .phrase(try enclosed(until: "\""))
        case "[": return .bracket(try enclosed(until: "]"))
        default: return keyword(word())
        }
    }

    private mutating func single(_ token: QueryToken) -> QueryToken {
        position += 1
        return token
    }

    private mutating func enclosed(until end: Character) throws(QueryError) -> String {
        var text = ""
        position += 1
        while position < characters.count, characters[position] != end {
            if characters[position] == "\\", position + 1 < characters.count { position += 1 }
            text.append(characters[position])
            position += 1
        }
        guard position < characters.count else { throw QueryError(message: "\(end) is missing") }
        position += 1
        return text
    }

    private mutating func word() -> String {
        var text = ""
        while position < characters.count, !endsWord(characters[position]) {
            if characters[position] == "\\", position + 1 < characters.count { position += 1 }
            text.append(characters[position])
            position += 1
        }
        return text
    }

    private func endsWord(_ character: Character) -> Bool {
        character.isWhitespace || "()[]\"".contains(character) || (splitsColons && character == ":")
    }

    private func keyword(_ word: String) -> QueryToken {
        switch word {
        case "AND": .and
        case "OR": .or
        case "NOT": .not
        default: .word(word)
        }
    }
}
