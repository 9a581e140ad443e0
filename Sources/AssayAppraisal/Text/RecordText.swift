import AssayKit

/// A record's title and abstract as the tagger and the judge read them: tokens, cues, sentences with roles.
struct RecordText: Sendable {
    let title: FieldText
    let abstract: FieldText
    /// The title (one sentence), then the abstract's sentences in order.
    private(set) var sentences: [TextSentence] = []

    /// Reads a record.
    init(_ record: Record) {
        self.init(title: record.title ?? "", sections: record.abstract)
    }

    /// Reads a title and sections.
    init(title: String, sections: [AbstractSection]) {
        self.title = FieldText(title)
        abstract = FieldText(sections.map(\.text).joined(separator: "\n\n"))
        if !self.title.text.tokens.isEmpty { sentences.append(titleSentence()) }
        var start = 0
        for (number, section) in sections.enumerated() {
            let end = start + section.text.unicodeScalars.count
            addSentences(of: section, number: number, in: start..<end)
            start = end + 2
        }
        RoleReader.assignRoles(to: &sentences, in: abstract, labelled: sections.contains { $0.label != nil })
    }

    /// The tokens of the field that a sentence stands in.
    func field(_ sentence: TextSentence) -> FieldText {
        sentence.field == .title ? title : abstract
    }

    /// The cue hits of a sentence.
    func hits(_ sentence: TextSentence) -> ArraySlice<CueHit> {
        field(sentence).hits[sentence.hits]
    }

    /// The span of a sentence.
    func span(of sentence: TextSentence, rule: String, negated: Bool = false) -> Span {
        Span(
            field: sentence.field, section: sentence.section, start: sentence.start, end: sentence.end,
            text: field(sentence).text.slice(sentence.start, sentence.end), rule: rule, negated: negated)
    }

    /// The span of some tokens of a sentence.
    func span(
        of tokens: ClosedRange<Int>, in sentence: TextSentence, rule: String, negated: Bool = false,
        subtheme: String? = nil
    ) -> Span {
        let text = field(sentence).text
        let start = Int(text.tokens[tokens.lowerBound].start)
        let end = Int(text.tokens[tokens.upperBound].end)
        return Span(
            field: sentence.field, section: sentence.section, start: start, end: end, text: text.slice(start, end),
            rule: rule, negated: negated, subtheme: subtheme)
    }
}

extension RecordText {
    private func titleSentence() -> TextSentence {
        TextSentence(
            field: .title, section: nil, role: .title, start: 0, end: title.text.scalars.count,
            tokens: 0..<title.text.tokens.count, hits: 0..<title.hits.count)
    }

    private mutating func addSentences(of section: AbstractSection, number: Int, in range: Range<Int>) {
        let name = section.label?.nonEmpty ?? String(number)
        let role = section.label.flatMap(SentenceRole.init(label:))
        for place in SentenceSplitter(scalars: abstract.text.scalars).sentences(in: range) {
            let tokens =
                abstract.text.firstToken(from: place.lowerBound)..<abstract.text.firstToken(from: place.upperBound)
            sentences.append(
                TextSentence(
                    field: .abstract, section: name, role: role ?? .other, start: place.lowerBound,
                    end: place.upperBound, tokens: tokens, hits: abstract.hits(in: tokens)))
        }
    }
}
