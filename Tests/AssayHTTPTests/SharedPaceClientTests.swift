import AssayHTTP
import AssayTesting
import Foundation
import Logging
import Testing

/// Two clients over one folder, and two processes.
@Suite(.timeLimit(.minutes(2))) struct SharedPaceClientTests {
    private let scratch: ScratchFolder

    init() throws {
        scratch = try ScratchFolder()
    }

    private var folder: URL { scratch.url.appendingPathComponent("pace") }

    private func client(_ change: (inout HTTPClientConfiguration) -> Void = { _ in }) -> HTTPClient {
        let folder = folder
        return HTTPClient(
            configuration: ClientBench.configuration {
                $0.paceFolder = folder
                change(&$0)
            })
    }

    private func send(
        _ count: Int, to server: FaultServer, by clients: [HTTPClient], pace: HostPace, log: WaitLog = WaitLog()
    ) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<count {
                for client in clients {
                    let request = HTTPRequest(url: "\(server.baseURL)/\(number)", allowedHosts: ["127.0.0.1"])
                    group.addTask { _ = try await client.send(request, pace: pace) { log.add($0) } }
                }
            }
            try await group.waitForAll()
        }
    }

    @Test func `two clients over one folder keep one rate and one concurrency`() async throws {
        let server = try FaultServer { _ in .text("").delivered(.delayed(seconds: 0.12)) }
        let clients = [client(), client()]
        defer {
            for client in clients { client.close() }
            server.stop()
        }
        let log = WaitLog()
        let begin = ContinuousClock.now
        try await send(12, to: server, by: clients, pace: HostPace(requestsPerSecond: 10, concurrency: 2), log: log)
        #expect(server.politeness().requests == 24)
        expectPace(server, since: begin, rate: 10, concurrency: 2)
        #expect(log.waits.contains { $0.reason == .otherProcess })
    }

    @Test func `two processes over one folder keep one rate and one concurrency`() async throws {
        let server = try FaultServer { _ in .text("").delivered(.delayed(seconds: 0.05)) }
        defer { server.stop() }
        let begin = ContinuousClock.now
        let probes = try (1...2).map { number in
            try probe("\(server.baseURL)/\(number)-{}", count: 15, rate: 10, concurrency: 2)
        }
        for probe in probes {
            let result = await probe.result(atMost: 60)
            #expect(result.exitCode == 0)
            #expect(result.text.split(separator: "\n").count { $0 == "status 200" } == 15)
        }
        #expect(server.politeness().requests == 30)
        expectPace(server, since: begin, rate: 10, concurrency: 2)
    }

    @Test func `under TLS, where handshakes come between, the rate holds too`() async throws {
        let authority = try TestAuthority()
        let server = try FaultServer(identity: try authority.identity()) { _ in .text("") }
        let clients = (0..<3).map { _ in client { $0.caFile = authority.caFile } }
        defer {
            for client in clients { client.close() }
            server.stop()
        }
        let begin = ContinuousClock.now
        try await send(5, to: server, by: clients, pace: HostPace(requestsPerSecond: 10, concurrency: 3))
        #expect(server.politeness().requests == 15)
        expectPace(server, since: begin, rate: 10, concurrency: 3)
    }

    @Test func `requests that are cancelled at any moment all end, and block nobody`() async throws {
        let server = try FaultServer { _ in .text("").delivered(.delayed(seconds: 0.003)) }
        let clients = [client(), client()]
        defer {
            for client in clients { client.close() }
            server.stop()
        }
        let pace = HostPace(requestsPerSecond: 1_000, concurrency: 2)
        let tasks = (0..<120).map { number in
            let client = clients[number % 2]
            let request = HTTPRequest(url: "\(server.baseURL)/\(number)", allowedHosts: ["127.0.0.1"])
            return Task { (try? await client.send(request, pace: pace)) != nil }
        }
        for (number, task) in tasks.enumerated() where number % 3 != 0 {
            try await Task.sleep(for: .microseconds(700))
            task.cancel()
        }
        for (number, task) in tasks.enumerated() {
            let isAnswered = await task.value
            #expect(isAnswered || number % 3 != 0)
        }
        try await send(1, to: server, by: clients, pace: pace)
    }

    @Test func `a process that is killed frees its places`() async throws {
        let server = try FaultServer { _ in .text("fine") }
        server.add(FaultRule(.silence) { $0.path.hasPrefix("/held") })
        let client = client()
        defer {
            client.close()
            server.stop()
        }
        let pace = HostPace(requestsPerSecond: 100, concurrency: 2)
        let probe = try probe("\(server.baseURL)/held-{}", count: 2, rate: 100, concurrency: 2)
        while server.exchanges.count < 2 { try await Task.sleep(for: .milliseconds(5)) }
        let log = WaitLog()
        async let sent: Void = send(1, to: server, by: [client], pace: pace, log: log)
        while log.waits.isEmpty { try await Task.sleep(for: .milliseconds(5)) }
        #expect(server.exchanges.count == 2)
        probe.send(SIGKILL)
        try await sent
        #expect(server.exchanges.count == 3)
        #expect(log.waits.allSatisfy { $0.reason == .otherProcess })
        #expect(await probe.result(atMost: 10).exitCode == 137)
    }

    @Test func `what a host asks of one client holds for the others too`() async throws {
        let server = try FaultServer { _ in .text("fine") }
        server.add(FaultRule(.throttled(.seconds(1)), times: 1))
        let clients = [client(), client()]
        defer {
            for client in clients { client.close() }
            server.stop()
        }
        let first = clients[0]
        let request = HTTPRequest(url: "\(server.baseURL)/first", allowedHosts: ["127.0.0.1"])
        async let answer = first.send(request, pace: ClientBench.fast)
        while server.exchanges.first?.answeredAt == nil { try await Task.sleep(for: .milliseconds(2)) }
        try await Task.sleep(for: .milliseconds(150))
        let log = WaitLog()
        try await send(1, to: server, by: [clients[1]], pace: ClientBench.fast, log: log)
        #expect(try await answer.status == 200)
        #expect(log.waits.first?.reason == .retryAfter)
        #expect(server.politeness().earlyRequests.isEmpty)
        #expect(server.politeness().earlyRetries.isEmpty)
    }

    @Test func `a cancelled request gives its turn back`() async throws {
        let server = try FaultServer { _ in .text("fine") }
        let clients = [client(), client()]
        defer {
            for client in clients { client.close() }
            server.stop()
        }
        let crawl = HostPace(requestsPerSecond: 0.02, concurrency: 1)
        // Nothing listens: the connection is never made, and the turn is held.
        let silent = try SilentPort()
        defer { silent.close() }
        let request = HTTPRequest(url: "https://127.0.0.1:\(silent.port)/", allowedHosts: ["127.0.0.1"])
        let (first, second) = (clients[0], clients[1])
        let held = Task { try? await first.send(request, pace: crawl) }
        try await Task.sleep(for: .milliseconds(300))
        held.cancel()
        _ = await held.value
        let log = WaitLog()
        let next = Task { try? await second.send(request, pace: crawl) { log.add($0) } }
        try await Task.sleep(for: .milliseconds(300))
        next.cancel()
        _ = await next.value
        #expect(log.waits.isEmpty)
    }

    @Test func `a folder that cannot be used stops nobody and is named once`() async throws {
        try Data().write(to: folder)
        let messages = MessageLog()
        let server = try FaultServer { _ in .text("fine") }
        let client = client { $0.logger = Logger(label: "test") { _ in messages.handler } }
        defer {
            client.close()
            server.stop()
        }
        try await send(10, to: server, by: [client], pace: HostPace(requestsPerSecond: 50, concurrency: 4))
        #expect(server.politeness().requests == 10)
        #expect(messages.all.count { $0 == "The pace is not shared with other processes." } == 1)
    }

    @Test func `a folder that is removed while the client runs stops nobody`() async throws {
        let server = try FaultServer { _ in .text("fine") }
        let client = client()
        defer {
            client.close()
            server.stop()
        }
        try await send(1, to: server, by: [client], pace: ClientBench.fast)
        try FileManager.default.removeItem(at: folder)
        try await send(5, to: server, by: [client], pace: ClientBench.fast)
        #expect(server.politeness().requests == 6)
    }

    @Test func `a single client never waits for another process`() async throws {
        let server = try FaultServer { _ in .text("").delivered(.delayed(seconds: 0.1)) }
        let client = client()
        defer {
            client.close()
            server.stop()
        }
        let log = WaitLog()
        let begin = ContinuousClock.now
        try await send(40, to: server, by: [client], pace: HostPace(requestsPerSecond: 20, concurrency: 8), log: log)
        #expect(server.politeness().requests == 40)
        expectPace(server, since: begin, rate: 20, concurrency: 8)
        // Its waits are those of its own pace: the files that it shares with nobody are never in its way.
        #expect(log.waits.allSatisfy { $0.reason == .pace })
    }

    /// What holds on a busy machine too: the n-th request comes n - 1 intervals after the beginning at the earliest, and
    /// no second has one more than the rate but by a start that was read late.
    private func expectPace(
        _ server: FaultServer, since begin: ContinuousClock.Instant, rate: Double, concurrency: Int,
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        for (index, time) in server.exchanges.map(\.request.receivedAt).sorted().enumerated() {
            #expect(time - begin >= .seconds(Double(index) / rate), sourceLocation: sourceLocation)
        }
        let politeness = server.politeness()
        #expect(politeness.peakRate <= Int(rate) + 1, sourceLocation: sourceLocation)
        #expect(politeness.peakInFlight <= concurrency, sourceLocation: sourceLocation)
    }

    private func probe(_ url: String, count: Int, rate: Double, concurrency: Int) throws -> ChildProcess {
        try ChildProcess(
            try BuiltBinary.path(of: "http-probe"),
            [url, "\(count)", "\(rate)", "\(concurrency)", "\(1 << 20)", folder.path], environment: [:],
            folder: scratch.url, scratch: scratch.url)
    }
}
