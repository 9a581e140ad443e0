/// Which sentences of a record report what was found.
///
/// Results and conclusions do, and a title that asserts with a finite verb ("Exercise improves sleep"); aims, methods,
/// background, plans and questions never do.
enum EvidenceRules {
    /// How much a sentence counts by its role; `nil` where it reports nothing.
    static func weight(of sentence: TextSentence, in text: RecordText) -> Double? {
        switch sentence.role {
        case .conclusion: isOpen(sentence, text) ? nil : 1.15
        case .results: isOpen(sentence, text) ? nil : 1
        case .title: asserts(text.title) && !isOpen(sentence, text) ? 0.8 : nil
        default: nil
        }
    }

    /// Whether it asks or announces rather than reports.
    private static func isOpen(_ sentence: TextSentence, _ text: RecordText) -> Bool {
        if text.hits(sentence).contains(where: { $0.kind == .hypothesis }) { return true }
        if !announcements.matches(in: text.field(sentence).text, tokens: sentence.tokens).isEmpty { return true }
        return text.field(sentence).text.scalars[sentence.start..<sentence.end].last == "?"
    }

    /// Whether a title states a result: a finite verb, and no question mark.
    static func asserts(_ title: FieldText) -> Bool {
        let text = title.text
        guard text.scalars.last != "?" else { return false }
        return text.tokens.indices.dropFirst().contains { index in
            let word = text.folded(index)
            if auxiliaries.contains(word) { return true }
            guard word.hasSuffix("s"), verbs.contains(word) else { return false }
            return !["of", "in", "and", "for"].contains(text.folded(index + 1))
        }
    }

    /// What a text says of itself.
    private static let announcements = PhraseAutomaton(
        """
        article discusses|review discusses|article describes|review describes|report describes|paper describes
        is concerned with|followed long term|presents the|present the|we discuss|is discussed|are discussed|are reviewed
        is reviewed|gives advice|will examine|will be|we describe|we summari*|we review|are summari*|is summari*
        """.split(whereSeparator: { $0 == "|" || $0 == "\n" }).map(String.init))
    private static let auxiliaries: Set<String> = [
        "is", "are", "was", "were", "does", "do", "did", "can", "cannot", "may", "might", "has", "have", "had",
        "should",
        "fails", "failed", "improved", "reduced", "increased", "caused", "prevented", "led",
    ]
    private static let verbs: Set<String> = Set(
        """
        improves reduces increases decreases causes prevents protects promotes inhibits induces leads lowers raises
        enhances attenuates alleviates ameliorates relieves suppresses stimulates activates regulates mediates modulates
        controls predicts requires drives triggers blocks impairs worsens exacerbates accelerates delays prolongs
        shortens restores rescues reverses maintains sustains affects influences determines contributes confers
        reveals shows demonstrates suggests indicates identifies links binds targets facilitates limits abolishes
        exerts produces provides supports helps works outperforms kills cures eliminates depends underlies
        """.split(whereSeparator: \.isWhitespace).map(String.init))
}
