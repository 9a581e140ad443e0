import AssayKit

/// Tells the sentences that only name sources: footnotes, and what stands under a heading such as "References".
enum ReferenceSections {
    /// A sentence as a skipped one where it is a footnote or stands in a list of sources; headings are left to the rules.
    static func skipped(_ sentence: Sentence) -> SkippedSentence? {
        guard sentence.kind != .heading, let explanation = explanation(sentence) else { return nil }
        return SkippedSentence(
            text: sentence.text, reason: .reference, explanation: explanation, sentence: sentence.index)
    }

    private static func explanation(_ sentence: Sentence) -> String? {
        if sentence.kind == .footnote { return "It is a footnote." }
        guard !sentence.section.isEmpty else { return nil }
        let heading = sentence.section.split(separator: "/").last { headings.contains(words(of: String($0))) }
        guard let heading = heading?.trimmingWhitespace() else { return nil }
        return "It stands under “\(heading)”."
    }

    /// A heading's folded words, without its number: "7. Références:" is "references".
    private static func words(of heading: String) -> String {
        let text = TokenisedText(heading)
        return text.tokens.indices.filter { text.tokens[$0].traits.isDisjoint(with: [.number, .symbol]) }
            .map(text.folded).joined(separator: " ")
    }

    private static let headings: Set<String> = [
        "references", "reference list", "list of references", "references and notes", "bibliography",
        "literature cited",
        "works cited", "further reading", "sources", "literatur", "literaturverzeichnis", "quellen",
        "quellenverzeichnis",
        "bibliografia", "referencias", "referencias bibliograficas", "bibliographie", "references bibliographiques",
    ]
}
