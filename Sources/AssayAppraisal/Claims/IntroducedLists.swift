/// The lists of a document that a sentence introduces, such as "The side effects pass within hours:" and its entries.
///
/// Entries that are fragments (a small letter first, or no more than three words) assert nothing alone: they are skipped
/// with a reason, and the sentence before them is the claim, with the entries as its context. Entries that are whole
/// sentences stay claims of their own.
struct IntroducedLists {
    /// For each entry's place the place of the sentence that introduces it.
    private var leads: [Int: Int] = [:]
    private let sentences: [Sentence]

    init(_ sentences: [Sentence]) {
        self.sentences = sentences
        var lead: Sentence?
        for sentence in sentences {
            if sentence.kind == .listItem, let lead, lead.kind == .prose, Self.isFragment(sentence.text) {
                leads[sentence.index] = lead.index
            } else {
                lead = sentence.text.hasSuffix(":") ? sentence : nil
            }
        }
    }

    /// The sentence that introduces a list entry, or `nil`.
    func lead(of sentence: Sentence) -> Sentence? {
        leads[sentence.index].flatMap { sentences.indices.contains($0) ? sentences[$0] : nil }
    }

    /// The entries that a sentence introduces, joined, or `nil`.
    func entries(under lead: Sentence) -> String? {
        guard lead.text.hasSuffix(":") else { return nil }
        let entries = sentences.dropFirst(lead.index + 1).prefix { leads[$0.index] == lead.index }
        guard !entries.isEmpty else { return nil }
        return entries.map { $0.text.trimmingSuffix { ".;,".contains($0) } }.joined(separator: "; ")
    }

    /// An entry as a skipped sentence.
    func skipped(_ sentence: Sentence, under lead: Sentence) -> SkippedSentence {
        SkippedSentence(
            text: sentence.text, reason: .listItem,
            explanation: "It is an entry of the list under “\(lead.text)”, which is read with it.",
            sentence: sentence.index)
    }

    private static func isFragment(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first else { return false }
        return Folding.isSmall(first) || text.split(separator: " ").count <= 3
    }
}

extension String {
    /// The text without the characters at its end that a rule names.
    fileprivate func trimmingSuffix(while matches: (Character) -> Bool) -> String {
        var text = self
        while let last = text.last, matches(last) { text.removeLast() }
        return text
    }
}
