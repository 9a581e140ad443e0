import Foundation

/// Moments as the store writes them: ISO 8601 in UTC to the second, so that text order is time order.
enum Timestamp {
    static func text(_ date: Date) -> String {
        date.formatted(.iso8601)
    }

    static func date(_ text: String) throws -> Date {
        do {
            return try Date.ISO8601FormatStyle().parse(text)
        } catch {
            throw StoreError.unreadable("the date \"\(text)\"")
        }
    }
}
