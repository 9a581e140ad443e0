import AssayKit
import CrossrefPlugin
import Foundation
import Testing

@Suite struct CrossrefRequestTests {
    @Test(arguments: [
        ("statin", "statin"),
        ("statin*", "statin"),
        ("(statin* OR atorvastatin) AND \"muscle pain\"", "statin atorvastatin muscle pain"),
        ("statin NOT mesh:Animals", "statin"),
        ("title:pain AND author:\"Doe J\" AND Pain", "pain Doe J"),
    ])
    func `a query becomes the words that a match may rest on`(text: String, expected: String) throws {
        let request = try Support.plugin().firstRequests(for: Search(query: try Query.parse(text)))[0]
        #expect(items(of: request)["query.bibliographic"] == expected)
    }

    @Test(
        arguments: [
            (nil, nil, nil),
            ("2020", nil, "from-pub-date:2020-01-01"),
            (nil, "2020-02", "until-pub-date:2020-02-29"),
            ("2019-05-06", "2021", "from-pub-date:2019-05-06,until-pub-date:2021-12-31"),
        ] as [(String?, String?, String?)])
    func `a period becomes a filter of full days`(since: String?, until: String?, expected: String?) throws {
        let search = Search(
            query: try Query.parse("a"), since: since.flatMap(PartialDate.init(iso:)),
            until: until.flatMap(PartialDate.init(iso:)))
        #expect(items(of: try Support.plugin().firstRequests(for: search)[0])["filter"] == expected)
    }

    @Test func `the address is the base's works with a fresh cursor`() throws {
        let plugin = try CrossrefPlugin(settings: SourceSettings(baseURL: "http://127.0.0.1:8080/crossref"))
        let request = try plugin.firstRequests(for: Search(query: try Query.parse("muscle pain")))[0]
        #expect(
            request.url
                == "http://127.0.0.1:8080/crossref/works?query.bibliographic=muscle%20pain&rows=200&cursor=%2A")
    }

    @Test(arguments: [(1, "1"), (200, "200"), (450, "200")])
    func `a page is no larger than the limit`(limit: Int, rows: String) throws {
        let search = Search(query: try Query.parse("a"), limit: limit)
        #expect(items(of: try Support.plugin().firstRequests(for: search)[0])["rows"] == rows)
    }

    @Test func `counting asks for no items and opens no cursor`() throws {
        let request = try #require(try Support.plugin().countRequest(for: Search(query: try Query.parse("a"))))
        #expect(request.url == "https://api.crossref.org/works?query.bibliographic=a&rows=0")
        #expect(request.purpose == .search)
        let page = try Support.page(Support.list("", total: 586), to: request)
        #expect(page.declaredTotal == 586)
        #expect(page.records.isEmpty && page.next.isEmpty)
    }

    private func items(of request: SourceRequest) -> [String: String] {
        let items = URLComponents(string: request.url)?.queryItems ?? []
        return Dictionary(items.map { ($0.name, $0.value ?? "") }, uniquingKeysWith: { first, _ in first })
    }
}

// MARK: - Paging

extension CrossrefRequestTests {
    private static let work = #"{"DOI":"10.5555/1"},{"DOI":"10.5555/2"}"#

    @Test func `a full page is followed even under the same cursor, a short one is the last`() throws {
        let first = try Support.page(Support.list(Self.work, total: 5), to: Support.request(rows: 2))
        let second = try Support.page(Support.list(Self.work, total: 5), to: try #require(first.next.first))
        #expect(first.next.first?.url == second.next.first?.url)
        #expect(second.next.first?.expectedItems == 1)
        let last = try Support.page(
            Support.list(#"{"DOI":"10.5555/5"}"#, total: 5), to: try #require(second.next.first))
        #expect(last.records.count == 1)
        #expect(last.next.isEmpty)
    }

    @Test func `an empty page is the end after full ones`() throws {
        let first = try Support.page(Support.list(Self.work, total: 2), to: Support.request(rows: 2))
        let last = try Support.page(Support.list("", total: 2), to: try #require(first.next.first))
        #expect(last.records.isEmpty && last.next.isEmpty)
    }

    @Test func `pages that end before all items came ask for a new beginning`() throws {
        let first = try Support.page(Support.list(Self.work, total: 5), to: Support.request(rows: 2))
        let next = try #require(first.next.first)
        let error = #expect(throws: SourceError.self) {
            try Support.page(Support.list(#"{"DOI":"10.5555/5"}"#, total: 5), to: next)
        }
        #expect(error?.code == .cursorExpired)
        #expect(error?.message == "Crossref announced 5 works and its pages held 3")
    }

    @Test func `after a new beginning the same is a page, and the balance stays open`() throws {
        var request = try Support.request(rows: 2)
        request.context["restarted"] = "yes"
        let first = try Support.page(Support.list(Self.work, total: 5), to: request)
        let last = try Support.page(
            Support.list(#"{"DOI":"10.5555/5"}"#, total: 5), to: try #require(first.next.first))
        #expect(last.records.count == 1)
        #expect(last.declaredTotal == 5)
    }

    @Test func `with a limit paging stops once enough items came`() throws {
        let request = try Support.request(rows: 2, limit: 3)
        let first = try Support.page(Support.list(Self.work, total: 500), to: request)
        let second = try Support.page(Support.list(Self.work, total: 500), to: try #require(first.next.first))
        #expect(second.next.isEmpty)
    }

    @Test func `no hit is a true zero`() throws {
        let page = try Support.page(Support.list("", total: 0))
        #expect(page.declaredTotal == 0)
        #expect(page.records.isEmpty && page.problems.isEmpty && page.next.isEmpty)
    }
}

// MARK: - Lookup

extension CrossrefRequestTests {
    @Test func `DOIs are looked up by filter, 50 at a time`() throws {
        let dois = (1...51).compactMap { Identifier(.doi, "10.5555/\($0)") }
        let requests = try Support.plugin().requests(for: dois)
        #expect(requests.count == 2)
        #expect(requests[1].url == "https://api.crossref.org/works?filter=doi%3A10.5555%2F51&rows=1")
        #expect(requests.map(\.expectedItems) == [50, 1])
    }

    @Test func `a DOI with a comma is asked for by its own address`() throws {
        let doi = try #require(Identifier(.doi, "10.5555/a,b(1)"))
        let request = try #require(try Support.plugin().requests(for: [doi]).first)
        #expect(request.url == "https://api.crossref.org/works/10.5555%2Fa%2Cb%281%29")
        let body = #"{"status":"ok","message-type":"work","message":{"DOI":"10.5555/A,B(1)"}}"#
        #expect(try Support.page(body, to: request).records.map(\.sourceID) == ["10.5555/a,b(1)"])
        let missing = try Support.page("Resource not found.", status: 404, to: request)
        #expect(missing.problems.map(\.sourceID) == ["10.5555/a,b(1)"])
        #expect(missing.problems.map(\.kind) == [.missing])
    }

    @Test func `a DOI that does not come back is missing`() throws {
        let dois = ["10.5555/1", "10.5555/2"].compactMap { Identifier(.doi, $0) }
        let request = try Support.plugin().requests(for: dois)[0]
        let page = try Support.page(Support.list(#"{"DOI":"10.5555/2"}"#, total: 1), to: request)
        #expect(page.records.map(\.sourceID) == ["10.5555/2"])
        #expect(page.problems.map(\.sourceID) == ["10.5555/1"])
        #expect(page.next.isEmpty)
    }

    @Test func `other identifiers cannot be looked up`() throws {
        let pmid = try #require(Identifier(.pmid, "7"))
        #expect(throws: SourceError.self) { try Support.plugin().requests(for: [pmid]) }
    }
}
