/// Makes a claim of a bare text, without themes.
enum BareClaim {
    /// The claim.
    static func claim(_ text: String) -> Claim {
        let count = text.unicodeScalars.count
        let sentence = Sentence(text: text, section: "", index: 0, start: 0, end: count, kind: .prose)
        let reading = SentenceReading(sentence, themes: [], isEnglish: true)
        return Claim(
            id: "C0", text: text, context: nil, section: "", sentence: 0, start: 0, end: count, themes: [],
            strength: reading.strength, parts: reading.parts)
    }
}
