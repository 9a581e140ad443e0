import Foundation

/// Faults that a server owns up to: statuses and redirects.
extension Fault {
    /// What a `Retry-After` says.
    package enum RetryAfter: Hashable, Sendable {
        /// The header is absent.
        case absent
        /// A number of seconds.
        case seconds(Int)
        /// So many seconds from the answer on, as an HTTP-date; with a `Date` header beside it, or without.
        case date(inSeconds: Int, withDate: Bool)
        /// Text that is neither.
        case text(String)

        /// Fifteen hours, longer than anyone should sleep.
        package static let absurd = RetryAfter.seconds(54_000)
    }

    /// A status with a short text.
    package static func status(_ status: Int) -> Fault {
        Fault("status \(status)") { _, _ in .text("Trouble \(status).\n", status: status) }
    }

    /// 429, or another status that asks to wait, and when to come back.
    package static func throttled(_ retryAfter: RetryAfter, status: Int = 429) -> Fault {
        Fault("\(status), Retry-After: \(retryAfter)") { _, _ in
            .text("Too many requests.\n", status: status, headers: retryAfter.headers(now: Date()))
        }
    }

    /// A redirect to an address, which may be relative.
    package static func redirect(to location: String, status: Int = 302) -> Fault {
        Fault("a redirect to \(location)") { _, _ in
            .text("", status: status, headers: [(name: "Location", value: location)])
        }
    }

    /// A redirect to the very address that was asked for.
    package static let redirectToItself = Fault("a redirect to itself") { request, _ in
        .text("", status: 302, headers: [(name: "Location", value: request.target)])
    }
}

extension Fault.RetryAfter {
    /// The header lines that say so.
    func headers(now: Date) -> [(name: String, value: String)] {
        switch self {
        case .absent:
            return []
        case .seconds(let seconds):
            return [(name: "Retry-After", value: "\(seconds)")]
        case .text(let text):
            return [(name: "Retry-After", value: text)]
        case .date(let seconds, let withDate):
            // A date has whole seconds: rounded up, so that it is never earlier than asked for.
            let sent = Date(timeIntervalSince1970: now.timeIntervalSince1970.rounded(.up))
            let back = (name: "Retry-After", value: HTTPDateText.text(sent.addingTimeInterval(Double(seconds))))
            return withDate ? [back, (name: "Date", value: HTTPDateText.text(sent))] : [back]
        }
    }
}
