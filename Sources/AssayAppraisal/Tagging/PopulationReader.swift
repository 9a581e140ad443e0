import AssayKit

/// Reads who was studied, in a few words of the record.
enum PopulationReader {
    private static let groups: Set<String> = [
        "patients", "adults", "children", "adolescents", "women", "men", "infants", "veterans", "outpatients",
        "inpatients", "students", "volunteers", "neonates", "newborns", "elderly", "participants", "individuals",
        "people", "persons", "subjects", "residents", "smokers", "survivors", "girls", "boys", "mothers",
    ]
    private static let vague: Set<String> = [
        "patients", "participants", "individuals", "people", "persons", "subjects",
    ]
    private static let qualifiers: Set<String> = [
        "older", "young", "younger", "elderly", "healthy", "pregnant", "postmenopausal", "premenopausal",
        "hospitalised",
        "hospitalized", "adult", "paediatric", "pediatric", "adolescent", "female", "male", "obese", "critically",
        "ill",
        "resistant", "refractory", "preterm", "diabetic", "hypertensive", "depressed", "chronic", "acute", "school",
        "aged", "postpartum", "surgical", "community", "dwelling", "treatment", "middle", "overweight", "frail",
    ]
    private static let ends: Set<String> = [
        "who", "were", "was", "is", "are", "and", "or", "in", "on", "to", "at", "from", "by", "for", "after",
        "receiving", "treated",
        "undergoing", "during", "between", "into", "the", "had", "have", "has", "that", "which", "using", "aged",
        "versus", "vs",
        "compared", "randomised", "randomized", "a", "an", "of", "=", "%", "<", ">", "~", "as", "than", "randomly",
        "received",
        "before", "under", "within", "when", "while", "but", "not", "their", "its", "this", "we",
    ]

    /// The first telling group of people in the title, then in objective and methods, then anywhere, in lower case.
    static func population(of record: Record, text: RecordText) -> String? {
        let ordered =
            text.sentences.filter { $0.role == .title }
            + text.sentences.filter { $0.role == .objective || $0.role == .methods }
            + text.sentences.filter { $0.role == .results || $0.role == .conclusion }
        var fallback: String?
        for sentence in ordered {
            guard let found = phrase(in: sentence, text.field(sentence).text) else { continue }
            if found.isTelling { return found.text }
            fallback = fallback ?? found.text
        }
        return fallback ?? ages(of: record.trial)
    }

    private static func phrase(in sentence: TextSentence, _ text: TokenisedText) -> (text: String, isTelling: Bool)? {
        for index in sentence.tokens {
            let word = text.folded(index)
            guard groups.contains(word) else { continue }
            let first = start(of: index, sentence, text)
            let last = end(of: index, sentence, text)
            let isTelling = !vague.contains(word) || first < index || last > index
            guard isTelling || index == sentence.tokens.last(where: { groups.contains(text.folded($0)) }) else {
                continue
            }
            let slice = text.slice(Int(text.tokens[first].start), Int(text.tokens[last].end))
            return (slice.collapsingWhitespace().lowercased(), isTelling)
        }
        return nil
    }

    private static func start(of noun: Int, _ sentence: TextSentence, _ text: TokenisedText) -> Int {
        var first = noun
        while first > sentence.tokens.lowerBound, noun - first < 3, qualifiers.contains(text.folded(first - 1)),
            text.tokens[first].traits.isDisjoint(with: [.afterStop, .afterComma])
        { first -= 1 }
        return first
    }

    /// With "with" behind the noun, up to six words of what they have.
    private static func end(of noun: Int, _ sentence: TextSentence, _ text: TokenisedText) -> Int {
        guard sentence.tokens.contains(noun + 2), text.folded(noun + 1) == "with" else { return noun }
        var last = noun + 1
        while sentence.tokens.contains(last + 1), last < noun + 7 {
            let next = text.tokens[last + 1]
            guard next.traits.isDisjoint(with: [.afterStop, .afterComma, .number, .symbol]) else { break }
            guard !ends.contains(text.folded(last + 1)) else { break }
            last += 1
        }
        return last > noun + 1 ? last : noun
    }

    private static func ages(of trial: TrialFacts?) -> String? {
        guard let trial else { return nil }
        let who = trial.sex == "FEMALE" ? "women" : trial.sex == "MALE" ? "men" : nil
        let ages = [
            trial.minimumAge.map { "from \($0.lowercased())" }, trial.maximumAge.map { "to \($0.lowercased())" },
        ]
        let parts = [who] + ages
        return parts.compactMap(\.self).joined(separator: " ").nonEmpty
    }
}
