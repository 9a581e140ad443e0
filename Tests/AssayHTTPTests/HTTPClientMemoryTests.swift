import AssayTesting
import Foundation
import Testing

/// Bodies that are far larger than what is allowed, asked for by a process whose memory is measured.
@Suite(.timeLimit(.minutes(2))) struct HTTPClientMemoryTests {
    /// A fault, and the most bytes that may have left the server: what the client takes and what sockets hold.
    private static let cases: [(Fault, Int)] = [
        (.hugeBody(bytes: 2 << 30, isAnnounced: true), 64 << 20),
        (.hugeBody(bytes: 2 << 30, isAnnounced: false), 64 << 20),
        (.gzipBomb(unpackedBytes: 2 << 30), 14 << 20),
        (.endlessHeaders, 64 << 20),
    ]

    @Test(arguments: cases)
    func `a body without measure ends at the limit, and the process does not grow`(
        fault: Fault, mostSent: Int
    ) async throws {
        let scratch = try ScratchFolder()
        let server = try FaultServer { _ in .text("small") }
        defer { server.stop() }
        server.add(FaultRule(fault))
        let probe = try ChildProcess(
            try BuiltBinary.path(of: "http-probe"), [server.baseURL, "1", "1", "1", "\(8 << 20)"], environment: [:],
            folder: scratch.url, scratch: scratch.url)
        let result = await probe.result(atMost: 90)
        let lines = result.text.split(separator: "\n")
        #expect(lines.first == "error tooLarge")
        // Runtime and libraries take about 40 MB.
        let peak = try #require(lines.last?.split(separator: " ").dropFirst().first.flatMap { Int($0) })
        #expect(peak > 0)
        #expect(peak < 150_000)
        #expect(server.exchanges.count == 1)
        server.stop()
        #expect(try #require(server.exchanges.first).bytesSent <= mostSent)
    }
}
