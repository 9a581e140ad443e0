import AssayKit
import Testing

@testable import PubMedPlugin

@Suite struct LookupTests {
    private func identifiers(_ texts: [String]) throws -> [Identifier] {
        try texts.map { try #require(Identifier(parsing: $0)) }
    }

    @Test func `PMIDs are fetched in batches, each once`() throws {
        let ids = try identifiers((1...450).map { "pmid:\($0)" } + ["pmid:1", "nct:NCT00000001"])
        let requests = try Fixture.plugin().requests(for: ids)
        #expect(requests.map(\.expectedItems) == [200, 200, 50])
        #expect(requests.allSatisfy { $0.purpose == .page })
    }

    @Test func `DOIs are searched for, then fetched, and those not found are named`() throws {
        let plugin = try Fixture.plugin()
        let ids = try identifiers(["doi:10.5555/fallen", "doi:10.5555/unknown"])
        let search = try #require(try plugin.requests(for: ids).first)
        #expect(search.parameters["term"] == #""10.5555/fallen"[doi] OR "10.5555/unknown"[doi]"#)
        let found = try plugin.page(
            from: Fixture.text(#"{"esearchresult":{"count":"1","idlist":["90000002"]}}"#), to: search)
        let fetch = try #require(found.next.first)
        #expect(fetch.parameters["id"] == "90000002")
        let page = try plugin.page(
            from: SourceResponse(status: 200, body: Fixture.data("articles.xml")), to: fetch)
        #expect(page.records.map(\.sourceID) == ["90000002"])
        #expect(page.problems.map(\.sourceID) == ["10.5555/unknown"])
    }

    @Test func `no DOI found is a problem for each`() throws {
        let plugin = try Fixture.plugin()
        let search = try #require(try plugin.requests(for: identifiers(["doi:10.5555/a", "doi:10.5555/b"])).first)
        let page = try plugin.page(from: Fixture.text(#"{"esearchresult":{"count":"0","idlist":[]}}"#), to: search)
        #expect(page.problems.map(\.sourceID) == ["10.5555/a", "10.5555/b"])
        #expect(page.next.isEmpty)
    }

    @Test func `identifiers of other schemes are refused`() throws {
        let ids = try identifiers(["nct:NCT00000001"])
        let error = #expect(throws: SourceError.self) { try Fixture.plugin().requests(for: ids) }
        #expect(error?.code == .unsupportedQuery)
    }
}
