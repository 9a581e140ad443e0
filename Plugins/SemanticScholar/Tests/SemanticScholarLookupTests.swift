import AssayKit
import Foundation
import SemanticScholarPlugin
import Testing

@Suite struct SemanticScholarLookupTests {
    private static let texts = ["doi:10.55555/a", "pmid:7", "pmcid:PMC9", "arxiv:2101.00001", "s2:\(Support.first)"]

    private func request(_ texts: [String] = Self.texts) throws -> SourceRequest {
        try Support.plugin().requests(for: texts.compactMap { Identifier(parsing: $0) })[0]
    }

    @Test func `identifiers go into one batch as the service names them`() throws {
        let request = try request()
        #expect(request.method == .post && request.headers["Content-Type"] == "application/json")
        #expect(request.url.hasPrefix("https://api.semanticscholar.org/graph/v1/paper/batch?fields=paperId%2C"))
        let first = Support.first
        #expect(request.body == #"{"ids":["DOI:10.55555/a","PMID:7","PMCID:9","ARXIV:2101.00001","\#(first)"]}"#)
        #expect(request.expectedItems == 5)
    }

    @Test func `a batch has at most 200, each once, and leaves out what is unknown`() throws {
        let pmids = (1...201).compactMap { Identifier(.pmid, String($0)) }
        let trial = try #require(Identifier(.nct, "NCT00000001"))
        #expect(try Support.plugin().requests(for: pmids + pmids + [trial]).map(\.expectedItems) == [200, 1])
        #expect(throws: SourceError.self) { try Support.plugin().requests(for: [trial]) }
    }

    @Test func `the body is JSON whatever an identifier holds`() throws {
        let doi = try #require(Identifier(.doi, #"10.55555/a"b\c"#))
        let body = try #require(try Support.plugin().requests(for: [doi])[0].body)
        let object = try JSONSerialization.jsonObject(with: Data(body.utf8)) as? [String: [String]]
        #expect(object?["ids"] == [#"DOI:10.55555/a"b\c"#])
    }

    @Test func `null is an identifier that is not known`() throws {
        let request = try request(["doi:10.55555/a", "pmid:7"])
        let page = try Support.page(#"[null,{"paperId":"\#(Support.first)"}]"#, to: request)
        #expect(page.records.map(\.sourceID) == [Support.first] && page.declaredTotal == nil)
        #expect(page.problems.map(\.kind) == [.missing] && page.problems.map(\.sourceID) == ["doi:10.55555/a"])
    }

    @Test func `a batch of nothing known is no failure`() throws {
        let page = try Support.page(#"{"error":"No valid paper ids given"}"#, status: 400, to: request(["pmid:7"]))
        #expect(page.records.isEmpty && page.problems.map(\.sourceID) == ["pmid:7"])
    }

    @Test(arguments: ["[]", "[null,null]", "{}", "", "[", #"{"total":0,"data":[]}"#, "<html></html>"])
    func `a list of another length and what is no list is a failure`(body: String) throws {
        #expect(Support.error(body, to: try request(["pmid:7"]))?.code == .malformed)
    }

    @Test func `errors of a batch have their codes`() throws {
        let request = try request(["pmid:7"])
        #expect(Support.error(#"{"message":"Forbidden"}"#, status: 403, to: request)?.code == .rejected)
        #expect(Support.error(#"{"message":"Too Many Requests"}"#, to: request)?.code == .throttled)
    }
}
