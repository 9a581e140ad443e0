/// Proposes a query for a document: its interventions and its conditions, as far as their words tell.
package enum QueryProposer {
    /// A query made of the document's salient terms in Assay's syntax; empty where the document holds
    /// function words only.
    package static func propose(for document: Document) -> ProposedQuery {
        let salient = SalientTerms(of: document).terms.filter { !isFurniture($0.text) && !isSentence($0) }
        let interventions = chosen(salient.filter { $0.kind == .intervention }, limit: 3)
        let conditions = chosen(salient.filter { $0.kind == .condition }, limit: 3)
        let others = chosen(salient.filter { $0.kind == .other }, limit: 4)
        let (query, reason) = compose(interventions, conditions, others, document)
        return ProposedQuery(
            query: query, interventions: interventions, conditions: conditions, others: others, reason: reason)
    }

    /// Whether a pair of words is a piece of a sentence rather than a name: "statins prevent", "prevent stroke".
    private static func isSentence(_ term: SalientTerms.Term) -> Bool {
        term.isPhrase && term.text.lowercased().split(separator: " ").contains { verbs.contains(String($0)) }
    }

    /// Verbs of claims, in the forms that stand beside a noun without a function word between.
    private static let verbs: Set<String> = [
        "prevent", "prevents", "cause", "causes", "reduce", "reduces", "increase", "increases", "improve", "improves",
        "help", "helps", "lower", "lowers", "raise", "raises", "treat", "treats", "cure", "cures", "relieve",
        "relieves", "protect", "protects", "work", "works", "need", "needs", "take", "takes", "make", "makes", "lead",
        "leads", "affect", "affects", "save", "saves", "slow", "slows", "ease", "eases", "harm", "harms", "prevented",
        "caused", "reduced", "increased", "improved", "report", "reports", "shows", "show",
    ]

    /// The strongest terms that are not worse than a third of the first and do not repeat one another's words.
    private static func chosen(_ terms: [SalientTerms.Term], limit: Int) -> [String] {
        let best = terms.first?.score ?? 0
        var words: Set<String> = []
        var found: [String] = []
        for term in preferringPhrases(terms) where term.score >= best / 2.4 && found.count < limit {
            let own = Set(
                term.text.lowercased().split(whereSeparator: { " -/".contains($0) }).map { Stemmer.stem(String($0)) })
            guard own.isDisjoint(with: words) else { continue }
            words.formUnion(own)
            found.append(term.text)
        }
        return found
    }

    /// A phrase goes before its words where it stands nearly as often: "vitamin D" before "vitamin".
    private static func preferringPhrases(_ terms: [SalientTerms.Term]) -> [SalientTerms.Term] {
        terms.map { term in
            var term = term
            let lower = term.text.lowercased()
            guard !term.isPhrase else { return term }
            let covering = terms.first { other in
                other.isPhrase && other.count * 3 >= term.count * 2
                    && other.text.lowercased().split(whereSeparator: { " -".contains($0) }).contains { $0 == lower }
            }
            if covering != nil { term.score *= 0.6 }
            return term
        }
        .sorted { ($1.score, $0.text) < ($0.score, $1.text) }
    }

    private static func compose(
        _ interventions: [String], _ conditions: [String], _ others: [String], _ document: Document
    ) -> (query: String, reason: String) {
        switch (interventions.isEmpty, conditions.isEmpty) {
        case (false, false):
            return (
                "\(group(interventions)) AND \(group(conditions))",
                "Interventions and conditions that stand out in title, headings and text."
            )
        case (false, true) where !others.isEmpty:
            return (
                "\(group(interventions)) AND \(group(Array(others.prefix(3))))",
                "Interventions that stand out, with the other salient terms; no condition was recognised."
            )
        case (true, false) where !others.isEmpty:
            return (
                "\(group(conditions)) AND \(group(Array(others.prefix(3))))",
                "Conditions that stand out, with the other salient terms; no intervention was recognised."
            )
        default: return fallback(interventions + conditions + others, document)
        }
    }

    private static func fallback(_ terms: [String], _ document: Document) -> (query: String, reason: String) {
        let reason = "The most salient words; neither an intervention nor a condition was recognised."
        if !terms.isEmpty { return (terms.prefix(2).map { group([$0]) }.joined(separator: " AND "), reason) }
        let text = TokenisedText(document.title + " " + document.plainText.prefix(500))
        var seen: Set<String> = []
        let words = text.tokens.indices.filter { text.tokens[$0].traits.isDisjoint(with: [.symbol]) }.map(text.folded)
            .filter { !StopWords.function.contains($0) && !isFurniture($0) && seen.insert($0).inserted }
        let telling = words.filter { !StopWords.all.contains($0) }
        let chosen = (telling.isEmpty ? words : telling).prefix(2)
        guard !chosen.isEmpty else { return ("", "No query: the document holds no word that names its matter.") }
        return (chosen.map(quoted).joined(separator: " AND "), "The first words; nothing stood out.")
    }

    /// Whether a term only names a part of a document.
    private static func isFurniture(_ term: String) -> Bool {
        term.lowercased().split(separator: " ").allSatisfy { furniture.contains(String($0)) }
    }

    private static let furniture: Set<String> = [
        "heading", "headings", "title", "titles", "subtitle", "section", "sections", "chapter", "chapters", "paragraph",
        "paragraphs", "untitled", "document",
    ]

    private static func group(_ terms: [String]) -> String {
        let forms = terms.flatMap(forms(of:))
        return forms.count == 1 ? forms[0] : "(" + forms.joined(separator: " OR ") + ")"
    }

    /// A plural goes with its singular, which every source can express, as not every one can a word's beginning.
    private static func forms(of term: String) -> [String] {
        [singular(term), term].compactMap(\.self).map(quoted)
    }

    /// In quotes where it is more than one plain word, or an operator's name.
    private static func quoted(_ term: String) -> String {
        let clean = term.filter { $0 != "\"" }
        let isPlain = clean.allSatisfy { $0.isLetter || $0.isNumber }
        return isPlain && !["AND", "OR", "NOT"].contains(clean.uppercased()) ? clean : "\"\(clean)\""
    }

    /// The singular of a long English plural in -s; `nil` where the word may be none ("virus", "stress", "arthritis").
    private static func singular(_ word: String) -> String? {
        let endings = ["ss", "us", "is", "ies", "oss"]
        guard word.count >= 6, word.hasSuffix("s"), word.allSatisfy({ $0.isASCII && $0.isLetter }) else { return nil }
        return endings.contains { word.hasSuffix($0) } ? nil : String(word.dropLast())
    }
}
