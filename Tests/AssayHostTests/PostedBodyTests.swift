import AssayHTTP
import AssayHost
import AssayKit
import AssayTesting
import Foundation
import Testing

/// What a POST carries over a real connection.
@Suite(.timeLimit(.minutes(1))) struct PostedBodyTests {
    private static func posted(_ request: (String) -> SourceRequest) async throws -> ServedRequest {
        let server = try LocalServer { _ in .json("{}") }
        defer { server.stop() }
        let client = HTTPClient(configuration: HTTPClientConfiguration(userAgent: "assay/0 (+https://example.org)"))
        defer { client.close() }
        let manifest = ScriptedPlugin.manifest
        let transport = LiveTransport(
            client: client, manifest: manifest,
            secrets: SecretBox(environment: ["SCRIPTED_KEY": "a+secret"], manifests: [manifest]), contact: nil,
            base: server.baseURL, requestsPerSecond: 1_000)
        _ = try await transport.transport.send(request("\(server.baseURL)/batch?fields=a")) { _, _ in }
        return try #require(server.requests.first)
    }

    @Test func `a body of another type goes out as it stands, and the key into the address`() async throws {
        let body = #"{"ids":["a&b"]}"#
        let served = try await Self.posted { address in
            SourceRequest(.post, address, headers: ["Content-Type": "application/json"], body: body)
        }
        #expect(served.method == "POST" && String(decoding: served.body, as: UTF8.self) == body)
        #expect(served.headers.filter { $0.name.lowercased() == "content-type" }.map(\.value) == ["application/json"])
        #expect(served.target == "/batch?fields=a&key=a%2Bsecret")
    }

    @Test func `a form carries the key itself`() async throws {
        let served = try await Self.posted { SourceRequest(.post, $0, body: "query=a") }
        #expect(String(decoding: served.body, as: UTF8.self) == "query=a&key=a%2Bsecret")
        #expect(served.header("content-type") == "application/x-www-form-urlencoded")
        #expect(served.target == "/batch?fields=a")
    }
}
