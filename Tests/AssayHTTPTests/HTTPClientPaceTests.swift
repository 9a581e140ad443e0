import AssayHTTP
import AssayTesting
import Foundation
import Testing

@Suite struct HTTPClientPaceTests {
    private func sendAll(_ count: Int, over bench: ClientBench, pace: HostPace) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<count {
                group.addTask { _ = try await bench.get("/\(number)", pace: pace) }
            }
            try await group.waitForAll()
        }
    }

    @Test func `the rate holds for all requests to a host together, as the server sees it`() async throws {
        let bench = try ClientBench { _ in .text("") }
        defer { bench.stop() }
        let begin = ContinuousClock.now
        try await sendAll(13, over: bench, pace: HostPace(requestsPerSecond: 20, concurrency: 8))
        // Each one is received after it started; the n-th starts (n - 1) intervals after the first at the earliest.
        for (index, request) in bench.server.requests.enumerated() {
            #expect(request.receivedAt - begin >= .seconds(Double(index) / 20))
        }
        #expect(bench.server.requests.count == 13)
    }

    @Test func `the concurrency holds for all requests to a host together`() async throws {
        let bench = try ClientBench { _ in .text("").delivered(.delayed(seconds: 0.03)) }
        defer { bench.stop() }
        try await sendAll(20, over: bench, pace: HostPace(requestsPerSecond: 100_000, concurrency: 3))
        #expect(bench.server.requests.count == 20)
        #expect(bench.server.peakConcurrency <= 3)
    }

    @Test func `of two paces for one host the strictest holds`() async throws {
        let bench = try ClientBench { _ in .text("").delivered(.delayed(seconds: 0.02)) }
        defer { bench.stop() }
        _ = try await bench.get("/", pace: HostPace(requestsPerSecond: 100_000, concurrency: 1))
        try await sendAll(6, over: bench, pace: HostPace(requestsPerSecond: 100_000, concurrency: 6))
        #expect(bench.server.peakConcurrency == 1)
    }

    @Test func `two hosts do not wait for each other`() async throws {
        let slow = try ClientBench { _ in .text("") }
        let other = try LocalServer { _ in .text("") }
        defer {
            slow.stop()
            other.stop()
        }
        let crawl = HostPace(requestsPerSecond: 0.001, concurrency: 1)
        _ = try await slow.get("/", pace: crawl)
        let request = HTTPRequest(url: other.baseURL, allowedHosts: ["127.0.0.1"])
        #expect(try await slow.client.send(request, pace: crawl).status == 200)
    }

    /// A test server stands in for several services, as a mirror may: each lane is a host of its own.
    @Test func `two lanes behind one host do not wait for each other, two requests of one lane do`() async throws {
        let time = VirtualTime()
        let log = WaitLog()
        let change: (inout HTTPClientConfiguration) -> Void = { $0.effects = time.effects(random: 0) }
        let bench = try ClientBench(change: change) { _ in .text("") }
        defer { bench.stop() }
        let pace = HostPace(requestsPerSecond: 0.103, concurrency: 1)
        for lane in ["one", "other", "one"] {
            var request = bench.request("/")
            request.lane = lane
            #expect(try await bench.client.send(request, pace: pace) { log.add($0) }.status == 200)
        }
        let waits = log.waits.filter { $0.reason == .pace }.map(\.seconds)
        #expect(waits == [10])
    }

    @Test func `waits for a turn are told with their length`() async throws {
        let time = VirtualTime()
        let log = WaitLog()
        let change: (inout HTTPClientConfiguration) -> Void = { $0.effects = time.effects(random: 0) }
        let bench = try ClientBench(change: change) { _ in .text("") }
        defer { bench.stop() }
        let pace = HostPace(requestsPerSecond: 0.103, concurrency: 1)
        for path in ["/1", "/2"] {
            _ = try await bench.client.send(bench.request(path), pace: pace) { log.add($0) }
        }
        let wait = HTTPWait(host: "127.0.0.1:\(bench.server.port)", seconds: 10, reason: .pace, attempt: 1)
        #expect(log.waits == [wait])
    }
}
