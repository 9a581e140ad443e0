/// Finds stretches of text that state a time: "within hours", "up to two weeks", "for 3 to 7 days".
enum TimeReader {
    /// A stated time.
    struct Time: Hashable, Sendable {
        /// The words, verbatim.
        var text: String
        /// Its longest reading in hours; a plural without a number counts as three.
        var hours: Double?
        /// In tokens.
        var tokens: ClosedRange<Int>
    }

    /// Hours of each unit, in English and a few other languages.
    private static let units: [String: Double] = {
        var units: [String: Double] = [:]
        let table: [(Double, String)] = [
            (1.0 / 3_600, "second seconds segundos sekunden secondes"),
            (1.0 / 60, "minute minutes min minutos minuten"),
            (1, "hour hours h hr hrs hora horas stunde stunden heure heures"),
            (24, "day days dia dias tag tage tagen jour jours"),
            (168, "week weeks wk wks semana semanas woche wochen semaine semaines"),
            (730, "month months mes meses monat monate monaten mois"),
            (8_766, "year years yr yrs ano anos jahr jahre jahren an ans annee annees"),
        ]
        for (hours, words) in table { for word in words.split(separator: " ") { units[String(word)] = hours } }
        return units
    }()

    private static let amounts: [String: Double] = [
        "a": 1, "an": 1, "few": 3, "couple": 2, "several": 4, "many": 6, "some": 3,
    ]
    private static let leads: Set<String> = [
        "within", "for", "after", "over", "in", "about", "during", "up", "to", "than", "least", "most", "only", "of",
        "until", "at", "last", "lasting", "around", "approximately", "more", "less", "under", "by", "a", "en",
        "durante", "nach",
    ]

    /// The stated times of a text, or of some of its tokens, in order.
    static func times(in text: TokenisedText, tokens: Range<Int>? = nil) -> [Time] {
        var found: [Time] = []
        for index in (tokens ?? text.tokens.indices).clamped(to: text.tokens.indices) {
            guard let unit = units[text.folded(index)], !isAmbiguous(index, text) else { continue }
            let time = time(endingAt: index, unit: unit, text)
            if let last = found.last, time.tokens.lowerBound <= last.tokens.upperBound + 1,
                text.folded(time.tokens.lowerBound) == "to" || time.tokens.lowerBound <= last.tokens.upperBound
            {
                found[found.count - 1] = joined(last, time, text)
            } else if time.tokens.count > 1 {
                found.append(time)
            } else if time.hours != nil, text.folded(index).hasSuffix("s") {
                found.append(time)
            }
        }
        return found
    }

    /// "second" as an order, "h", "an" and "min" without a number are no units.
    private static func isAmbiguous(_ index: Int, _ text: TokenisedText) -> Bool {
        guard ["second", "h", "an", "ans", "min", "day", "mes", "ano"].contains(text.folded(index)) else {
            return false
        }
        return amount(text.folded(index - 1), index - 1, text) == nil
    }

    private static func time(endingAt index: Int, unit: Double, _ text: TokenisedText) -> Time {
        var first = index
        var number: Double?
        while first > 0, index - first < 8, text.tokens[first].traits.isDisjoint(with: [.afterStop, .afterComma]) {
            let word = text.folded(first - 1)
            if let value = amount(word, first - 1, text) {
                number = max(number ?? 0, value)
            } else if !leads.contains(word) && word != "and" {
                break
            }
            first -= 1
        }
        while first < index, ["and", "of", "a", "than", "more"].contains(text.folded(first)),
            text.folded(first) != "a" || number == nil
        {
            first += 1
        }
        let slice = text.slice(Int(text.tokens[first].start), Int(text.tokens[index].end))
        return Time(text: slice, hours: (number ?? 3) * unit, tokens: first...index)
    }

    private static func amount(_ word: String, _ index: Int, _ text: TokenisedText) -> Double? {
        guard text.tokens.indices.contains(index) else { return nil }
        if text.tokens[index].traits.contains(.number) { return Double(word) }
        if let vague = amounts[word] { return vague }
        return NumberWords.number(at: index, in: text, limit: index + 1).map { Double($0.value) }
    }

    private static func joined(_ left: Time, _ right: Time, _ text: TokenisedText) -> Time {
        let tokens = left.tokens.lowerBound...max(left.tokens.upperBound, right.tokens.upperBound)
        let slice = text.slice(Int(text.tokens[tokens.lowerBound].start), Int(text.tokens[tokens.upperBound].end))
        return Time(text: slice, hours: max(left.hours ?? 0, right.hours ?? 0), tokens: tokens)
    }
}
