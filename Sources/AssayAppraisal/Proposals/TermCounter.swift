import Foundation

/// Counts words and neighbouring pairs of words that are no stop words.
struct TermCounter {
    private struct Entry {
        var weight = 0.0
        var count = 0
        var inTitle = false
        /// How much speaks for a condition: the weight of sentences that have it behind "for" or "patients with".
        var conditionCues = 0.0
        var forms: [String: Int] = [:]
        var words: [String]
    }

    private var entries: [String: Entry] = [:]

    /// The title alone suffices, or three sentences.
    private static let enoughCues = 3.0

    /// Counts the terms of one sentence.
    mutating func add(_ string: String, weight: Double, isTitle: Bool) {
        let text = TokenisedText(string)
        var previous: Int?
        var isCued = false
        for index in text.tokens.indices {
            guard isContent(index, text) else {
                if isCued, let previous { cue(previous, text, weight) }
                isCued = announcesCondition(index, text)
                previous = nil
                continue
            }
            if !isLetterOrNumber(index, text) { count([index], text, weight, isTitle) }
            let traits = text.tokens[index].traits
            if let previous, traits.isDisjoint(with: [.afterStop, .afterComma]) {
                count([previous, index], text, weight, isTitle)
            }
            previous = index
        }
        if isCued, let previous { cue(previous, text, weight) }
    }

    /// The last word of the run behind "for", "against" or "patients with" is what it is all for: "for severe asthma".
    private mutating func cue(_ index: Int, _ text: TokenisedText, _ weight: Double) {
        entries[Stemmer.stem(text.folded(index))]?.conditionCues += weight
    }

    private func announcesCondition(_ index: Int, _ text: TokenisedText) -> Bool {
        switch text.folded(index) {
        case "for", "against": true
        case "with": index > 0 && Self.sufferers.contains(text.folded(index - 1))
        default: false
        }
    }

    private static let sufferers: Set<String> = [
        "patients", "people", "adults", "children", "women", "men", "adolescents", "those", "anyone", "someone",
    ]

    private mutating func count(_ indices: [Int], _ text: TokenisedText, _ weight: Double, _ isTitle: Bool) {
        let words = indices.map(text.folded)
        let key = words.map(Stemmer.stem).joined(separator: " ")
        guard let first = indices.first, let last = indices.last else { return }
        let form = text.slice(Int(text.tokens[first].start), Int(text.tokens[last].end))
        var entry = entries[key] ?? Entry(words: words)
        entry.weight += weight
        entry.count += 1
        entry.inTitle = entry.inTitle || isTitle
        if entry.forms.count < 8 { entry.forms[form.lowercased() == form ? form : Self.lowered(form), default: 0] += 1 }
        entries[key] = entry
    }

    /// Lower case, but single letters and abbreviations keep theirs: "vitamin D", "HIV".
    private static func lowered(_ form: String) -> String {
        form.split(separator: " ").map { word in
            word.count <= 5 && word.allSatisfy { $0.isUppercase || $0.isNumber } ? String(word) : word.lowercased()
        }.joined(separator: " ")
    }

    private func isContent(_ index: Int, _ text: TokenisedText) -> Bool {
        let token = text.tokens[index]
        guard token.traits.isDisjoint(with: [.number, .symbol]) else { return false }
        let word = text.folded(index)
        if StopWords.all.contains(word) {
            return (TermKinds.heads.contains(word) && index > 0 && !StopWords.function.contains(word))
        }
        if word.count >= 3 { return true }
        return token.traits.contains(.capital) && token.end - token.start <= 2 && index > 0
            && ["vitamin", "hepatitis", "type", "omega", "influenza"].contains(text.folded(index - 1))
    }

    /// Stop words may head a pair, "knee surgery", and single letters end one; neither stands alone.
    private func isLetterOrNumber(_ index: Int, _ text: TokenisedText) -> Bool {
        let word = text.folded(index)
        return word.count < 3 || StopWords.all.contains(word)
    }

    /// The counted terms with their scores.
    func terms() -> [SalientTerms.Term] {
        entries.compactMap { key, entry in
            let isPhrase = entry.words.count == 2
            if isPhrase, entry.count < 2 { return nil }
            if isPhrase, entry.words.allSatisfy({ StopWords.all.contains($0) }) { return nil }
            if entry.words.contains(where: TermKinds.isActivity) { return nil }
            var kind = TermKinds.kind(of: entry.words)
            if kind == .other, entry.conditionCues >= Self.enoughCues { kind = .condition }
            var score = log(1 + entry.weight) * (entry.inTitle ? 1.8 : 1)
            if kind != .other { score *= 1.5 }
            if isPhrase { score *= 1.1 }
            let form = entry.forms.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? key
            return SalientTerms.Term(text: form, kind: kind, score: score, isPhrase: isPhrase, count: entry.count)
        }
    }
}
