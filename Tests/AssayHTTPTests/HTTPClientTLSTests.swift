import AssayHTTP
import Testing

@Suite(.enabled(if: SecureServer.isAvailable, "The openssl program is needed to serve TLS."))
struct HTTPClientTLSTests {
    private func ask(_ host: String, of server: SecureServer, caFile: String?) async -> Result<HTTPResponse, HTTPError>
    {
        let client = HTTPClient(
            configuration: ClientBench.configuration {
                $0.caFile = caFile
                // The server takes a moment until it listens.
                $0.maximumAttempts = 400
                $0.maximumConnectAttempts = 400
                $0.backoffLimit = 0.05
            })
        defer { client.close() }
        let request = HTTPRequest(url: "https://\(host):\(server.port)/?api_key=secret", allowedHosts: [host])
        do throws(HTTPError) {
            return .success(try await client.send(request, pace: ClientBench.fast))
        } catch {
            return .failure(error)
        }
    }

    private func failure(_ result: Result<HTTPResponse, HTTPError>) -> HTTPError? {
        if case .failure(let error) = result { error } else { nil }
    }

    @Test func `a server whose certificate the CA file vouches for is believed`() async throws {
        let server = try SecureServer()
        defer { server.stop() }
        let response = try await ask("127.0.0.1", of: server, caFile: server.certificate).get()
        #expect(response.status == 200)
    }

    @Test func `a server that nobody vouches for is refused, and the message says what to look at`()
        async throws
    {
        let server = try SecureServer()
        defer { server.stop() }
        let error = failure(await ask("127.0.0.1", of: server, caFile: nil))
        #expect(error?.code == .tlsFailed)
        let start = "No trusted connection to https://127.0.0.1:\(server.port)/"
        #expect(error?.message.hasPrefix(start) == true)
        #expect(error?.hint.hasPrefix("Check this machine's date and its certificates") == true)
        #expect(error?.description.contains("secret") == false)
    }

    @Test func `a certificate for another name is refused`() async throws {
        let server = try SecureServer()
        defer { server.stop() }
        let result = await ask("localhost", of: server, caFile: server.certificate)
        #expect(failure(result)?.code == .tlsFailed)
    }

    @Test func `a CA file that is not there is an error, never a reason to trust`() async throws {
        let server = try SecureServer()
        defer { server.stop() }
        let result = await ask("127.0.0.1", of: server, caFile: "/nowhere/authorities.pem")
        #expect(failure(result)?.code == .tlsFailed)
    }
}
