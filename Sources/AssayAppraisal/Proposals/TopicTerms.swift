/// The terms that a document is about, for telling whether a work is about the same.
package struct TopicTerms: Codable, Hashable, Sendable {
    /// Terms with their weight, 0 to 1, strongest first.
    package var terms: [Term]

    /// One term.
    package struct Term: Codable, Hashable, Sendable {
        /// The word or phrase as the document writes it most.
        package var text: String
        /// 0 to 1; the strongest has 1.
        package var weight: Double

        /// A term.
        package init(text: String, weight: Double) {
            self.text = text
            self.weight = weight
        }
    }

    /// Nothing known of the document.
    package static let none = TopicTerms(terms: [])

    /// How many terms are kept.
    package static let limit = 12

    /// The terms of a document: its most salient words and phrases.
    package init(of document: Document) {
        let salient = SalientTerms(of: document).terms.prefix(Self.limit)
        let top = salient.first?.score ?? 1
        terms = salient.map { Term(text: $0.text, weight: Scores.rounded($0.score / top)) }
    }

    /// Terms that a person or a test names.
    package init(terms: [Term]) {
        self.terms = terms
    }
}
