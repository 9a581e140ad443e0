package import AssayKit

/// A record's text as the judge reads it, made once and judged against many claims.
package struct StudyText: Sendable {
    let text: RecordText
    /// The keys of the words of the whole record.
    let keys: Set<String>
    /// The keys of each sentence of ``RecordText/sentences``.
    let sentenceKeys: [Set<String>]

    /// Reads a record.
    package init(_ record: Record) {
        self.init(RecordText(record))
    }

    init(_ text: RecordText) {
        self.text = text
        sentenceKeys = text.sentences.map { ContentWords.keys(of: text.field($0).text, in: $0.tokens) }
        keys = sentenceKeys.reduce(into: []) { $0.formUnion($1) }
    }
}
