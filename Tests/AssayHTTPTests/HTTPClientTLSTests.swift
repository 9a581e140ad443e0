import AssayHTTP
import AssayTesting
import Testing

@Suite(.timeLimit(.minutes(1))) struct HTTPClientTLSTests {
    private let authority: TestAuthority

    init() throws {
        authority = try TestAuthority()
    }

    private func server(_ defect: CertificateDefect? = nil) throws -> FaultServer {
        try FaultServer(identity: try authority.identity(defect)) { .text($0.path) }
    }

    private func ask(
        _ server: FaultServer, host: String = "127.0.0.1", caFile: String?
    ) async -> Result<HTTPResponse, HTTPError> {
        let client = HTTPClient(
            configuration: ClientBench.configuration {
                $0.caFile = caFile
                $0.connectTimeout = .seconds(2)
            })
        defer { client.close() }
        let request = HTTPRequest(url: "https://\(host):\(server.port)/works?api_key=secret", allowedHosts: [host])
        do throws(HTTPError) {
            return .success(try await client.send(request, pace: ClientBench.fast))
        } catch {
            return .failure(error)
        }
    }

    private func failure(_ result: Result<HTTPResponse, HTTPError>) -> HTTPError? {
        if case .failure(let error) = result { error } else { nil }
    }

    @Test(arguments: ["127.0.0.1", "localhost"])
    func `a server whose certificate the CA file vouches for is believed`(host: String) async throws {
        let server = try server()
        defer { server.stop() }
        let response = try await ask(server, host: host, caFile: authority.caFile).get()
        #expect(response.status == 200)
        #expect(response.httpVersion == "1.1")
        #expect(server.politeness().requests == 1)
    }

    @Test(arguments: [
        (CertificateDefect.expired, "has expired", "Check this machine's date; if it is right, "),
        (.notYetValid, "is not valid yet", "Check this machine's date."),
        (.wrongHost, "is for another host", "Check the address; "),
        (
            .unknownIssuer, "is from an authority that this machine does not trust",
            "Check this machine's certificates; "
        ),
    ])
    func `each defect of a certificate has its own words, and nothing is sent`(
        defect: CertificateDefect, sentence: String, hint: String
    ) async throws {
        let server = try server(defect)
        defer { server.stop() }
        let error = try #require(failure(await ask(server, caFile: authority.caFile)))
        #expect(error.code == .tlsFailed)
        #expect(error.attempts == 1)
        #expect(error.message.hasPrefix("The certificate of \(server.baseURL)/works \(sentence): "))
        #expect(error.hint.hasPrefix(hint))
        #expect(!error.description.contains("secret"))
        #expect(server.exchanges.isEmpty)
    }

    @Test func `without a CA file a test authority is unknown`() async throws {
        let server = try server()
        defer { server.stop() }
        let error = try #require(failure(await ask(server, caFile: nil)))
        #expect(error.code == .tlsFailed)
        #expect(error.hint.contains("set ASSAY_CA_FILE"))
        #expect(server.exchanges.isEmpty)
    }

    @Test func `a CA file that is not there is an error, never a reason to trust`() async throws {
        let server = try server()
        defer { server.stop() }
        let error = try #require(failure(await ask(server, caFile: "/nowhere/authorities.pem")))
        #expect(error.code == .tlsFailed)
        #expect(error.hint == "Check ASSAY_CA_FILE.")
    }

    @Test func `a server that waits for plain http is left when the limit of connecting is over`() async throws {
        let server = try FaultServer { _ in .text("plain") }
        defer { server.stop() }
        let error = try #require(failure(await ask(server, caFile: authority.caFile)))
        #expect(error.code == .connectFailed)
        #expect(error.attempts == 3)
        #expect(server.exchanges.isEmpty)
    }

    @Test(arguments: ["http://example.org/", "http://127.0.0.1:1/", "file:///etc/passwd"])
    func `a redirect from https to anything else is refused, within this machine too`(location: String) async throws {
        let server = try server()
        server.add(FaultRule(.redirect(to: location)))
        defer { server.stop() }
        let error = try #require(failure(await ask(server, caFile: authority.caFile)))
        #expect(error.code == .refusedURL)
        #expect(server.exchanges.count == 1)
    }

    @Test(arguments: [Fault.reset, .shorter, .hangup, .stall])
    func `faults of the wire are the same under TLS, and are got over`(fault: Fault) async throws {
        let server = try server()
        server.add(FaultRule(fault, times: 1))
        let client = HTTPClient(
            configuration: ClientBench.configuration {
                $0.caFile = authority.caFile
                $0.idleTimeout = .seconds(1)
            })
        defer {
            client.close()
            server.stop()
        }
        let request = HTTPRequest(url: "\(server.baseURL)/some-long-path", allowedHosts: ["127.0.0.1"])
        let response = try await client.send(request, pace: ClientBench.fast)
        #expect(String(decoding: response.body, as: UTF8.self) == "/some-long-path")
        #expect(response.attempts == 2)
    }
}
