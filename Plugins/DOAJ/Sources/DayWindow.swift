import AssayKit

/// A stretch of whole days, both ends included.
struct DayWindow: Hashable {
    /// The first and the last day, as days since 1 January of the year 1.
    let days: ClosedRange<Int>

    init(_ days: ClosedRange<Int>) {
        self.days = days
    }

    /// All days of some years; `nil` where the years are no years.
    init?(years: ClosedRange<Int>) {
        guard let first = PartialDate(year: years.lowerBound), let last = PartialDate(year: years.upperBound) else {
            return nil
        }
        days = Self.number(of: first.firstDay)...Self.number(of: last.lastDay)
    }

    /// Reads what ``text`` wrote.
    init?(text: some StringProtocol) {
        let numbers = text.split(separator: "+").compactMap { Int($0) }
        guard numbers.count == 2, numbers[0] <= numbers[1], (0...Self.lastDay).contains(numbers[0]),
            numbers[1] <= Self.lastDay
        else { return nil }
        days = numbers[0]...numbers[1]
    }

    /// The form in which requests carry it.
    var text: String { "\(days.lowerBound)+\(days.upperBound)" }

    /// The first day as `YYYY-MM-DD`.
    var first: String { Self.date(days.lowerBound) }

    /// The last day as `YYYY-MM-DD`.
    var last: String { Self.date(days.upperBound) }

    /// Two windows that cover this one, the later first; none where it is a single day.
    var halves: [DayWindow] {
        guard days.count > 1 else { return [] }
        let middle = days.lowerBound + days.count / 2
        return [DayWindow(middle...days.upperBound), DayWindow(days.lowerBound...(middle - 1))]
    }
}

// MARK: - Days

extension DayWindow {
    private static let lastDay = 3_700_000

    /// Days since 1 January of the year 1, by the Gregorian calendar.
    private static func number(of date: PartialDate) -> Int {
        daysBefore(year: date.year) + (1..<(date.month ?? 1)).reduce(0) { $0 + length(of: $1, in: date.year) }
            + (date.day ?? 1) - 1
    }

    private static func daysBefore(year: Int) -> Int {
        let past = year - 1
        return past * 365 + past / 4 - past / 100 + past / 400
    }

    private static func length(of month: Int, in year: Int) -> Int {
        PartialDate(year: year, month: month)?.lastDay.day ?? 30
    }

    private static func date(_ number: Int) -> String {
        var year = max(1, number / 366 + 1)
        while daysBefore(year: year + 1) <= number { year += 1 }
        var rest = number - daysBefore(year: year)
        var month = 1
        while month < 12, rest >= length(of: month, in: year) {
            rest -= length(of: month, in: year)
            month += 1
        }
        return PartialDate(lenientYear: year, month: month, day: rest + 1)?.description ?? ""
    }
}
