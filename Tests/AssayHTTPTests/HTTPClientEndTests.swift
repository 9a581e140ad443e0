import AssayHTTP
import AssayTesting
import Foundation
import Testing

/// How requests end before their answer. A request that did not end would hang its test: each has a limit.
@Suite(.timeLimit(.minutes(1))) struct HTTPClientEndTests {
    private static let stalled = ServedResponse.text("0123456789").delivered(.stall(afterBytes: 1))

    private func arrival(_ count: Int, at server: LocalServer) async throws {
        while server.requests.count < count { try await Task.sleep(for: .milliseconds(5)) }
    }

    @Test func `a cancelled request ends while its answer is on the way`() async throws {
        let bench = try ClientBench { _ in Self.stalled }
        defer { bench.stop() }
        let task = Task { await bench.failure("/") }
        try await arrival(1, at: bench.server)
        task.cancel()
        #expect(await task.value?.code == .cancelled)
    }

    @Test func `a cancelled request ends while it waits for its turn, and the next one takes it`() async throws {
        let bench = try ClientBench { $0.path == "/stall" ? Self.stalled : .text("fine") }
        defer { bench.stop() }
        let pace = HostPace(requestsPerSecond: 100_000, concurrency: 1)
        let first = Task { await bench.failure("/stall", pace: pace) }
        try await arrival(1, at: bench.server)
        let second = Task { await bench.failure("/never", pace: pace) }
        let third = Task { await bench.failure("/third", pace: pace) }
        second.cancel()
        #expect(await second.value?.code == .cancelled)
        first.cancel()
        #expect(await first.value?.code == .cancelled)
        #expect(await third.value == nil)
        #expect(bench.server.requests.map(\.path) == ["/stall", "/third"])
    }

    @Test func `a cancelled request ends while it waits for its next try`() async throws {
        let bench = try ClientBench { _ in
            .text("", status: 503, headers: [(name: "Retry-After", value: "100")])
        }
        defer { bench.stop() }
        let task = Task { await bench.failure("/") }
        try await arrival(1, at: bench.server)
        task.cancel()
        #expect(await task.value?.code == .cancelled)
    }

    @Test func `a request of a cancelled task is never sent`() async throws {
        let bench = try ClientBench { _ in .text("") }
        defer { bench.stop() }
        let task = Task {
            while !Task.isCancelled { await Task.yield() }
            return await bench.failure("/")
        }
        task.cancel()
        #expect(await task.value?.code == .cancelled)
        #expect(bench.server.requests.isEmpty)
    }

    @Test func `closing the client ends requests on the wire and in the queue, and refuses new ones`() async throws {
        let bench = try ClientBench { _ in Self.stalled }
        defer { bench.stop() }
        let pace = HostPace(requestsPerSecond: 100_000, concurrency: 4)
        let tasks = (0..<20).map { number in Task { await bench.failure("/\(number)", pace: pace) } }
        try await arrival(4, at: bench.server)
        bench.client.close()
        for task in tasks {
            #expect(await task.value?.code == .cancelled)
        }
        let late = try #require(await bench.failure("/late"))
        #expect(late.code == .cancelled)
        #expect(late.message == "The request to \(bench.server.baseURL)/late was not sent: the client is closed.")
        #expect(bench.server.requests.count == 4)
        bench.client.close()
    }

    @Test func `many requests that are cancelled at any moment all end once`() async throws {
        let bench = try ClientBench { _ in .text("fine").delivered(.delayed(seconds: 0.002)) }
        defer { bench.stop() }
        let tasks = (0..<200).map { number in Task { await bench.failure("/\(number)") } }
        for (number, task) in tasks.enumerated() where number % 2 == 0 {
            try await Task.sleep(for: .microseconds(300))
            task.cancel()
        }
        for (number, task) in tasks.enumerated() {
            let code = await task.value?.code
            #expect(code == nil || number % 2 == 0 && code == .cancelled)
        }
    }

    @Test func `a client that nobody holds any more ends its thread and its connections`() async throws {
        let server = try LocalServer { _ in .text("fine") }
        defer { server.stop() }
        for _ in 0..<20 {
            let client = HTTPClient(configuration: ClientBench.configuration())
            let request = HTTPRequest(url: server.baseURL, allowedHosts: ["127.0.0.1"])
            #expect(try await client.send(request, pace: ClientBench.fast).status == 200)
        }
        #expect(Set(server.requests.map(\.connection)).count == 20)
        while clientThreads() > 15 { try await Task.sleep(for: .milliseconds(20)) }
    }

    /// How many threads of clients run in this process (proc(5)); other tests have some too.
    private func clientThreads() -> Int {
        let tasks = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/task")) ?? []
        return tasks.count { task in
            let name = try? String(contentsOfFile: "/proc/self/task/\(task)/comm", encoding: .utf8)
            return name == "assay.http\n"
        }
    }
}
