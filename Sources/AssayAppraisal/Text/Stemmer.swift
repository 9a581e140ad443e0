/// Cuts endings off folded English words, so that "reduces", "reduced" and "reduction" meet. Rough on purpose.
enum Stemmer {
    private static let endings = [
        "izations", "isations", "ization", "isation", "ications", "ication", "atives", "ations", "ments", "ation",
        "ative", "iness", "ional", "ities", "ively", "ement", "ances", "ences", "ment", "ness", "ions", "ings", "edly",
        "ally",
        "ical", "ance", "ence", "able", "ible", "ized", "ised", "izes", "ises", "ious", "ion", "ing", "ive", "ity",
        "ies", "ied",
        "ers", "ant", "ent", "ful", "ous", "ize", "ise", "ed", "es", "er", "ly", "al", "ic", "y", "e", "s",
    ]

    /// The stem, at least four letters; short words stay, but lose a plural s.
    static func stem(_ word: String) -> String {
        let bytes = Array(word.utf8)
        guard bytes.count > 3, bytes.allSatisfy({ $0 < 0x80 }) else { return word }
        for ending in endings where bytes.count - ending.utf8.count >= 4 && word.hasSuffix(ending) {
            if ending == "s", word.hasSuffix("ss") || word.hasSuffix("us") || word.hasSuffix("is") { continue }
            return softened(String(word.dropLast(ending.count)))
        }
        return word.hasSuffix("s") && !word.hasSuffix("ss") ? String(word.dropLast()) : word
    }

    /// "reduct" and "reduc", "tumour" and "tumor", "haem" and "hem" become one.
    private static func softened(_ stem: String) -> String {
        var stem = stem.replacing("our", with: "or").replacing("ae", with: "e").replacing("oe", with: "e")
        if stem.hasSuffix("ct"), stem.utf8.count > 5, !stem.hasSuffix("ffect") { stem.removeLast() }
        if let last = stem.last, stem.dropLast().last == last, stem.utf8.count > 4, last != "s", last != "l" {
            stem.removeLast()
        }
        return stem
    }
}
