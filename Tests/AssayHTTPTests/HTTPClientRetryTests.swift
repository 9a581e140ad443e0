import AssayHTTP
import AssayTesting
import Foundation
import Synchronization
import Testing

@Suite struct HTTPClientRetryTests {
    private static func throttled(_ retryAfter: String) -> ServedResponse {
        .text("slow down", status: 429, headers: [(name: "Retry-After", value: retryAfter)])
    }

    @Test func `Retry-After in seconds is obeyed`() async throws {
        let script = Script(Self.throttled("1"), .text("fine"))
        let log = WaitLog()
        let bench = try ClientBench { _ in script.next() }
        defer { bench.stop() }
        let response = try await bench.client.send(bench.request("/"), pace: ClientBench.fast) { log.add($0) }
        #expect(response.body == Data("fine".utf8))
        #expect(response.attempts == 2)
        let times = bench.server.requests.map(\.receivedAt)
        #expect(times.count == 2)
        #expect(try #require(times.last) - (try #require(times.first)) >= .seconds(1))
        let wait = HTTPWait(host: "127.0.0.1:\(bench.server.port)", seconds: 1, reason: .retryAfter, attempt: 2)
        #expect(log.waits.first == wait)
    }

    @Test func `Retry-After as a date is obeyed`() async throws {
        let date = Date(timeIntervalSince1970: (Date().timeIntervalSince1970 + 2).rounded(.up))
        let formatter = DateFormatter()
        formatter.locale = Locale(identifier: "en_US_POSIX")
        formatter.timeZone = TimeZone(identifier: "GMT")
        formatter.dateFormat = "EEE, dd MMM yyyy HH:mm:ss 'GMT'"
        let script = Script(Self.throttled(formatter.string(from: date)), .text("fine"))
        let seen = Mutex<[Date]>([])
        let bench = try ClientBench { _ in
            seen.withLock { $0.append(Date()) }
            return script.next()
        }
        defer { bench.stop() }
        #expect(try await bench.get("/").attempts == 2)
        let last = try #require(seen.withLock { $0.last })
        // The wait is measured on another clock than the date's, and Double keeps dates to a tenth of a microsecond.
        #expect(last.timeIntervalSince(date) > -0.01)
    }

    @Test func `a Retry-After beyond the limit ends the request at once, and those behind it`() async throws {
        let bench = try ClientBench { _ in Self.throttled("86400") }
        defer { bench.stop() }
        let error = try #require(await bench.failure("/list?api_key=secret"))
        #expect(error.code == .retryTooLong)
        #expect(error.status == 429)
        #expect(error.retryAfter == 86_400)
        #expect(error.attempts == 1)
        #expect(
            error.message
                == "\(bench.server.baseURL)/list asks to wait 86400 s before the next request; "
                + "the longest wait allowed is 120 s.")
        let next = try #require(await bench.failure("/other"))
        #expect(next.code == .retryTooLong)
        #expect(next.attempts == 0)
        #expect(bench.server.requests.count == 1)
    }

    @Test func `a burst of server errors passes`() async throws {
        let script = Script(
            .text("", status: 503), .text("", status: 500), .text("", status: 502), .text("", status: 504),
            .text("fine"))
        let bench = try ClientBench { _ in script.next() }
        defer { bench.stop() }
        #expect(try await bench.get("/").attempts == 5)
    }

    @Test func `waits grow, and tries that are used up say how the server answered`() async throws {
        let time = VirtualTime()
        let log = WaitLog()
        let change: (inout HTTPClientConfiguration) -> Void = {
            $0.effects = time.effects(random: 0.5)
            $0.backoffBase = 1
        }
        let bench = try ClientBench(change: change) { _ in .text("", status: 503) }
        defer { bench.stop() }
        do throws(HTTPError) {
            _ = try await bench.client.send(bench.request("/list?api_key=secret"), pace: ClientBench.fast) {
                log.add($0)
            }
            Issue.record("A server that only fails gives no answer.")
        } catch {
            #expect(error.code == .exhausted)
            #expect(error.status == 503)
            #expect(error.attempts == 5)
            #expect(error.message == "\(bench.server.baseURL)/list still answers with status 503 after 5 tries.")
        }
        let long = time.sleeps.filter { $0 > 0.1 }
        #expect(long == [0.5, 1, 2, 4])
        let reasons = log.waits.filter { $0.seconds > 0.1 }
        #expect(reasons.map(\.reason) == Array(repeating: .backoff(status: 503), count: 4))
        #expect(reasons.map(\.attempt) == [2, 3, 4, 5])
        #expect(bench.server.requests.count == 5)
    }

    @Test func `while a host asks to wait, its other requests wait too`() async throws {
        let script = Script(Self.throttled("1"), .text("fine"))
        let bench = try ClientBench { _ in script.next() }
        defer { bench.stop() }
        let pace = HostPace(requestsPerSecond: 100_000, concurrency: 1)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<4 {
                group.addTask { _ = try await bench.get("/\(number)", pace: pace) }
            }
            try await group.waitForAll()
        }
        let times = bench.server.requests.map(\.receivedAt)
        #expect(times.count == 5)
        let first = try #require(times.first)
        #expect(times.dropFirst().allSatisfy { $0 - first >= .seconds(1) })
    }
}
