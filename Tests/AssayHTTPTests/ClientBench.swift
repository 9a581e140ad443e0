import AssayHTTP
import AssayTesting
import Foundation
import Synchronization

/// A real server and a client whose waits are short.
struct ClientBench: Sendable {
    let server: LocalServer
    let client: HTTPClient

    /// A pace that never makes anyone wait for long.
    static let fast = HostPace(requestsPerSecond: 100_000, concurrency: 8)

    init(
        change: (inout HTTPClientConfiguration) -> Void = { _ in },
        handler: @escaping @Sendable (ServedRequest) -> ServedResponse
    ) throws {
        server = try LocalServer(handler: handler)
        client = HTTPClient(configuration: Self.configuration(change))
    }

    static func configuration(_ change: (inout HTTPClientConfiguration) -> Void = { _ in }) -> HTTPClientConfiguration {
        var configuration = HTTPClientConfiguration(userAgent: "assay/0 (+https://example.org; mailto:me@example.org)")
        configuration.backoffBase = 0.01
        change(&configuration)
        return configuration
    }

    func request(_ path: String) -> HTTPRequest {
        HTTPRequest(url: server.baseURL + path, allowedHosts: ["127.0.0.1"])
    }

    func get(_ path: String, pace: HostPace = fast) async throws(HTTPError) -> HTTPResponse {
        try await client.send(request(path), pace: pace)
    }

    /// The error that a request ends with; `nil` when it ends well.
    func failure(_ path: String, pace: HostPace = fast) async -> HTTPError? {
        await failure(request(path), pace: pace)
    }

    func failure(_ request: HTTPRequest, pace: HostPace = fast) async -> HTTPError? {
        do throws(HTTPError) {
            _ = try await client.send(request, pace: pace)
            return nil
        } catch {
            return error
        }
    }

    func stop() {
        client.close()
        server.stop()
    }
}

/// Answers in order; the last one again and again.
final class Script: Sendable {
    private let answers: [ServedResponse]
    private let used = Mutex(0)

    init(_ answers: ServedResponse...) {
        self.answers = answers
    }

    func next() -> ServedResponse {
        let index = used.withLock { used in
            defer { used += 1 }
            return min(used, answers.count - 1)
        }
        return answers[index]
    }
}

/// A clock that only sleeping moves.
final class VirtualTime: Sendable {
    private let state = Mutex((now: 0.0, sleeps: [Double]()))
    private let start = Date(timeIntervalSince1970: 1_700_000_000)

    var sleeps: [Double] { state.withLock { $0.sleeps } }

    func effects(random: Double) -> HTTPEffects {
        HTTPEffects(
            now: { self.state.withLock { $0.now } },
            date: { self.start.addingTimeInterval(self.state.withLock { $0.now }) },
            sleep: { seconds in
                self.state.withLock {
                    $0.now += seconds
                    $0.sleeps.append(seconds)
                }
            },
            random: { random })
    }
}

/// The waits that a client told of.
final class WaitLog: Sendable {
    private let state = Mutex<[HTTPWait]>([])

    var waits: [HTTPWait] { state.withLock { $0 } }

    func add(_ wait: HTTPWait) {
        state.withLock { $0.append(wait) }
    }
}
