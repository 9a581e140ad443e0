/// Cuts a claim into the clauses that assert something each: "it works, and most insurers pay for it".
enum ClauseSplitter {
    private static let joins: Set<String> = ["and", "but", "so", "because", "while", "whereas", "though", "although"]
    private static let minimum = 2
    private static let turnMinimum = 5

    /// The clauses in tokens. A cut stands at a semicolon, at a comma with a conjunction, and at *and* with a verb behind
    /// it; a relative clause behind a comma ("…, which is why …") comments on the rest and is left out.
    static func clauses(of text: TokenisedText) -> [Range<Int>] {
        var clauses: [Range<Int>] = []
        var start = 0
        for index in text.tokens.indices.dropFirst() where cuts(index, text) {
            guard index - start >= minimum, text.tokens.count - index >= minimum else { continue }
            clauses.append(start..<index)
            start = index
        }
        clauses.append(start..<text.tokens.count)
        let told = clauses.filter { !["which", "who", "say", "says"].contains(text.folded($0.lowerBound)) }
        return told.isEmpty ? clauses : told
    }

    /// The stretches of a study's sentence between turns: semicolons, *but*, and commas before *although*, *whereas*.
    static func turns(in text: TokenisedText, tokens: Range<Int>) -> [Range<Int>] {
        var turns: [Range<Int>] = []
        var start = tokens.lowerBound
        for index in tokens.dropFirst() {
            let traits = text.tokens[index].traits
            guard traits.contains(.afterStop) || turning.contains(text.folded(index)) else { continue }
            guard index - start >= turnMinimum, tokens.upperBound - index >= turnMinimum else { continue }
            turns.append(start..<index)
            start = index
        }
        return turns + [start..<tokens.upperBound]
    }

    private static let turning: Set<String> = ["but", "although", "whereas", "though"]

    private static func cuts(_ index: Int, _ text: TokenisedText) -> Bool {
        let traits = text.tokens[index].traits
        let word = text.folded(index)
        if traits.contains(.afterStop) { return true }
        if traits.contains(.afterComma) { return joins.contains(word) || ["which", "say", "says"].contains(word) }
        return word == "and" && verbs.contains(text.folded(index + 1))
    }

    private static let verbs: Set<String> = [
        "spares", "reduces", "improves", "increases", "lowers", "raises", "causes", "prevents", "relieves", "helps",
        "costs", "lasts", "works", "protects", "damages", "leads", "does", "is", "are", "has", "can", "may", "declined",
        "saves", "harms", "impairs", "kills", "brings", "keeps",
    ]
}
