import AssayKit
import EuropePMCPlugin
import Foundation
import Testing

@Suite struct EuropePMCRequestTests {
    @Test func `the first request asks for core JSON from the beginning, without synonyms`() throws {
        let request = try Support.request()
        #expect(request.method == .get)
        #expect(
            request.url == "https://www.ebi.ac.uk/europepmc/webservices/rest/search?query=%28TITLE_ABS%3A%22walking%22"
                + "%20OR%20KW%3A%22walking%22%29&resultType=core&format=json&pageSize=200&cursorMark=%2A&synonym=FALSE")
    }

    @Test func `a base address of the workspace takes the place of the manifest's`() throws {
        let plugin = try EuropePMCPlugin(settings: SourceSettings(baseURL: "http://127.0.0.1:8080/europepmc/"))
        let request = try plugin.firstRequests(for: Search(query: try Query.parse("a")))[0]
        #expect(request.url.hasPrefix("http://127.0.0.1:8080/europepmc/search?query="))
    }

    @Test func `a long query goes by POST with the same parameters`() throws {
        let words = (0..<400).map { "title:word\($0)" }.joined(separator: " OR ")
        let request = try Support.plugin().firstRequests(for: Search(query: try Query.parse(words)))[0]
        #expect(request.method == .post)
        #expect(request.url == "https://www.ebi.ac.uk/europepmc/webservices/rest/searchPOST")
        let body = try #require(request.body)
        #expect(body.hasPrefix("query=%28TITLE%3A%22word0%22"))
        #expect(body.hasSuffix("&resultType=core&format=json&pageSize=200&cursorMark=%2A&synonym=FALSE"))
    }

    @Test(arguments: [(1, 1), (150, 150), (200, 200), (450, 200)])
    func `a page is no larger than the limit`(limit: Int, size: Int) throws {
        #expect(try Support.request(limit: limit).url.contains("&pageSize=\(size)&"))
    }

    @Test func `counting asks for one identifier and gives the total alone`() throws {
        let search = Search(query: try Query.parse("walking"))
        let request = try #require(try Support.plugin().countRequest(for: search))
        #expect(request.url.contains("resultType=idlist&format=json&pageSize=1&"))
        #expect(request.purpose == .search)
        let body = Data(#"{"hitCount":77,"resultList":{"result":[{"id":"1","source":"MED"}]}}"#.utf8)
        let page = try Support.plugin().page(from: SourceResponse(status: 200, body: body), to: request)
        #expect(page.declaredTotal == 77)
        #expect(page.records.isEmpty && page.next.isEmpty)
    }

    @Test func `the next page sends the cursor, encoded once`() throws {
        let response = SourceResponse(status: 200, body: try Support.fixture("core-page.json"))
        let next = try Support.plugin().page(from: response, to: Support.request()).next
        #expect(next.count == 1)
        #expect(next.first?.url.contains("&cursorMark=AoIIQ%2BA%2F1%3D&") == true)
        #expect(next.first?.expectedItems == 200)
    }

    @Test func `a glance tells the same next page as reading all`() throws {
        let response = SourceResponse(status: 200, body: try Support.fixture("core-page.json"))
        let request = try Support.request()
        let plugin = try Support.plugin()
        #expect(try plugin.nextRequests(after: response, to: request) == plugin.page(from: response, to: request).next)
    }

    @Test(arguments: [
        #"{"hitCount":3,"resultList":{"result":[{"id":"1","source":"MED"}]}}"#,
        #"{"hitCount":3,"nextCursorMark":"*","resultList":{"result":[{"id":"1","source":"MED"}]}}"#,
        #"{"hitCount":3,"nextCursorMark":"","resultList":{"result":[{"id":"1","source":"MED"}]}}"#,
        #"{"hitCount":0,"nextCursorMark":"x","resultList":{"result":[ ]}}"#,
    ])
    func `the end is an absent cursor, the one that was sent, or an empty list`(body: String) throws {
        #expect(try Support.page(body).next.isEmpty)
        let response = SourceResponse(status: 200, body: Data(body.utf8))
        #expect(try Support.plugin().nextRequests(after: response, to: Support.request()) == [])
    }

    @Test(arguments: [
        #"{"hitCount":3,"nextCursorMark":"x","resultList":{"result":[{"id":"1","sou"#,
        #"{"errCode":404,"errMsg":"no"}"#,
        #"{"resultList":{"result":[]},"hitCount":3}"#, "<errorBean/>", "",
    ])
    func `a glance at what is cut, failed or in another order leaves it to the full reading`(body: String) throws {
        let response = SourceResponse(status: 200, body: Data(body.utf8))
        #expect(try Support.plugin().nextRequests(after: response, to: Support.request()) == nil)
    }

    @Test func `paging stops once the limit is reached`() throws {
        let body = #"{"hitCount":900,"nextCursorMark":"b","resultList":{"result":[{"id":"1","source":"MED"}]}}"#
        let response = SourceResponse(status: 200, body: Data(body.utf8))
        let plugin = try Support.plugin()
        let second = try plugin.page(from: response, to: Support.request(limit: 250)).next
        #expect(second.count == 1)
        let other = SourceResponse(status: 200, body: Data(body.replacing("\"b\"", with: "\"c\"").utf8))
        #expect(try plugin.page(from: other, to: second[0]).next.isEmpty)
    }

    @Test func `a total that moved while paging is told at the end`() throws {
        let first = #"{"hitCount":900,"nextCursorMark":"b","resultList":{"result":[{"id":"1","source":"MED"}]}}"#
        let last = #"{"hitCount":899,"resultList":{"result":[{"id":"2","source":"MED"}]}}"#
        let plugin = try Support.plugin()
        let next = try plugin.page(from: .init(status: 200, body: Data(first.utf8)), to: Support.request()).next
        let page = try plugin.page(from: .init(status: 200, body: Data(last.utf8)), to: try #require(next.first))
        #expect(page.warnings == ["Europe PMC's hit count moved from 900 to 899 while it was read"])
    }
}

// MARK: - Lookup

extension EuropePMCRequestTests {
    @Test func `identifiers are looked up by their own fields, 50 at a time`() throws {
        let pmids = (1...51).compactMap { Identifier(.pmid, String($0)) }
        let requests = try Support.plugin().requests(for: pmids)
        #expect(requests.count == 2)
        let query = URLComponents(string: requests[1].url)?.queryItems?.first { $0.name == "query" }?.value
        #expect(query == "(EXT_ID:51 AND SRC:MED)")
    }

    @Test func `each scheme has its clause`() throws {
        let texts = ["pmid:7", "doi:10.5555/A(1)", "pmcid:PMC9", "europepmc:PPR/PPR42", "nct:NCT00000001"]
        let requests = try Support.plugin().requests(for: texts.compactMap { Identifier(parsing: $0) })
        let query = URLComponents(string: requests[0].url)?.queryItems?.first { $0.name == "query" }?.value
        #expect(
            query == "(EXT_ID:7 AND SRC:MED) OR DOI:\"10.5555/a(1)\" OR PMCID:PMC9 OR (EXT_ID:PPR42 AND SRC:PPR)")
    }

    @Test func `an identifier of no known scheme cannot be looked up`() throws {
        let trial = try #require(Identifier(.nct, "NCT00000001"))
        #expect(throws: SourceError.self) { try Support.plugin().requests(for: [trial]) }
    }

    @Test func `an identifier that does not come back is missing`() throws {
        let wanted = ["pmid:1", "doi:10.5555/x", "pmid:3"].compactMap { Identifier(parsing: $0) }
        let request = try Support.plugin().requests(for: wanted)[0]
        let body =
            #"{"hitCount":2,"resultList":{"result":[{"id":"1","source":"MED"},"#
            + #"{"id":"2","source":"MED","doi":"10.5555/X"}]}}"#
        let page = try Support.plugin().page(from: .init(status: 200, body: Data(body.utf8)), to: request)
        #expect(page.records.map(\.sourceID) == ["MED/1", "MED/2"])
        #expect(page.problems.map(\.kind) == [.missing])
        #expect(page.problems.first?.sourceID == "pmid:3")
    }
}
