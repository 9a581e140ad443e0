package import Foundation

/// The three forms of a date in a header (RFC 9110, 5.6.7).
package enum HTTPDate {
    private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

    /// The date that the text stands for; `nil` where it is none of the forms.
    ///
    /// - Parameters:
    ///   - text: `Sun, 06 Nov 1994 08:49:37 GMT`, `Sunday, 06-Nov-94 08:49:37 GMT` or `Sun Nov  6 08:49:37 1994`.
    ///   - now: Tells the century of a year of two digits, which is never more than 50 years ahead.
    package static func parse(_ text: String, now: Date) -> Date? {
        let words = text.split { $0 == " " || $0 == "," || $0 == "-" }.map(String.init)
        switch words.count {
        case 6 where words[5] == "GMT":
            return date(year: words[3], month: words[2], day: words[1], time: words[4], now: now)
        case 5:
            return date(year: words[4], month: words[1], day: words[2], time: words[3], now: now)
        default:
            return nil
        }
    }

    private static func date(year: String, month: String, day: String, time: String, now: Date) -> Date? {
        let clock = time.split(separator: ":", omittingEmptySubsequences: false).compactMap { number(String($0)) }
        guard
            let month = months.firstIndex(of: month), let day = number(day), (1...31).contains(day),
            let year = self.year(year, now: now), clock.count == 3,
            clock[0] < 24, clock[1] < 60, clock[2] <= 60
        else { return nil }
        let days = daysSince1970(year: year, month: month + 1, day: day)
        return Date(timeIntervalSince1970: Double(days * 86_400 + clock[0] * 3_600 + clock[1] * 60 + clock[2]))
    }

    private static func year(_ text: String, now: Date) -> Int? {
        guard let value = number(text), text.utf8.count == 2 || text.utf8.count == 4 else { return nil }
        guard text.utf8.count == 2 else { return value }
        let thisYear = Calendar(identifier: .gregorian).component(.year, from: now)
        let candidate = thisYear - thisYear % 100 + value
        return candidate > thisYear + 50 ? candidate - 100 : candidate
    }

    /// A number of one to four digits and nothing else.
    private static func number(_ text: String) -> Int? {
        guard (1...4).contains(text.utf8.count), text.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
        return Int(text)
    }

    /// The days from 1970-01-01 in the proleptic Gregorian calendar, counted in years that begin with March.
    private static func daysSince1970(year: Int, month: Int, day: Int) -> Int {
        let shifted = month > 2 ? year : year - 1
        let monthFromMarch = (month + 9) % 12
        let dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1
        return 365 * shifted + shifted / 4 - shifted / 100 + shifted / 400 + dayOfYear - 719_468
    }
}
