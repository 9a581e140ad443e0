extension SampleSizeReader {
    /// The candidates of one sentence, in order.
    static func candidates(in number: Int, of text: RecordText) -> [Candidate] {
        let sentence = text.sentences[number]
        let tokens = text.field(sentence).text
        var found: [Candidate] = []
        var index = sentence.tokens.lowerBound
        while index < sentence.tokens.upperBound {
            guard let value = value(at: index, in: tokens, limit: sentence.tokens.upperBound) else {
                index += 1
                continue
            }
            let place = Place(text: tokens, first: index, last: value.last, sentence: sentence)
            if let candidate = candidate(value.number, place, number) { found.append(candidate) }
            index = value.last + 1
        }
        return found
    }

    /// Where a number stands.
    private struct Place {
        let text: TokenisedText
        let first: Int
        let last: Int
        let sentence: TextSentence

        func word(_ index: Int) -> String {
            sentence.tokens.contains(index) ? text.folded(index) : ""
        }
    }

    private static func value(at index: Int, in text: TokenisedText, limit: Int) -> (number: Int, last: Int)? {
        let token = text.tokens[index]
        if token.traits.contains(.number) {
            guard let number = text.wholeNumber(index), number > 1, number < 50_000_000 else { return nil }
            return (number, index)
        }
        guard let found = NumberWords.number(at: index, in: text, limit: limit), found.value > 1 else { return nil }
        return (found.value, found.last)
    }

    private static func candidate(_ number: Int, _ place: Place, _ sentence: Int) -> Candidate? {
        let token = place.text.tokens[place.first]
        if isAfterNEquals(place) {
            let isTitle = place.sentence.field == .title
            let worth =
                place.word(place.first - 2) == "n" && place.text.tokens[place.first - 2].traits.contains(.capital)
            return Candidate(
                number: number, worth: (worth ? 2.2 : 1.1) + roleWorth(place.sentence.role) + (isTitle ? 0.5 : 0),
                tokens: place.first - 2...place.last, sentence: sentence, isArm: !worth && isArmContext(place))
        }
        if token.traits.contains(.afterHyphen), !token.traits.contains(.afterSpace) { return nil }
        if isYear(number, place) { return nil }
        if let noun = noun(after: place) { return counted(number, noun, place, sentence) }
        guard let verb = recruitment(before: place), !isMeasured(place) else { return nil }
        return Candidate(
            number: number, worth: verb + roleWorth(place.sentence.role) - 0.4, tokens: place.first...place.last,
            sentence: sentence, isArm: false)
    }

    private static func counted(_ number: Int, _ noun: Int, _ place: Place, _ sentence: Int) -> Candidate? {
        var worth = 1 + roleWorth(place.sentence.role) + sizeWorth(number)
        worth += recruitment(before: place) ?? 0
        worth += recruitment(after: noun, place) ?? 0
        if place.word(place.first - 1) == "of", place.word(place.first - 2) == "total" { worth += 0.8 }
        if ["of", "in", "among"].contains(place.word(place.first - 1)), place.word(place.first - 2) != "total" {
            worth -= 0.3
        }
        if place.first == place.sentence.tokens.lowerBound { worth += 0.3 }
        if isSubset(place) { worth -= 0.9 }
        let isArm = isArmContext(place, noun: noun)
        return Candidate(number: number, worth: worth, tokens: place.first...noun, sentence: sentence, isArm: isArm)
    }
}

// MARK: - Context

extension SampleSizeReader {
    private static let nouns: Set<String> = [
        "patients", "participants", "subjects", "adults", "women", "men", "children", "volunteers", "individuals",
        "people", "persons", "adolescents", "infants", "veterans", "outpatients", "inpatients", "students", "nurses",
        "females", "males", "girls", "boys", "neonates", "newborns", "mothers", "respondents", "residents", "workers",
        "physicians", "couples", "smokers", "survivors", "users", "caregivers", "enrollees", "cases", "pregnancies",
        "babies", "toddlers", "parents", "teachers", "pupils", "athletes", "households", "families", "donors",
        "recipients", "schoolchildren", "preschoolers", "members", "clients", "carers", "practitioners",
    ]
    /// Words that end the search for the noun.
    private static let blockers: Set<String> = [
        "of", "in", "to", "and", "or", "the", "were", "was", "who", "with", "for", "from", "at", "by", "on", "per",
        "received", "had", "than", "as", "is", "are", "into", "trials", "studies", "mg", "years", "year", "weeks",
        "week", "months", "month", "days", "day", "hours", "hour", "h", "minutes", "ml", "g", "kg", "%", "percent",
        "points", "point", "=", "<", ">", "~", "times", "fold", "old", "aged", "centres", "centers", "hospitals",
        "sites", "countries", "mm", "cm", "mcg", "units", "groups", "arms", "doses", "sessions", "visits",
    ]

    /// The noun for people that a number counts, up to five words behind it.
    private static func noun(after place: Place) -> Int? {
        var index = place.last + 1
        while index <= place.last + 6, place.sentence.tokens.contains(index) {
            let traits = place.text.tokens[index].traits
            if traits.contains(.afterStop) || traits.contains(.number) { return nil }
            let word = place.text.folded(index)
            if nouns.contains(word) { return index }
            // "of 120 consecutive, otherwise healthy women" passes; "30-day" and "20 mg" do not.
            if blockers.contains(word) { return nil }
            index += 1
        }
        return nil
    }

    /// What the verb before a number says of it: "randomised 73", "a total of", "enrolled".
    private static func recruitment(before place: Place) -> Double? {
        for back in 1...4 {
            let word = place.word(place.first - back)
            if word.hasPrefix("randomi") || word == "assigned" || word == "allocated" { return 1.2 }
            if ["enrolled", "recruited", "included", "involving", "comprising", "studied", "investigated"].contains(
                word)
            {
                return 0.8
            }
        }
        return nil
    }

    /// What stands behind the noun: "… patients were randomised".
    private static func recruitment(after noun: Int, _ place: Place) -> Double? {
        for index in noun + 1..<noun + 14 {
            let word = place.word(index)
            if word.isEmpty { return nil }
            if word.hasPrefix("randomi") || word == "randomly" { return 1.2 }
            if ["enrolled", "recruited", "entered", "participated"].contains(word) { return 0.9 }
            if ["included", "studied", "underwent", "evaluated", "took"].contains(word) { return 0.6 }
            if ["completed", "analysed", "analyzed", "died", "responded", "withdrew", "dropped"].contains(word) {
                return -0.3
            }
            if ["excluded", "screened", "declined", "refused"].contains(word) { return -0.8 }
        }
        return nil
    }

    private static func roleWorth(_ role: SentenceRole) -> Double {
        switch role {
        case .methods: 0.5
        case .title: 0.3
        case .results: 0.25
        case .objective: 0.2
        case .conclusion: -0.3
        case .background: -0.6
        case .other: 0
        }
    }

    /// A larger number is likelier the whole, and a handful likelier a part.
    private static func sizeWorth(_ number: Int) -> Double {
        0.15 * Double(String(number).utf8.count) - (number < 10 ? 0.7 : 0)
    }

    private static func isAfterNEquals(_ place: Place) -> Bool {
        place.word(place.first - 1) == "=" && place.word(place.first - 2) == "n"
    }

    private static func isMeasured(_ place: Place) -> Bool {
        let next = place.word(place.last + 1)
        return blockers.contains(next)
            && !["were", "was", "and", "to", "from", "with", "who", "in", "at"].contains(next)
            || (nouns.isDisjoint(with: [next]) && !next.isEmpty && !["were", "and", "to", "from"].contains(next))
    }

    /// Whether a number from 1900 to 2040 reads as a year.
    private static func isYear(_ number: Int, _ place: Place) -> Bool {
        guard (1_900...2_040).contains(number),
            !place.text.slice(
                Int(place.text.tokens[place.first].start), Int(place.text.tokens[place.last].end)
            ).contains(",")
        else { return false }
        return noun(after: place).map { $0 > place.last + 2 } ?? true
    }

    /// Whether a part of the sample is meant: "of whom 12", "12 of 73 patients", "the remaining 20 patients".
    private static func isSubset(_ place: Place) -> Bool {
        let before = [place.word(place.first - 1), place.word(place.first - 2)]
        let subset: Set<String> = [
            "whom", "which", "these", "remaining", "other", "additional", "first", "last", "least",
        ]
        if !subset.isDisjoint(with: before) { return true }
        return place.word(place.last + 1) == "of"
    }

    /// Whether the number counts one arm: "36 received", "n = 37 … placebo".
    private static func isArmContext(_ place: Place, noun: Int? = nil) -> Bool {
        let after = (1...3).map { place.word((noun ?? place.last) + $0) }
        if after.contains("received") || after.contains("each") { return true }
        if noun == nil {
            let around = (1...6).map { place.word(place.first - 2 - $0) } + (1...4).map { place.word(place.last + $0) }
            let arms: Set<String> = [
                "group", "placebo", "control", "controls", "arm", "received", "receive", "either", "or", "versus",
                "sham",
            ]
            return !arms.isDisjoint(with: around)
        }
        return false
    }
}
