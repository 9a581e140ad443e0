import Foundation

/// Reads the header that says when to come back (RFC 9110, 10.2.3).
enum RetryAfter {
    /// The seconds to wait, never negative; `nil` without the header or where it is neither seconds nor a date.
    ///
    /// A date is measured against the answer's own `Date`, so that a clock that is wrong here does no harm.
    static func seconds(in headers: [HTTPHeader], now: Date) -> Double? {
        guard let value = headers.first(where: { $0.isNamed("Retry-After") })?.value else { return nil }
        if !value.isEmpty, value.utf8.allSatisfy({ (48...57).contains($0) }) {
            return Double(value)
        }
        guard let date = HTTPDate.parse(value, now: now) else { return nil }
        let sent = headers.first { $0.isNamed("Date") }.flatMap { HTTPDate.parse($0.value, now: now) }
        return max(0, date.timeIntervalSince(sent ?? now))
    }
}
