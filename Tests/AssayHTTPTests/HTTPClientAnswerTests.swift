import AssayHTTP
import AssayTesting
import Foundation
import Testing

@Suite struct HTTPClientAnswerTests {
    @Test func `a GET brings status, headers, body and address`() async throws {
        let bench = try ClientBench { _ in .json(#"{"a":1}"#, headers: [(name: "X-Note", value: " spaced ")]) }
        defer { bench.stop() }
        let response = try await bench.get("/works?query=aspirin%20AND%20heart&page=1")
        #expect(response.status == 200)
        #expect(response.body == Data(#"{"a":1}"#.utf8))
        #expect(response.header(named: "x-note") == "spaced")
        #expect(response.header(named: "content-TYPE") == "application/json")
        #expect(response.header(named: "absent") == nil)
        #expect(response.finalURL == bench.server.baseURL + "/works?query=aspirin%20AND%20heart&page=1")
        #expect(response.httpVersion == "1.1")
        #expect(response.attempts == 1)
        let served = try #require(bench.server.requests.first)
        #expect(served.method == "GET")
        #expect(served.path == "/works")
        #expect(served.parameter("query") == "aspirin AND heart")
    }

    @Test func `the server sees who asks, and the headers of the request`() async throws {
        let bench = try ClientBench { _ in .text("") }
        defer { bench.stop() }
        var request = bench.request("/")
        request.headers = [HTTPHeader("Accept", "application/json"), HTTPHeader("X-Empty", "")]
        _ = try await bench.client.send(request, pace: ClientBench.fast)
        let served = try #require(bench.server.requests.first)
        #expect(served.header("User-Agent") == "assay/0 (+https://example.org; mailto:me@example.org)")
        #expect(served.header("Accept") == "application/json")
        #expect(served.header("X-Empty")?.isEmpty == true)
        #expect(served.header("Accept-Encoding")?.contains("gzip") == true)
    }

    @Test func `a POST carries its body, also a large one`() async throws {
        let bench = try ClientBench { .text("\($0.body.count)") }
        defer { bench.stop() }
        var request = bench.request("/search")
        request.method = .post
        request.headers = [HTTPHeader("Content-Type", "application/x-www-form-urlencoded")]
        request.body = Data("term=heart+failure&n=2".utf8)
        _ = try await bench.client.send(request, pace: ClientBench.fast)
        request.body = Data(repeating: UInt8(ascii: "a"), count: 3_000_000)
        let large = try await bench.client.send(request, pace: ClientBench.fast)
        #expect(large.body == Data("3000000".utf8))
        let served = try #require(bench.server.requests.first)
        #expect(served.method == "POST")
        #expect(served.parameter("term") == "heart failure")
        #expect(served.parameter("n") == "2")
    }

    @Test func `a chunked body and an empty one are whole`() async throws {
        let text = String(repeating: "0123456789", count: 12_345)
        let bench = try ClientBench { $0.path == "/" ? .text(text).delivered(.chunked) : .text("") }
        defer { bench.stop() }
        #expect(try await bench.get("/").body == Data(text.utf8))
        #expect(try await bench.get("/empty").body.isEmpty)
    }

    @Test func `a packed body is unpacked, and counted as it came`() async throws {
        let text = String(repeating: "the same line again\n", count: 5_000)
        let packed = try ServedResponse.text(text).gzipped()
        let bench = try ClientBench { _ in packed }
        defer { bench.stop() }
        let response = try await bench.get("/")
        #expect(response.body == Data(text.utf8))
        #expect(response.bytesReceived > packed.body.count)
        #expect(response.bytesReceived < packed.body.count + 500)
    }

    @Test func `a small packed body that unpacks to a huge one is stopped at the limit`() async throws {
        let bomb = try ServedResponse(body: Data(count: 50_000_000)).gzipped()
        #expect(bomb.body.count < 100_000)
        let bench = try ClientBench { _ in bomb }
        defer { bench.stop() }
        var request = bench.request("/")
        request.maximumBytes = 1_000_000
        let error = try #require(await bench.failure(request))
        #expect(error.code == .tooLarge)
        #expect(error.attempts == 1)
        #expect(
            error.message
                == "The answer of \(bench.server.baseURL)/ is larger than the limit of 1000000 bytes.")
    }

    @Test(arguments: [ServedResponse.Delivery.whole, .chunked])
    func `a body of the limit passes, one byte more does not`(delivery: ServedResponse.Delivery) async throws {
        let bench = try ClientBench { request in
            ServedResponse(body: Data(count: request.path == "/fits" ? 10_000 : 10_001), delivery: delivery)
        }
        defer { bench.stop() }
        var request = bench.request("/fits")
        request.maximumBytes = 10_000
        #expect(try await bench.client.send(request, pace: ClientBench.fast).body.count == 10_000)
        request.url = bench.server.baseURL + "/over"
        #expect(await bench.failure(request)?.code == .tooLarge)
    }

    @Test func `endless headers are stopped`() async throws {
        let lines = (0..<6_000).map { (name: "X-\($0)", value: String(repeating: "v", count: 50)) }
        let bench = try ClientBench { _ in ServedResponse(headers: lines) }
        defer { bench.stop() }
        #expect(await bench.failure("/")?.code == .tooLarge)
    }

    @Test(arguments: [204, 304, 400, 401, 404, 410, 501])
    func `a status that no retry would change is an answer`(status: Int) async throws {
        let bench = try ClientBench { _ in ServedResponse(status: status) }
        defer { bench.stop() }
        let response = try await bench.get("/")
        #expect(response.status == status)
        #expect(response.attempts == 1)
    }

    @Test func `requests in a row use one connection`() async throws {
        let bench = try ClientBench { .text($0.path) }
        defer { bench.stop() }
        for number in 0..<6 {
            #expect(try await bench.get("/\(number)").body == Data("/\(number)".utf8))
        }
        #expect(Set(bench.server.requests.map(\.connection)) == [1])
    }

    @Test func `fifty requests at once all get their own answer`() async throws {
        let bench = try ClientBench { .text($0.path) }
        defer { bench.stop() }
        let bodies = try await withThrowingTaskGroup(of: Data.self) { group in
            for number in 0..<50 {
                group.addTask { try await bench.get("/\(number)").body }
            }
            return try await group.reduce(into: Set<Data>()) { $0.insert($1) }
        }
        #expect(bodies == Set((0..<50).map { Data("/\($0)".utf8) }))
        #expect(bench.server.requests.count == 50)
        #expect(bench.server.peakConcurrency <= 8)
    }

    @Test func `a header that would become two lines is refused`() async throws {
        let bench = try ClientBench { _ in .text("") }
        defer { bench.stop() }
        var request = bench.request("/")
        request.headers = [HTTPHeader("X-Note", "one\r\nX-Other: two")]
        #expect(await bench.failure(request)?.code == .refusedHeader)
        #expect(bench.server.requests.isEmpty)
    }
}
