/// Guesses whether a text is English, by its function words.
enum LanguageGuess {
    private static let telling: Set<String> = [
        "the", "of", "and", "to", "is", "that", "for", "it", "with", "are", "was", "be", "this", "on", "by", "not",
        "or",
        "have", "from", "can", "an", "at", "which", "but", "they", "has", "been", "more", "in", "a", "as",
    ]

    /// Whether English function words make up an eighth of the first 2,000 words, or the text is too short to tell.
    static func isEnglish(_ text: String) -> Bool {
        let sample = TokenisedText(String(text.prefix(16_000)))
        let letters = sample.tokens.indices.filter { !sample.tokens[$0].traits.contains(.number) }.prefix(2_000)
        guard letters.count >= 8 else { return sample.scalars.allSatisfy { $0.value < 0x250 } }
        let hits = letters.count { telling.contains(sample.folded($0)) }
        return hits * 8 >= letters.count
    }
}
