import AssayKit
import AssayTesting
import Foundation
import Testing

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

@Suite struct FaultServerTests {
    private func get(_ server: FaultServer, _ path: String) async throws -> (status: Int, body: Data) {
        let url = try #require(URL(string: server.baseURL + path))
        let (data, response) = try await URLSession.shared.data(from: url)
        return ((response as? HTTPURLResponse)?.statusCode ?? 0, data)
    }

    @Test func `a rule strikes the requests it is for, as often as it says`() async throws {
        let server = try FaultServer { .text($0.path) }
        defer { server.stop() }
        server.add(FaultRule(.status(500), after: 1, times: 2) { $0.path == "/page" })
        var statuses: [Int] = []
        for _ in 0..<4 { statuses.append(try await get(server, "/page").status) }
        #expect(statuses == [200, 500, 500, 200])
        #expect(try await get(server, "/other").status == 200)
        #expect(server.exchanges.map(\.fault) == [nil, "status 500", "status 500", nil, nil])
        #expect(server.exchanges.map(\.status) == [200, 500, 500, 200, 200])
        server.add(FaultRule(.htmlWith200))
        #expect(String(decoding: try await get(server, "/page").body, as: UTF8.self).hasPrefix("<!DOCTYPE html>"))
        server.clearFaults()
        #expect(try await get(server, "/page").body == Data("/page".utf8))
    }

    @Test func `chance strikes its share, the same for the same seed, and spares whom it struck`() async throws {
        func faults(_ seed: UInt64) async throws -> [String?] {
            let server = try FaultServer { .text($0.path) }
            defer { server.stop() }
            server.setRandom(RandomFaults(seed: seed, among: [.status(500), .status(503)]))
            for number in 0..<60 { _ = try await get(server, "/\(number)") }
            return server.exchanges.map(\.fault)
        }
        let first = try await faults(1)
        #expect(try await faults(1) == first)
        #expect(try await faults(2) != first)
        // A third of sixty is twenty; four standard deviations are fifteen.
        #expect((5...35).contains(first.count { $0 != nil }))
        let server = try FaultServer { .text($0.path) }
        defer { server.stop() }
        server.setRandom(RandomFaults(seed: 1, share: 1, atMost: 2, among: [.status(500)]))
        var statuses: [Int] = []
        for _ in 0..<4 { statuses.append(try await get(server, "/same").status) }
        #expect(statuses == [500, 500, 200, 200])
    }

    @Test func `a literature server can be asked through faults`() async throws {
        let literature = try LiteratureServer(corpus: .synthetic(count: 20, seed: 7))
        let server = try FaultServer(before: literature)
        defer {
            server.stop()
            literature.stop()
        }
        #expect(server.environment["ASSAY_CROSSREF_BASE_URL"] == "\(server.baseURL)/crossref")
        #expect(try await get(server, "/crossref/works?rows=5").status == 200)
        server.add(FaultRule(.truncated))
        let cut = try await get(server, "/crossref/works?rows=5").body
        #expect(throws: (any Error).self) { try JSONDecoder().decode(JSONValue.self, from: cut) }
        #expect(literature.requests(to: .crossref).count == 2)
    }

    @Test func `a body in another encoding says so, or does not`() async throws {
        let server = try FaultServer { _ in .xml("<r>é</r>") }
        defer { server.stop() }
        server.add(FaultRule(.encoded(.isoLatin1, charset: "ISO-8859-1"), times: 1))
        server.add(FaultRule(.encoded(.utf16LittleEndian, charset: nil), times: 1))
        #expect(try await get(server, "/").body == Data([0x3c, 0x72, 0x3e, 0xe9, 0x3c, 0x2f, 0x72, 0x3e]))
        #expect(try await get(server, "/").body.prefix(4) == Data([0x3c, 0, 0x72, 0]))
        let types = server.exchanges.map { $0.header("Content-Type") }
        #expect(types == ["text/xml; charset=ISO-8859-1", "text/xml"])
    }

    @Test func `the bomb is small on the wire and sound up to its checksum`() throws {
        let bomb = StreamedBody.gzipBomb(unpackedBytes: 4_000_000)
        #expect(bomb.size < 30_000)
        let whole = bomb.prefix + Data(Array(repeating: bomb.piece, count: bomb.count).joined()) + bomb.suffix
        let place = try ScratchFolder()
        let file = place.url.appendingPathComponent("bomb.gz")
        try whole.write(to: file)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = ["-c", "gzip -dc < \"$1\" 2>\"$1.errors\" | wc -c >\"$1.size\"", "sh", file.path]
        try process.run()
        process.waitUntilExit()
        let size = try String(contentsOf: file.appendingPathExtension("size"), encoding: .utf8)
        let errors = try String(contentsOf: file.appendingPathExtension("errors"), encoding: .utf8)
        // The zero, the match that fills the third byte, and whole pieces.
        #expect(Int(size.trimmingCharacters(in: .whitespacesAndNewlines)) == 1 + 258 + bomb.count * 258 * 8 * 200)
        #expect(errors.contains("crc error"))
    }
}
