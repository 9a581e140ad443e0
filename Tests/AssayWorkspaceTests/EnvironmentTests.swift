import Foundation
import Testing

@testable import AssayWorkspace

@Suite struct EnvironmentTests {
    @Test(arguments: [
        ("2026-01-31T00:00:00Z", 1_769_817_600.0), ("2026-01-31T02:00:00+02:00", 1_769_817_600),
    ])
    func `ASSAY_NOW fixes the clock`(text: String, seconds: Double) throws {
        #expect(try Environment(["ASSAY_NOW": text]).now.timeIntervalSince1970 == seconds)
    }

    @Test(arguments: ["2026", "today", "2026-01-31", "2026-13-01T00:00:00Z", "2026-01-31T00:00:00Zebra", "1769817600"])
    func `what is no time is refused`(text: String) {
        let error = #expect(throws: WorkspaceError.self) { try Environment(["ASSAY_NOW": text]) }
        #expect(error?.code == .usage)
        #expect(error?.message == "ASSAY_NOW is \"\(text)\", which is no time")
    }

    @Test func `an empty variable is none`() throws {
        let environment = try Environment([
            "ASSAY_NOW": "", "ASSAY_A_B_BASE_URL": "", "ASSAY_C_BASE_URL": "https://x.org",
        ])
        #expect(abs(environment.now.timeIntervalSinceNow) < 60)
        #expect(environment.baseURL(of: "a-b") == nil)
        #expect(environment.baseURL(of: "c") == "https://x.org")
    }

    @Test(arguments: [
        ("https://example.org", "https://example.org"), ("https://example.org/api/", "https://example.org/api"),
        ("HTTPS://Example.org:8443/a", "HTTPS://Example.org:8443/a"), ("http://localhost:80", "http://localhost:80"),
        ("http://127.0.0.1:9/x", "http://127.0.0.1:9/x"), ("http://127.9.8.7", "http://127.9.8.7"),
        ("http://[::1]:8080/x", "http://[::1]:8080/x"), ("https://[2001:db8::1]/x", "https://[2001:db8::1]/x"),
        ("http://LOCALHOST/", "http://LOCALHOST"),
    ])
    func `https anywhere and http on this machine are allowed`(text: String, expected: String) throws {
        #expect(try SourceAddress.checked(text, from: "test") == expected)
    }

    @Test(arguments: [
        "http://example.org", "http://127.0.0.1.evil.org", "http://localhost@evil.org", "http://localhost.evil.org",
        "http://a:b@127.0.0.1", "http://127.0.0.1\\@evil.org", "http://127.0.0.1%2eevil.org", "http://127.+0.0.1",
        "http://[::2]", "http://0.0.0.0", "http://128.0.0.1", "http://127.1", "ftp://localhost", "localhost:80", "",
        "https://", "file:///etc/passwd", "https://example.org/?a=b", "https://example.org/#a", "https://exa mple.org",
        "https://example.org/\r\nX: y", "https://exämple.org", "//localhost",
    ])
    func `everything else is refused`(text: String) {
        let error = #expect(throws: WorkspaceError.self) { try SourceAddress.checked(text, from: "test") }
        #expect(error?.message.hasPrefix("test: ") == true)
    }
}
