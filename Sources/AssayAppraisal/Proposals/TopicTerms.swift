/// The terms that a document is about, for telling whether a work is about the same.
package struct TopicTerms: Codable, Hashable, Sendable {
    /// Terms with their weight, 0 to 1, strongest first.
    package var terms: [Term]

    /// One term.
    package struct Term: Codable, Hashable, Sendable {
        /// The word or phrase as the document writes it most.
        package var text: String
        /// 0 to 1.
        package var weight: Double
    }

    /// Nothing known of the document.
    package static let none = TopicTerms(terms: [])

    /// The terms of a document.
    package init(of document: Document) {
        terms = []
    }

    init(terms: [Term]) {
        self.terms = terms
    }
}
