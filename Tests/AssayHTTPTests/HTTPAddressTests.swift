import Testing

@testable import AssayHTTP

@Suite struct HTTPAddressTests {
    private func code(_ text: String, from origin: String? = nil, hosts: Set<String>) -> HTTPError.Code? {
        do throws(HTTPError) {
            _ = try HTTPAddress.admitted(text, from: origin.flatMap { HTTPAddress($0) }, hosts: hosts)
            return nil
        } catch {
            return error.code
        }
    }

    @Test func `an address is taken apart`() throws {
        let address = try #require(HTTPAddress("HTTPS://API.Example.org/a/b?key=secret#part"))
        #expect(address.scheme == "https")
        #expect(address.host == "api.example.org")
        #expect(address.port == 443)
        #expect(address.authority == "api.example.org:443")
        #expect(address.safeText == "https://api.example.org/a/b")
        #expect(!address.text.contains("#"))
    }

    @Test func `a relative address is resolved against where it came from`() throws {
        let base = try #require(HTTPAddress("https://example.org/a/b?x=1"))
        #expect(HTTPAddress("../c?y=2", relativeTo: base)?.text == "https://example.org/c?y=2")
        #expect(HTTPAddress("//other.org/z", relativeTo: base)?.host == "other.org")
    }

    @Test(arguments: ["127.0.0.1", "127.9.8.7", "localhost", "[::1]"])
    func `plain http may go to this machine`(host: String) throws {
        let address = try #require(HTTPAddress("http://\(host):8080/"))
        #expect(address.isLoopback)
        #expect(code(address.text, hosts: [address.host]) == nil)
    }

    @Test(arguments: [
        "http://example.org/", "http://10.0.0.1/", "http://127.0.0.1.example.org/", "http://localhost.example.org/",
        "http://[::2]/", "file:///etc/passwd", "ftp://example.org/", "gopher://example.org/", "example.org", "",
        "https://user:secret@example.org/", "javascript:alert(1)", "https://example.org:99999/",
    ])
    func `nothing else than https goes anywhere else`(text: String) {
        let hosts: Set<String> = [
            "example.org", "10.0.0.1", "127.0.0.1.example.org", "localhost.example.org", "::2", "", "etc",
        ]
        #expect(code(text, hosts: hosts) == .refusedURL)
    }

    @Test func `only hosts on the list are reached`() {
        #expect(code("https://example.org/", hosts: ["example.org"]) == nil)
        #expect(code("https://EXAMPLE.org/", hosts: ["example.org"]) == nil)
        #expect(code("https://sub.example.org/", hosts: ["example.org"]) == .hostNotAllowed)
        #expect(code("https://example.org.evil.net/", hosts: ["example.org"]) == .hostNotAllowed)
    }

    @Test func `a redirect never leads to plain http or into this machine`() {
        let hosts: Set<String> = ["example.org", "127.0.0.1"]
        #expect(code("http://example.org/", from: "https://example.org/", hosts: hosts) == .refusedURL)
        #expect(code("http://127.0.0.1/", from: "https://example.org/", hosts: hosts) == .refusedURL)
        #expect(code("https://127.0.0.1/", from: "https://example.org/", hosts: hosts) == .refusedURL)
        #expect(code("http://127.0.0.1:81/", from: "http://127.0.0.1:80/", hosts: hosts) == nil)
        #expect(code("https://example.org/b", from: "https://example.org/a", hosts: hosts) == nil)
    }
}
