/// The terms that stand out in a document: words and two-word phrases, by title, headings and frequency.
struct SalientTerms: Sendable {
    /// What a term looks like.
    enum Kind: Sendable { case intervention, condition, other }

    /// A term that stands out.
    struct Term: Sendable {
        var text: String
        var kind: Kind
        var score: Double
        var isPhrase: Bool
        var count: Int
    }

    /// The terms, strongest first, then by text.
    private(set) var terms: [Term] = []

    /// At most so many sentences are read: a book's first chapters tell its matter.
    private static let sentenceLimit = 4_000

    /// The terms of a document.
    init(of document: Document) {
        var counter = TermCounter()
        counter.add(document.title, weight: 5, isTitle: true)
        for sentence in document.sentences.prefix(Self.sentenceLimit) {
            counter.add(sentence.text, weight: sentence.kind == .heading ? 2.5 : 1, isTitle: false)
        }
        terms = counter.terms().sorted { ($1.score, $0.text) < ($0.score, $1.text) }
    }
}
