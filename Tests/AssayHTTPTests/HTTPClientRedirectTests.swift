import AssayHTTP
import AssayTesting
import Foundation
import Testing

@Suite struct HTTPClientRedirectTests {
    private static func redirect(_ status: Int, _ location: String) -> ServedResponse {
        .text("elsewhere", status: status, headers: [(name: "Location", value: location)])
    }

    @Test(arguments: [301, 302, 303, 307, 308])
    func `a redirect on the same host is followed`(status: Int) async throws {
        let bench = try ClientBench { request in
            request.path == "/old" ? Self.redirect(status, "new?x=1") : .text("here")
        }
        defer { bench.stop() }
        let response = try await bench.get("/old")
        #expect(response.body == Data("here".utf8))
        #expect(response.finalURL == bench.server.baseURL + "/new?x=1")
        #expect(response.attempts == 1)
    }

    @Test(arguments: [(301, "GET"), (302, "GET"), (303, "GET"), (307, "POST"), (308, "POST")])
    func `a POST keeps its method only where the status says so`(status: Int, method: String) async throws {
        let bench = try ClientBench { $0.path == "/old" ? Self.redirect(status, "/new") : .text("here") }
        defer { bench.stop() }
        var request = bench.request("/old")
        request.method = .post
        request.body = Data("a=1".utf8)
        _ = try await bench.client.send(request, pace: ClientBench.fast)
        let last = try #require(bench.server.requests.last)
        #expect(last.method == method)
        #expect(last.body == (method == "POST" ? Data("a=1".utf8) : Data()))
    }

    @Test func `a redirect to a host that is not allowed is an error, and is not followed`() async throws {
        let other = try LocalServer { _ in .text("secret place") }
        let bench = try ClientBench { _ in Self.redirect(302, "http://localhost:\(other.port)/?token=secret") }
        defer {
            bench.stop()
            other.stop()
        }
        let error = try #require(await bench.failure("/"))
        #expect(error.code == .hostNotAllowed)
        #expect(
            error.description
                == "The host localhost is not on the list of hosts that may be contacted "
                + "(redirected from \(bench.server.baseURL)/). Allowed: 127.0.0.1.")
        #expect(other.requests.isEmpty)
    }

    @Test func `keys in headers do not go to another port`() async throws {
        let other = try LocalServer { _ in .text("here") }
        let bench = try ClientBench { _ in Self.redirect(302, "\(other.baseURL)/") }
        defer {
            bench.stop()
            other.stop()
        }
        var request = bench.request("/")
        request.headers = [HTTPHeader("X-API-Key", "secret"), HTTPHeader("Accept", "text/plain")]
        _ = try await bench.client.send(request, pace: ClientBench.fast)
        let served = try #require(other.requests.first)
        #expect(served.header("X-API-Key") == nil)
        #expect(served.header("Accept") == "text/plain")
    }

    @Test(arguments: ["file:///etc/passwd", "ftp://127.0.0.1/", "http://example.org/", "gopher://127.0.0.1/"])
    func `a redirect out of https is refused`(location: String) async throws {
        let bench = try ClientBench { _ in Self.redirect(302, location) }
        defer { bench.stop() }
        var request = bench.request("/")
        request.allowedHosts.insert("example.org")
        #expect(await bench.failure(request)?.code == .refusedURL)
    }

    @Test func `a redirect to itself, or in a circle, is an error`() async throws {
        let bench = try ClientBench { request in
            switch request.path {
            case "/self": Self.redirect(302, "/self")
            case "/a": Self.redirect(302, "/b")
            default: Self.redirect(302, "/a")
            }
        }
        defer { bench.stop() }
        let error = try #require(await bench.failure("/self"))
        #expect(error.code == .tooManyRedirects)
        let base = bench.server.baseURL
        #expect(error.message == "\(base)/self redirects in a circle, back to \(base)/self.")
        #expect(await bench.failure("/a")?.code == .tooManyRedirects)
        #expect(bench.server.requests.count == 3)
    }

    @Test func `five redirects are followed, a sixth is not`() async throws {
        let bench = try ClientBench { request in
            let left = Int(request.path.dropFirst()) ?? 0
            return left == 0 ? .text("here") : Self.redirect(302, "/\(left - 1)")
        }
        defer { bench.stop() }
        #expect(try await bench.get("/5").body == Data("here".utf8))
        #expect(await bench.failure("/6")?.code == .tooManyRedirects)
    }

    @Test func `a redirect without a place to go is an answer`() async throws {
        let bench = try ClientBench { _ in .text("", status: 302) }
        defer { bench.stop() }
        #expect(try await bench.get("/").status == 302)
    }

    @Test(arguments: ["http://example.org/", "file:///etc/passwd", "nonsense", "ftp://127.0.0.1/"])
    func `a request outside https is refused before anything is sent`(url: String) async throws {
        let bench = try ClientBench { _ in .text("") }
        defer { bench.stop() }
        let request = HTTPRequest(url: url, allowedHosts: ["example.org", "127.0.0.1", ""])
        let error = try #require(await bench.failure(request))
        #expect(error.code == .refusedURL)
        #expect(error.attempts == 0)
    }
}
