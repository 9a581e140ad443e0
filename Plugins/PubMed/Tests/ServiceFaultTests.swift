import AssayKit
import Testing

@testable import PubMedPlugin

@Suite struct ServiceFaultTests {
    private func error(_ text: String, status: Int, headers: [String: String] = [:]) throws -> SourceError? {
        let plugin = try Fixture.plugin()
        let request = plugin.service.fetch(FetchStep(asked: .pmids(["11"])))
        return #expect(throws: SourceError.self) {
            try plugin.page(from: Fixture.text(text, status: status, headers: headers), to: request)
        }
    }

    @Test(arguments: [
        (
            "<eFetchResult><ERROR>ID list is empty! Possibly it has no correct IDs.</ERROR></eFetchResult>", 400,
            "rejected"
        ),
        ("<eFetchResult><ERROR>'retstart' cannot be larger than 9998.</ERROR></eFetchResult>", 400, "rejected"),
        ("External viewer error: reading. Status: Timeout", 400, "unavailable"),
        ("<eFetchResult><ERROR>Unable to obtain query from WebEnv</ERROR></eFetchResult>", 200, "cursor-expired"),
        ("<eFetchResult><ERROR>Something new</ERROR></eFetchResult>", 200, "rejected"),
        ("<html><title>Error</title></html>", 200, "malformed"),
        ("<html><title>Forbidden</title></html>", 403, "rejected"),
        ("<html><title>Bad Gateway</title></html>", 502, "unavailable"),
        ("Request-URI Too Long", 414, "rejected"), ("", 200, "malformed"), ("", 500, "unavailable"),
        ("{}", 200, "malformed"), ("<PubmedArticleSet><PubmedArticle>", 200, "malformed"),
        ("<Other/>", 200, "malformed"), ("plain text", 200, "malformed"),
    ])
    func `each kind of trouble has the code by which the host goes on`(text: String, status: Int, code: String) throws {
        #expect(try error(text, status: status)?.code.rawValue == code)
    }

    @Test func `a throttle says how long to wait, two seconds at least`() throws {
        #expect(try error("", status: 429, headers: ["Retry-After": "7"])?.retryAfter == 7)
        #expect(try error("{}", status: 429)?.retryAfter == 2)
    }
}
