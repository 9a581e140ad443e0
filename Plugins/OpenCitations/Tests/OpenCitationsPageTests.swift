import AssayKit
import AssayTesting
import Foundation
import OpenCitationsPlugin
import Testing

@Suite struct OpenCitationsPageTests {
    @Test func `a count above zero is believed at once`() throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/count.json")
        let page = try Support.page(String(decoding: Data(contentsOf: file), as: UTF8.self))
        let record = try #require(page.records.first)
        #expect(record.citationCount == 12)
        #expect(record.kind == .enrichment)
        #expect(record.sourceID == "10.5555/one")
        #expect(record.identifiers.doi == "10.5555/one")
        #expect(record.extra.isEmpty)
        #expect(page.next.isEmpty)
    }

    @Test(arguments: [#"[]"#, #"[{"count":"0"}]"#, #"[{"count":0}]"#])
    func `nothing found is asked again once, and is then unknown, not zero`(body: String) throws {
        let first = try Support.page(body)
        #expect(first.records.isEmpty)
        let again = try #require(first.next.first)
        #expect(first.next.count == 1)
        #expect(again.url == "https://api.opencitations.net/index/v2/citation-count/doi:10.5555/one?format=json")
        #expect(again.expectedItems == 1)
        let second = try Support.page(body, to: again)
        let record = try #require(second.records.first)
        #expect(second.next.isEmpty)
        #expect(record.citationCount == nil)
        #expect(record.extra == ["citations": .string("none found in OpenCitations")])
    }

    @Test func `a second answer with a count is believed`() throws {
        let again = try #require(try Support.page("[]").next.first)
        #expect(try Support.page(#"[{"count":"3"}]"#, to: again).records.first?.citationCount == 3)
    }

    @Test(arguments: [
        ("", 200, "malformed"), ("<!DOCTYPE html><html></html>", 200, "malformed"), ("{}", 200, "malformed"),
        (#"[{"count":"many"}]"#, 200, "malformed"), (#"[{"count":null}]"#, 200, "malformed"),
        ("[null]", 200, "malformed"),
        (#"[{"count":"-1"}]"#, 200, "malformed"), (#"[{"count":"1"},{"count":"2"}]"#, 200, "malformed"),
        (#"[{"count":"3"#, 200, "malformed"), ("oops", 200, "malformed"), ("[{}]", 200, "malformed"),
        ("HTTP status code 500: something unexpected happened - IndexError: x (line 9)", 200, "unavailable"),
        ("HTTP status code 500: something unexpected happened", 500, "unavailable"), ("", 408, "unavailable"),
        ("Invalid token. Remove the authorization HEADER or register", 403, "rejected"), ("", 429, "throttled"),
        ("HTTP status code 400: no such operation", 400, "rejected"), ("<html>x</html>", 404, "rejected"),
        ("", 405, "rejected"), ("<html>x</html>", 502, "unavailable"),
    ])
    func `each kind of trouble has the code by which the host goes on`(body: String, status: Int, code: String) {
        let error = #expect(throws: SourceError.self) { try Support.page(body, status: status) }
        #expect(error?.code.rawValue == code)
    }

    @Test func `a refused token is named with its variable`() {
        let error = #expect(throws: SourceError.self) { try Support.page("Invalid token.", status: 403) }
        #expect(error?.message == "OpenCitations refuses access: Invalid token.")
        #expect(error?.hint == "correct or unset OPENCITATIONS_ACCESS_TOKEN; no token is needed")
    }

    @Test func `bottomless lists and broken text are refused`() {
        #expect(throws: SourceError.self) { try Support.page(String(repeating: "[", count: 100_000)) }
        let body = Data("[{\"count\":\"1".utf8) + Data([0xC3, 0x28]) + Data("\"}]".utf8)
        #expect(throws: SourceError.self) {
            try Support.plugin().page(from: SourceResponse(status: 200, body: body), to: Support.request())
        }
    }
}

@Suite struct OpenCitationsRequestTests {
    @Test func `a DOI is asked by its prefix, with odd characters encoded`() throws {
        #expect(
            try Support.request("10.1002/(SICI)1<2::A#b>3.0.CO;2-u").url
                == "https://api.opencitations.net/index/v2/citation-count/doi:10.1002/"
                + "%28sici%291%3C2%3A%3Aa%23b%3E3.0.co%3B2-u")
    }

    @Test func `the token goes into a header, without a word before it`() throws {
        let credential = try #require(OpenCitationsPlugin.manifest.credentials.first)
        #expect(credential.environment == "OPENCITATIONS_ACCESS_TOKEN")
        #expect(credential.header == "authorization")
        #expect(credential.prefix.isEmpty)
        #expect(credential.parameter == nil)
    }

    @Test func `queries and other identifiers are refused`() throws {
        let plugin = try Support.plugin()
        #expect(throws: SourceError.self) { try plugin.firstRequests(for: Search(query: try Query.parse("walking"))) }
        let pmid = try #require(Identifier(.pmid, "12"))
        #expect(throws: SourceError.self) { try plugin.requests(for: [pmid]) }
    }

    @Test func `the whole corpus comes through the fake, each DOI once`() async throws {
        let corpus = Corpus.synthetic(count: 60, seed: 5)
        let server = try LiteratureServer(corpus: corpus)
        defer { server.stop() }
        let plugin = try Support.plugin(base: "\(server.baseURL)/opencitations")
        let works = corpus.works.filter { $0.doi != nil }
        let identifiers = (works.compactMap(\.doi) + ["10.5555/nobody"]).compactMap { Identifier(.doi, $0) }
        let walk = try await PluginWalk(plugin, from: try plugin.requests(for: identifiers))
        let counts = Dictionary(walk.records.map { ($0.sourceID, $0.citationCount) }, uniquingKeysWith: { $1 })
        #expect(walk.records.count == identifiers.count)
        #expect(counts.count == identifiers.count)
        for work in works {
            let doi = try #require(work.doi).lowercased()
            #expect(counts[doi] == .some(work.citedBy.flatMap { $0 > 0 ? $0 : nil }))
        }
        #expect(walk.requests.count == identifiers.count + counts.values.count { $0 == nil })
    }
}
