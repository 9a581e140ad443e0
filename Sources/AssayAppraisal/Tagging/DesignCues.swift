/// Reads the design from the words of title and abstract.
enum DesignCues {
    /// A cue phrase with what it is worth in a title and in an abstract.
    struct Rule: Sendable {
        let phrase: String
        let design: Design
        let title: Double
        let abstract: Double
    }

    /// Every rule with both spellings.
    static let rules: [Rule] = table.flatMap { row in
        row.phrases.split(separator: "|").flatMap { phrase in
            CueLexicon.spellings(String(phrase)).map {
                Rule(phrase: $0, design: row.design, title: row.title, abstract: row.abstract)
            }
        }
    }

    private static let automaton = PhraseAutomaton(rules.map(\.phrase))

    /// What the cues of a record say.
    static func reading(of text: RecordText) -> Reading {
        var reading = Reading()
        let found = (automaton.matches(in: text.title.text), automaton.matches(in: text.abstract.text))
        for sentence in text.sentences {
            let matches = sentence.field == .title ? found.0 : found.1
            for match in matches where sentence.tokens.contains(match.first) {
                reading.add(match, rules[match.phrase], sentence, text)
            }
        }
        let shape = TitleShape(text.title.text)
        if let tokens = shape.trialsPutTogether, let title = text.sentences.first, title.field == .title {
            reading.addTrialsPutTogether(tokens, title, text)
        }
        reading.settle(shape)
        return reading
    }
}
