/// A sentence of a document as the rules for claims read it.
struct SentenceReading {
    let sentence: Sentence
    let themes: [ThemeScore]
    /// Whether it holds a term of the field, everyday words aside.
    let speaksOfTheme: Bool
    let isEnglish: Bool
    let field: FieldText
    let words: [String]
    let times: [TimeReader.Time]

    /// - Parameter tagger: Finds the themes; `nil` where none matter.
    init(_ sentence: Sentence, tagger: Tagger?, isEnglish: Bool) {
        self.sentence = sentence
        themes = tagger?.themes(ofText: sentence.text) ?? []
        speaksOfTheme = !themes.isEmpty && tagger?.speaksOfTheme(sentence.text) == true
        self.isEnglish = isEnglish
        field = FieldText(sentence.text)
        let text = field.text
        words = text.tokens.indices.map(text.folded)
        times = TimeReader.times(in: text)
    }

    /// Case, white space and punctuation folded away: what a claim's id is made of.
    var normalised: String { words.isEmpty ? sentence.text : words.joined(separator: " ") }

    /// Whether a cue of a kind stands in the sentence.
    func has(_ kind: CueKind) -> Bool { field.hits.contains { $0.kind == kind } }

    /// Whether any token is a number.
    var hasNumber: Bool { field.text.tokens.contains { $0.traits.contains(.number) } }

    /// How sure the wording is: a hedge outweighs an absolute word, and "not always" is none.
    var strength: ClaimStrength {
        if has(.hedge) { return .hedged }
        let scope = NegationScope(tokens: 0..<words.count, text: field.text, hits: field.hits)
        return field.hits.contains { $0.kind == .absolute && !scope.covers($0.first) } ? .absolute : .certain
    }

    /// The parts of the claim.
    var parts: ClaimParts {
        ClaimParts(
            times: times.map(\.text), longestHours: times.compactMap(\.hours).max(), numbers: numbers,
            isNegated: isNegated, comparator: comparator)
    }

    private var isNegated: Bool {
        let fakes = field.hits.filter { $0.kind == .negationFalse }
        return field.hits.contains { hit in
            guard hit.kind == .negationBefore || hit.kind == .noDifference else { return false }
            guard
                !["rather than", "instead of", "against", "similar", "similarly", "comparable", "never"].contains(
                    CueLexicon.shared.phrase(hit))
            else { return false }
            return !fakes.contains { $0.first <= hit.first && hit.last <= $0.last }
        }
    }

    private var numbers: [String] {
        let tokens = field.text.tokens
        return tokens.indices.compactMap { index in
            guard tokens[index].traits.contains(.number) else { return nil }
            let next =
                tokens.indices.contains(index + 1)
                && tokens[index + 1].traits.isDisjoint(with: [.afterStop, .afterComma])
            let end = next ? tokens[index + 1].end : tokens[index].end
            return field.text.slice(Int(tokens[index].start), Int(end))
        }
    }

    private var comparator: String? {
        let tokens = field.text.tokens
        guard let start = words.indices.first(where: { isComparison($0) }) else { return nil }
        var last = start
        while last + 1 < tokens.count, last - start < 6,
            tokens[last + 1].traits.isDisjoint(with: [.afterStop, .afterComma])
        { last += 1 }
        return field.text.slice(Int(tokens[start].start), Int(tokens[last].end))
    }

    private func isComparison(_ index: Int) -> Bool {
        let next = index + 1 < words.count ? words[index + 1] : ""
        switch words[index] {
        case "than": return words.indices.contains(index + 1)
        case "versus", "vs": return true
        case "compared": return next == "with" || next == "to"
        default: return false
        }
    }
}
