import AssayTesting
import Testing

@Suite struct PolitenessReportTests {
    /// An exchange that begins and ends at such seconds.
    private func exchange(
        _ target: String, _ begin: Double, _ end: Double, retryAfter: String? = nil
    ) -> ServedExchange {
        let request = ServedRequest(
            method: "GET", target: target, headers: [(name: "User-Agent", value: "assay/0")],
            receivedAt: Self.origin + .seconds(begin))
        let headers = retryAfter.map { [(name: "Retry-After", value: $0)] } ?? []
        return ServedExchange(
            request: request, answeredAt: Self.origin + .seconds(end), status: retryAfter == nil ? 200 : 429,
            headers: headers)
    }

    private static let origin = ContinuousClock.now

    @Test func `the busiest second counts, wherever it lies`() {
        let times = [0, 0.9, 1.5, 1.85, 1.89, 5]
        let report = PolitenessReport(times.map { exchange("/", $0, $0 + 0.01) })
        #expect(report.requests == 6)
        // From 0.9 to 1.89: four within less than a second.
        #expect(report.peakRate == 4)
        #expect(report.peakInFlight == 1)
        #expect(report.userAgents == ["assay/0"])
        let gap = report.smallestGap ?? 0
        #expect(gap > 0.039 && gap < 0.041)
    }

    @Test func `a second is over after a second`() {
        #expect(PolitenessReport([exchange("/", 0, 0.1), exchange("/", 1, 1.1)]).peakRate == 1)
        #expect(PolitenessReport([]).peakRate == 0)
        #expect(PolitenessReport([]).smallestGap == nil)
    }

    @Test func `requests that overlap are in flight together, those that meet are not`() {
        let report = PolitenessReport([
            exchange("/a", 0, 3), exchange("/b", 1, 2), exchange("/c", 2, 4), exchange("/d", 4, 5),
        ])
        #expect(report.peakInFlight == 2)
    }

    @Test func `a retry before its time is named, and what was on its way is not`() {
        let report = PolitenessReport([
            exchange("/a", 0, 1, retryAfter: "10"), exchange("/on-its-way", 1.05, 1.2), exchange("/b", 5, 6),
            exchange("/a", 8, 9), exchange("/a", 11.5, 12),
        ])
        #expect(report.earlyRetries.map(\.target) == ["/a"])
        #expect(report.earlyRequests.map(\.target) == ["/b", "/a"])
    }

    @Test func `a date counts from the date of the answer`() {
        var first = exchange("/a", 0, 1, retryAfter: "Sun, 06 Nov 1994 08:49:47 GMT")
        first.headers.append((name: "Date", value: "Sun, 06 Nov 1994 08:49:37 GMT"))
        #expect(PolitenessReport([first, exchange("/a", 10, 12)]).earlyRetries.map(\.asked) == [10])
        #expect(PolitenessReport([first, exchange("/a", 11.5, 12)]).earlyRetries.isEmpty)
    }
}
