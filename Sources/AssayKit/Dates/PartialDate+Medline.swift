extension PartialDate {
    /// Reads a date as MEDLINE and its descendants write them.
    ///
    /// Known forms: `2008`, `2012 Spring`, `2018 May - Jun`, `1998 Dec-1999 Jan`, `1947-1948`, `2011 Jan 28`,
    /// `2000 Nov-Dec`, `2012-05-17`, `2011/1/28`. A range gives its first moment, a season or quarter only its year
    /// (NLM, *MEDLINE/PubMed XML element descriptions*, `MedlineDate`).
    ///
    /// - Returns: `nil` where no four-digit year leads the text.
    public init?(medline text: String) {
        if let date = PartialDate(iso: text.trimmingWhitespace()) {
            self = date
            return
        }
        let words = text.split { !($0.isLetter || $0.isNumber) }.map(String.init)
        guard let position = words.firstIndex(where: Self.isYear), let year = Int(words[position]) else { return nil }
        // Only words before the next year belong to the first moment of a range.
        let rest = words[(position + 1)...].prefix { !Self.isYear($0) }
        let month = rest.first.flatMap(Self.month(named:))
        let day = month == nil ? nil : rest.dropFirst().first.flatMap { $0.count <= 2 ? Int($0) : nil }
        self.init(lenientYear: year, month: month, day: day)
    }

    /// The number of a month given as digits or as an English name or at least its first three letters.
    ///
    /// - Returns: `nil` where the text is no month.
    public static func month(named text: String) -> Int? {
        if let number = Int(text) { return text.count <= 2 && (1...12).contains(number) ? number : nil }
        let lowered = text.lowercased()
        return lowered.count < 3 ? nil : monthNames.firstIndex { $0.hasPrefix(lowered) }.map { $0 + 1 }
    }

    private static let monthNames = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december",
    ]

    private static func isYear(_ word: String) -> Bool {
        word.count == 4 && word.allSatisfy { $0.isASCII && $0.isNumber }
    }
}
