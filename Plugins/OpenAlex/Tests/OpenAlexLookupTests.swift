import AssayKit
import Foundation
import OpenAlexPlugin
import Testing

@Suite struct OpenAlexLookupTests {
    @Test func `identifiers are looked up scheme by scheme, 50 at a time, each once`() throws {
        let pmids = (1...51).compactMap { Identifier(.pmid, String($0)) }
        let others = ["doi:10.55555/a(1)", "openalex:W1234", "pmid:7"].compactMap { Identifier(parsing: $0) }
        let requests = try Support.plugin().requests(for: pmids + others)
        #expect(
            try requests.map(filter).map { $0.prefix(20) } == [
                "doi:10.55555/a(1)", "pmid:1|2|3|4|5|6|7|8", "pmid:51", "ids.openalex:W1234",
            ])
    }

    @Test func `a DOI with a comma or a bar stands in quotes`() throws {
        let dois = ["10.55555/a,b", "10.55555/c|d"].compactMap { Identifier(.doi, $0) }
        let requests = try Support.plugin().requests(for: dois)
        #expect(try requests.map(filter) == [#"doi:"10.55555/a,b"|"10.55555/c|d""#])
        #expect(requests[0].url.contains("filter=doi:%2210.55555%2Fa%2Cb%22%7C%22"))
    }

    @Test func `long DOIs make shorter batches`() throws {
        let dois = (0..<50).compactMap { Identifier(.doi, "10.55555/" + String(repeating: "x", count: 190) + "\($0)") }
        let requests = try Support.plugin().requests(for: dois)
        #expect(requests.count == 6 && requests.allSatisfy { $0.url.utf8.count < 4_000 })
    }

    @Test func `identifiers of no known scheme cannot be looked up`() throws {
        let trial = try #require(Identifier(.nct, "NCT00000001"))
        #expect(throws: SourceError.self) { try Support.plugin().requests(for: [trial]) }
    }

    @Test func `an identifier that does not come back is missing`() throws {
        let wanted = ["doi:10.55555/a", "doi:10.55555/b"].compactMap { Identifier(parsing: $0) }
        let request = try Support.plugin().requests(for: wanted)[0]
        let body = #"{"meta":{"count":1},"results":[{"id":"W1234","doi":"https://doi.org/10.55555/A"}]}"#
        let page = try Support.plugin().page(from: SourceResponse(status: 200, body: Data(body.utf8)), to: request)
        #expect(page.records.map(\.sourceID) == ["W1234"] && page.declaredTotal == nil)
        #expect(page.problems.map(\.sourceID) == ["doi:10.55555/b"] && page.problems.map(\.kind) == [.missing])
    }

    private func filter(_ request: SourceRequest) throws -> String {
        try #require(URLComponents(string: request.url)?.queryItems?.first { $0.name == "filter" }?.value)
    }
}
