import Foundation

/// How politely a server was asked, by its own clock.
///
/// A request begins when its last byte was read and ends when the last byte of its answer left.
package struct PolitenessReport: Sendable {
    /// A request that began before the time that an answer had named.
    package struct EarlyRequest: Hashable, Sendable {
        /// The target that was asked for too early.
        package var target: String
        /// The seconds that the earlier answer asked to wait.
        package var asked: Double
        /// The seconds between the end of that answer and the beginning of this request.
        package var waited: Double
    }

    /// How many requests there were.
    package let requests: Int

    /// The most requests that began within any one second (less than a second between the first and the last).
    package let peakRate: Int

    /// The most requests that were in work at the same moment.
    package let peakInFlight: Int

    /// The `User-Agent` of each request; the empty text where one had none.
    package let userAgents: Set<String>

    /// Requests for the target of an answer with `Retry-After`, begun before its time.
    package let earlyRetries: [EarlyRequest]

    /// Requests for anything, begun before the time of an answer with `Retry-After`.
    ///
    /// A request may be on its way when the answer leaves: such as began within a tenth of a second are not counted.
    package let earlyRequests: [EarlyRequest]

    /// The shortest time between the beginnings of two requests, in seconds; `nil` for fewer than two.
    package let smallestGap: Double?

    /// Reads a log.
    package init(_ exchanges: [ServedExchange]) {
        let begins = exchanges.map(\.request.receivedAt).sorted()
        requests = exchanges.count
        peakRate = Self.peakRate(begins)
        peakInFlight = Self.peakInFlight(exchanges)
        userAgents = Set(exchanges.map { $0.request.header("User-Agent") ?? "" })
        let early = Self.early(exchanges)
        earlyRetries = early.filter(\.isSame).map(\.request)
        earlyRequests = early.filter { $0.request.waited > 0.1 }.map(\.request)
        smallestGap = zip(begins, begins.dropFirst()).map { $0.duration(to: $1) / .seconds(1) }.min()
    }
}

// MARK: - Reading

extension PolitenessReport {
    private static func peakRate(_ begins: [ContinuousClock.Instant]) -> Int {
        var first = 0
        return begins.indices.reduce(0) { most, last in
            while first < last, begins[first].duration(to: begins[last]) >= .seconds(1) { first += 1 }
            return max(most, last - first + 1)
        }
    }

    private static func peakInFlight(_ exchanges: [ServedExchange]) -> Int {
        let begins = exchanges.map { (time: $0.request.receivedAt, step: 1) }
        let ends = exchanges.compactMap { exchange in exchange.answeredAt.map { (time: $0, step: -1) } }
        var current = 0
        // Of an end and a beginning at the same moment the end comes first.
        return (begins + ends).sorted { ($0.time, $0.step) < ($1.time, $1.step) }.reduce(0) { most, change in
            current += change.step
            return max(most, current)
        }
    }

    private static func early(_ exchanges: [ServedExchange]) -> [(request: EarlyRequest, isSame: Bool)] {
        exchanges.flatMap { answered -> [(request: EarlyRequest, isSame: Bool)] in
            guard let end = answered.answeredAt, let asked = retryAfter(answered) else { return [] }
            return exchanges.compactMap { later in
                let waited = end.duration(to: later.request.receivedAt) / .seconds(1)
                guard waited > 0, waited < asked else { return nil }
                let request = EarlyRequest(target: later.request.target, asked: asked, waited: waited)
                return (request, later.request.target == answered.request.target)
            }
        }
    }

    /// The seconds that an answer asked to wait; a date counts from the answer's own `Date`, and not without one.
    private static func retryAfter(_ exchange: ServedExchange) -> Double? {
        guard let text = exchange.header("Retry-After") else { return nil }
        if let seconds = Double(text) { return seconds }
        guard let back = HTTPDateText.date(text), let sent = exchange.header("Date").flatMap(HTTPDateText.date)
        else { return nil }
        return back.timeIntervalSince(sent)
    }
}
