package import Foundation

/// Writes and reads dates as headers have them (RFC 9110, 5.6.7).
package enum HTTPDateText {
    /// `Sun, 06 Nov 1994 08:49:37 GMT`.
    package static func text(_ date: Date) -> String {
        makeFormatter().string(from: date)
    }

    /// The date of such a text; `nil` for any other.
    package static func date(_ text: String) -> Date? {
        makeFormatter().date(from: text)
    }

    private static func makeFormatter() -> DateFormatter {
        let formatter = DateFormatter()
        formatter.locale = Locale(identifier: "en_US_POSIX")
        formatter.timeZone = TimeZone(identifier: "GMT")
        formatter.dateFormat = "EEE, dd MMM yyyy HH:mm:ss 'GMT'"
        return formatter
    }
}
