/// A date as publications have it: a year, perhaps a month, perhaps a day.
///
/// Nothing is invented: a source that says "2012 Spring" gives the year 2012 alone, since a season's months depend on the
/// hemisphere. A range gives its first moment. The text form is ISO 8601 cut short: `2012`, `2012-05`, `2012-05-17`.
public struct PartialDate: Hashable, Sendable {
    /// The year, 1 to 9999.
    public let year: Int

    /// The month, 1 to 12, or `nil`.
    public let month: Int?

    /// The day, 1 to the month's last, or `nil`. Never without a month.
    public let day: Int?

    /// A date of checked parts.
    ///
    /// - Returns: `nil` where the year is outside 1 to 9999, a month or day does not exist, or a day has no month.
    public init?(year: Int, month: Int? = nil, day: Int? = nil) {
        guard (1...9_999).contains(year) else { return nil }
        if let month, !(1...12).contains(month) { return nil }
        if let day {
            guard let month, (1...Self.days(in: month, of: year)).contains(day) else { return nil }
        }
        self.year = year
        self.month = month
        self.day = day
    }

    /// The parts that make a date, with what does not exist left out: month 13 or day 31 of June give the coarser date.
    ///
    /// - Returns: `nil` where not even the year is one.
    public init?(lenientYear year: Int, month: Int?, day: Int?) {
        let best = PartialDate(year: year, month: month, day: day) ?? PartialDate(year: year, month: month)
        guard let date = best ?? PartialDate(year: year) else { return nil }
        self = date
    }

    /// How many days a month of the Gregorian calendar has.
    static func days(in month: Int, of year: Int) -> Int {
        switch month {
        case 4, 6, 9, 11: 30
        case 2: year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
        default: 31
        }
    }
}

// MARK: - Text

extension PartialDate: CustomStringConvertible {
    /// The form that people and JSON read.
    public var description: String {
        [Self.padded(year, to: 4), month.map { Self.padded($0, to: 2) }, day.map { Self.padded($0, to: 2) }]
            .compactMap(\.self).joined(separator: "-")
    }

    /// Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; a time behind a full date is left out.
    ///
    /// - Returns: `nil` for any other form, or where the date does not exist.
    public init?(iso text: String) {
        if let date = Self.plain(text) {
            self = date
            return
        }
        let halves = text.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false)
        let parts = (halves.first ?? "").split(separator: "-", omittingEmptySubsequences: false)
        guard (1...3).contains(parts.count), halves.count < 2 || parts.count == 3, parts[0].count == 4 else {
            return nil
        }
        guard parts.dropFirst().allSatisfy({ $0.count == 2 }) else { return nil }
        let numbers = parts.compactMap { part in part.allSatisfy { $0.isASCII && $0.isNumber } ? Int(part) : nil }
        guard numbers.count == parts.count else { return nil }
        self.init(
            year: numbers[0], month: numbers.count > 1 ? numbers[1] : nil, day: numbers.count > 2 ? numbers[2] : nil)
    }

    /// The date of a text that is nothing but ten characters `YYYY-MM-DD`, as nearly all are.
    private static func plain(_ text: String) -> PartialDate? {
        guard text.utf8.count == 10 else { return nil }
        var number = 0
        for (place, byte) in text.utf8.enumerated() {
            if place == 4 || place == 7 {
                if byte != UInt8(ascii: "-") { return nil }
            } else {
                guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
                number = number * 10 + Int(byte - UInt8(ascii: "0"))
            }
        }
        return PartialDate(year: number / 10_000, month: number / 100 % 100, day: number % 100)
    }

    private static func padded(_ number: Int, to width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}

// MARK: - Order

extension PartialDate: Comparable {
    /// The order for sorted output.
    public static func < (left: PartialDate, right: PartialDate) -> Bool {
        (left.year, left.month ?? 0, left.day ?? 0) < (right.year, right.month ?? 0, right.day ?? 0)
    }

    /// Whether the date can lie in a period: a coarse date does when any of its days does.
    ///
    /// - Parameters:
    ///   - since: The first day (or month, or year) of the period; `nil` for no limit.
    ///   - until: The last day (or month, or year) of the period, included; `nil` for no limit.
    public func isWithin(since: PartialDate?, until: PartialDate?) -> Bool {
        if let since, lastDay < since.firstDay { return false }
        if let until, firstDay > until.lastDay { return false }
        return true
    }

    /// The first day that the date can mean.
    public var firstDay: PartialDate {
        PartialDate(year: year, month: month ?? 1, day: day ?? 1) ?? self
    }

    /// The last day that the date can mean.
    public var lastDay: PartialDate {
        let month = month ?? 12
        return PartialDate(year: year, month: month, day: day ?? Self.days(in: month, of: year)) ?? self
    }
}

// MARK: - JSON

extension PartialDate: Codable {
    /// Reads the ISO form.
    ///
    /// - Throws: `DecodingError` where the text is no date.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let date = PartialDate(iso: text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "\"\(text)\" is not YYYY[-MM[-DD]]")
        }
        self = date
    }

    /// Writes the JSON form.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
