import AssayTesting
import Foundation
import Synchronization
import Testing

@testable import AssayHTTP

/// Tries of a whole run, validators, names without an address, and clocks that jump.
@Suite(.timeLimit(.minutes(1))) struct HTTPClientBudgetTests {
    @Test func `a dead source uses up its tries once for the whole run`() async throws {
        let change: (inout HTTPClientConfiguration) -> Void = { $0.retriesPerHost = 6 }
        let bench = try ClientBench(change: change) { _ in .text("", status: 503) }
        defer { bench.stop() }
        let attempts = [
            await bench.failure("/1")?.attempts, await bench.failure("/2")?.attempts,
            await bench.failure("/3")?.attempts, await bench.failure("/4")?.attempts,
        ]
        #expect(attempts == [5, 3, 1, 1])
        let error = try #require(await bench.failure("/5"))
        #expect(error.code == .exhausted)
        #expect(error.message == "\(bench.server.baseURL)/5 still answers with status 503.")
        #expect(
            error.hint
                == "In this run 127.0.0.1:\(bench.server.port) failed 6 times more often than it answered; "
                + "it is not tried again.")
        #expect(bench.server.requests.count == 11)
    }

    @Test func `a source that answers again gets its tries back`() async throws {
        let isDown = Mutex(true)
        let change: (inout HTTPClientConfiguration) -> Void = { $0.retriesPerHost = 4 }
        let bench = try ClientBench(change: change) { _ in
            isDown.withLock { $0 } ? .text("", status: 500) : .text("fine")
        }
        defer { bench.stop() }
        #expect(await bench.failure("/1")?.attempts == 5)
        #expect(await bench.failure("/2")?.attempts == 1)
        isDown.withLock { $0 = false }
        for number in 0..<3 { _ = try await bench.get("/\(number)") }
        isDown.withLock { $0 = true }
        #expect(await bench.failure("/3")?.attempts == 4)
    }

    @Test func `validators go with the request, and a 304 is an answer without a body`() async throws {
        let bench = try ClientBench { request in
            ServedResponse.text("version 1").validated(
                for: request, etag: "\"v1\"", lastModified: "Sun, 06 Nov 1994 08:49:37 GMT")
        }
        defer { bench.stop() }
        let first = try await bench.get("/")
        #expect(first.status == 200)
        var request = bench.request("/")
        request.validators = HTTPValidators(of: first)
        let second = try await bench.client.send(request, pace: ClientBench.fast)
        #expect(second.status == 304)
        #expect(second.body.isEmpty)
        #expect(second.attempts == 1)
        let served = try #require(bench.server.requests.last)
        #expect(served.header("If-None-Match") == "\"v1\"")
        #expect(served.header("If-Modified-Since") == "Sun, 06 Nov 1994 08:49:37 GMT")
        request.validators = HTTPValidators(etag: "\"v0\"")
        #expect(try await bench.client.send(request, pace: ClientBench.fast).status == 200)
        #expect(HTTPValidators(of: HTTPResponse(status: 200, finalURL: "")) == nil)
    }

    @Test func `a validator that would become two lines is refused`() async throws {
        let bench = try ClientBench { _ in .text("") }
        defer { bench.stop() }
        var request = bench.request("/")
        request.validators = HTTPValidators(etag: "\"v\"\r\nX-Other: 1")
        #expect(await bench.failure(request)?.code == .refusedHeader)
    }

    @Test func `a host without an address is said to be none, after two tries`() async throws {
        let client = HTTPClient(configuration: ClientBench.configuration())
        defer { client.close() }
        let request = HTTPRequest(
            url: "https://no-such-source.invalid/works?api_key=secret", allowedHosts: ["no-such-source.invalid"])
        do throws(HTTPError) {
            _ = try await client.send(request, pace: ClientBench.fast)
            Issue.record("Nobody can answer at a name that is none.")
        } catch {
            #expect(error.code == .resolveFailed)
            #expect(error.attempts == 2)
            let start = "No address found for the host of https://no-such-source.invalid/works after 2 tries: "
            #expect(error.message.hasPrefix(start))
            #expect(!error.description.contains("secret"))
        }
    }

    @Test func `a connection that is never made ends within its limit, in three tries`() async throws {
        let silent = try SilentPort()
        let client = HTTPClient(configuration: ClientBench.configuration { $0.connectTimeout = .milliseconds(200) })
        defer {
            client.close()
            silent.close()
        }
        let request = HTTPRequest(url: "https://127.0.0.1:\(silent.port)/", allowedHosts: ["127.0.0.1"])
        do throws(HTTPError) {
            _ = try await client.send(request, pace: ClientBench.fast)
            Issue.record("A port where nobody answers gives no answer.")
        } catch {
            #expect(error.code == .connectFailed)
            #expect(error.attempts == 3)
        }
    }

    @Test(arguments: [Fault.RetryAfter.absurd, .date(inSeconds: 54_000, withDate: true)])
    func `fifteen hours are said to be too long, and nobody sleeps`(retryAfter: Fault.RetryAfter) async throws {
        let server = try FaultServer { _ in .text("fine") }
        server.add(FaultRule(.throttled(retryAfter)))
        let client = HTTPClient(configuration: ClientBench.configuration())
        defer {
            client.close()
            server.stop()
        }
        do throws(HTTPError) {
            let request = HTTPRequest(url: "\(server.baseURL)/", allowedHosts: ["127.0.0.1"])
            _ = try await client.send(request, pace: ClientBench.fast)
            Issue.record("A host that asks to wait for fifteen hours is not asked again.")
        } catch {
            #expect(error.code == .retryTooLong)
            #expect(error.retryAfter == 54_000)
            #expect(error.message.contains("asks to wait 54000 s"))
        }
        #expect(server.exchanges.count == 1)
    }

    @Test func `a date that steps back does not make a Retry-After longer`() async throws {
        let jumps = Mutex(Date())
        var effects = HTTPEffects.live
        effects.date = { jumps.withLock { $0 } }
        let server = try FaultServer { _ in .text("fine") }
        server.add(FaultRule(.throttled(.date(inSeconds: 1, withDate: false)), times: 1))
        let live = effects
        let client = HTTPClient(configuration: ClientBench.configuration { $0.effects = live })
        defer {
            client.close()
            server.stop()
        }
        jumps.withLock { $0 = Date(timeIntervalSince1970: 0) }
        let request = HTTPRequest(url: "\(server.baseURL)/", allowedHosts: ["127.0.0.1"])
        let log = WaitLog()
        let response = try await client.send(request, pace: ClientBench.fast) { log.add($0) }
        #expect(response.attempts == 2)
        #expect(log.waits.allSatisfy { $0.seconds > 0 && $0.seconds <= 2 })
    }

    @Test func `a date that steps back while the client lives goes on from where it was`() {
        let now = Mutex(10.0)
        let date = Mutex(Date(timeIntervalSince1970: 1_000_000))
        let effects = HTTPEffects(
            now: { now.withLock { $0 } }, date: { date.withLock { $0 } }, sleep: { _ in }, random: { 0 }
        ).withoutSteppingBack()
        now.withLock { $0 = 15 }
        date.withLock { $0 = Date(timeIntervalSince1970: 500) }
        #expect(effects.date() == Date(timeIntervalSince1970: 1_000_005))
        date.withLock { $0 = Date(timeIntervalSince1970: 2_000_000) }
        #expect(effects.date() == Date(timeIntervalSince1970: 2_000_000))
    }
}
