import AssayAppraisal

/// What the report says of the document itself.
package struct DocumentFacts: Codable, Hashable, Sendable {
    /// The document's path as the configuration gives it.
    package var path: String
    /// Its title.
    package var title: String
    /// How many words it has.
    package var words: Int
    /// How many sentences of running text and lists.
    package var sentences: Int
    /// How many sentences bear on each theme.
    package var themeSentences: [String: Int]

    /// The facts of a document.
    init(_ document: Document, path: String, tagger: Tagger) {
        let prose = document.sentences.filter { $0.kind == .prose || $0.kind == .listItem }
        self.path = path
        title = document.title
        words = document.plainText.split(whereSeparator: \.isWhitespace).count
        sentences = prose.count
        var counts: [String: Int] = [:]
        for sentence in prose {
            for theme in Set(tagger.themes(ofText: sentence.text).map(\.theme)) { counts[theme, default: 0] += 1 }
        }
        themeSentences = counts
    }
}
