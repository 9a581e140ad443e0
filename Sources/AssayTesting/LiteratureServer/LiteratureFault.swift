/// A way in which one source of a ``LiteratureServer`` misbehaves until it is told otherwise.
package enum LiteratureFault: Hashable, Sendable {
    /// Connections are closed without an answer.
    case down
    /// Every request is answered with 503.
    case unavailable
    /// So many requests are answered with 429 and `Retry-After`, then all is well.
    case throttle(retryAfter: Int, times: Int)
    /// Every request is answered with a web page and status 200.
    case htmlWith200
    /// The n-th answer, counted from 1 and from when the fault was set, fails so many times before it succeeds.
    case failPage(Int, status: Int, times: Int)
}

extension LiteratureFault {
    /// Reads a fault from a command line: `down`, `unavailable`, `html`, `throttle:SECONDSxTIMES` or
    /// `fail-page:NUMBER:STATUSxTIMES`; `nil` for anything else.
    package init?(_ text: String) {
        let parts = text.split(separator: ":").map(String.init)
        switch (parts.first, parts.count) {
        case ("down", 1): self = .down
        case ("unavailable", 1): self = .unavailable
        case ("html", 1): self = .htmlWith200
        case ("throttle", 2):
            guard let (seconds, times) = Self.product(parts[1]) else { return nil }
            self = .throttle(retryAfter: seconds, times: times)
        case ("fail-page", 3):
            guard let number = Int(parts[1]), let (status, times) = Self.product(parts[2]) else { return nil }
            self = .failPage(number, status: status, times: times)
        default: return nil
        }
    }

    /// How often the fault strikes; `nil` for always.
    var times: Int? {
        switch self {
        case .throttle(_, let times), .failPage(_, _, let times): times
        case .down, .unavailable, .htmlWith200: nil
        }
    }

    private static func product(_ text: String) -> (Int, Int)? {
        let numbers = text.split(separator: "x").map { Int($0) }
        guard numbers.count == 2, let first = numbers[0], let second = numbers[1] else { return nil }
        return (first, second)
    }
}
