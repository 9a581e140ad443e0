import AssayHTTP
import AssayTesting
import Foundation
import Testing

@Suite struct HTTPClientFaultTests {
    private static let text = String(repeating: "x", count: 1_000)

    @Test(arguments: [
        ServedResponse.Delivery.reset(afterBytes: 100), .shorter(by: 5), .hangup,
        .raw(Data("HTTP/1.1 200 OK\r\nCont".utf8)),
    ])
    func `an answer that is cut short is asked for again`(fault: ServedResponse.Delivery) async throws {
        let script = Script(.text(Self.text).delivered(fault), .text(Self.text))
        let bench = try ClientBench { _ in script.next() }
        defer { bench.stop() }
        let response = try await bench.get("/")
        #expect(response.body == Data(Self.text.utf8))
        #expect(response.attempts == 2)
        #expect(bench.server.requests.count == 2)
    }

    @Test func `an answer that is always cut short is an error, never half an answer`() async throws {
        let change: (inout HTTPClientConfiguration) -> Void = { $0.maximumAttempts = 3 }
        let bench = try ClientBench(change: change) { _ in
            .text(Self.text).delivered(.shorter(by: 1))
        }
        defer { bench.stop() }
        let error = try #require(await bench.failure("/list?api_key=secret"))
        #expect(error.code == .cutShort)
        #expect(error.attempts == 3)
        #expect(bench.server.requests.count == 3)
        let start = "\(bench.server.baseURL)/list ended the connection before the answer was whole after 3 tries: "
        #expect(error.message.hasPrefix(start))
        #expect(!error.description.contains("secret"))
    }

    @Test func `bytes after the announced length are not taken for the answer`() async throws {
        let bench = try ClientBench { _ in .text("0123456789").delivered(.longer(by: 4)) }
        defer { bench.stop() }
        #expect(try await bench.get("/").body == Data("012345".utf8))
        #expect(try await bench.get("/").body == Data("012345".utf8))
    }

    @Test func `a server that stops sending is left after the idle limit`() async throws {
        let limits: (inout HTTPClientConfiguration) -> Void = {
            $0.idleTimeout = .milliseconds(500)
            $0.maximumAttempts = 1
        }
        let bench = try ClientBench(change: limits) { _ in .text(Self.text).delivered(.stall(afterBytes: 10)) }
        defer { bench.stop() }
        let error = try #require(await bench.failure("/"))
        #expect(error.code == .idle)
        #expect(error.message == "\(bench.server.baseURL)/ stopped sending: not a byte for 0.5 s.")
    }

    @Test func `a server that never begins to answer is left after the idle limit, and asked again`() async throws {
        let script = Script(.text("late").delivered(.delayed(seconds: 30)), .text("fine"))
        let change: (inout HTTPClientConfiguration) -> Void = { $0.idleTimeout = .seconds(1) }
        let bench = try ClientBench(change: change) { _ in script.next() }
        defer { bench.stop() }
        #expect(try await bench.get("/").attempts == 2)
    }

    @Test func `a slow server that keeps sending is only bound by the total limit`() async throws {
        let limits: (inout HTTPClientConfiguration) -> Void = {
            $0.totalTimeout = .milliseconds(500)
            $0.maximumAttempts = 1
        }
        let bench = try ClientBench(change: limits) { _ in .text(Self.text).delivered(.trickle(bytesPerSecond: 100)) }
        defer { bench.stop() }
        #expect(await bench.failure("/")?.code == .timedOut)
        var patient = bench.request("/")
        patient.timeLimit = .milliseconds(200)
        #expect(await bench.failure(patient)?.code == .timedOut)
    }

    @Test func `bytes that are no HTTP are said to be none, and asked for once more`() async throws {
        let bench = try ClientBench { _ in ServedResponse(delivery: .raw(Data("SSH-2.0-server\r\n\r\n".utf8))) }
        defer { bench.stop() }
        let error = try #require(await bench.failure("/"))
        #expect(error.code == .badAnswer)
        // The rest of an answer that was longer than it said can spoil the next one on its connection.
        #expect(bench.server.requests.count == 2)
    }

    @Test func `a broken packed body is an error`() async throws {
        let answer = ServedResponse(
            headers: [(name: "Content-Encoding", value: "gzip")], body: Data("this was never packed".utf8))
        let change: (inout HTTPClientConfiguration) -> Void = { $0.maximumAttempts = 2 }
        let bench = try ClientBench(change: change) { _ in answer }
        defer { bench.stop() }
        #expect(await bench.failure("/")?.code == .cutShort)
    }

    @Test func `where nothing listens the error names the place and the next step`() async throws {
        let bench = try ClientBench { _ in .text("") }
        let request = bench.request("/works?api_key=secret")
        bench.server.stop()
        defer { bench.stop() }
        let error = try #require(await bench.failure(request))
        #expect(error.code == .connectFailed)
        #expect(error.attempts == 3)
        #expect(error.message.hasPrefix("Cannot connect to \(bench.server.baseURL)/works after 3 tries: "))
        #expect(error.hint == "Check the network, and that the address is right.")
        #expect(!error.description.contains("secret"))
    }
}
