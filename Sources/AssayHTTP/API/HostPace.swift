/// How fast one host may be asked: what its terms of use allow.
package struct HostPace: Hashable, Sendable {
    /// The most requests that may begin within any second.
    package let requestsPerSecond: Double

    /// The most requests that may be in flight at the same time.
    package let concurrency: Int

    /// Makes a pace; a rate that is no positive number counts as one request a second, a concurrency below 1 as 1.
    package init(requestsPerSecond: Double, concurrency: Int) {
        self.requestsPerSecond = requestsPerSecond > 0 ? requestsPerSecond : 1
        self.concurrency = max(1, concurrency)
    }

    /// The seconds between the starts of two requests.
    ///
    /// Three per cent more than the rate asks for: starts are spaced here but counted there, and this leaves 30 ms of
    /// every second for what the network adds between the two.
    var interval: Double { 1.03 / requestsPerSecond }

    /// The pace that keeps within both.
    func strictest(_ other: HostPace) -> HostPace {
        HostPace(
            requestsPerSecond: min(requestsPerSecond, other.requestsPerSecond),
            concurrency: min(concurrency, other.concurrency))
    }
}
