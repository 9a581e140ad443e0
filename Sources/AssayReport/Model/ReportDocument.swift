/// The document under test.
package struct ReportDocument: Codable, Hashable, Sendable {
    /// Its place relative to the workspace.
    package var path: String
    /// Its title, or `nil` where it has none.
    package var title: String?
    /// How many words it has.
    package var words: Int
    /// How many sentences it has.
    package var sentences: Int

    /// The value of these parts; see the properties.
    package init(path: String, title: String? = nil, words: Int, sentences: Int) {
        self.path = path
        self.title = title
        self.words = words
        self.sentences = sentences
    }
}
