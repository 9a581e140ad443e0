import AssayKit
import Foundation
import OpenAlexPlugin
import Testing

@Suite struct OpenAlexPageTests {
    @Test func `the first request asks for a page by cursor, sorted, with the fields that a record needs`() throws {
        let request = try Support.request()
        #expect(request.method == .get && request.purpose == .page)
        #expect(
            request.url.hasPrefix(
                "https://api.openalex.org/works?filter=title_and_abstract.search.no_stem:%22walking%22&"))
        #expect(
            request.url.contains(
                "&sort=publication_date%3Adesc&per_page=100&cursor=%2A&select=id%2Cdoi%2Cids%2Ctitle%2C"))
        #expect(!request.url.contains("api_key"))
    }

    @Test func `the fixture becomes records and a problem`() throws {
        let page = try Support.page(try Support.fixture("works-page.json"))
        #expect(page.declaredTotal == 240 && !page.isTotalEstimated)
        #expect(page.records.map(\.id) == ["openalex:W4400000001", "openalex:W4400000002"])
        #expect(page.problems.map(\.position) == [2] && page.problems.map(\.kind) == [.unparsable])
        #expect(page.next.count == 1 && page.next[0].expectedItems == 100)
        #expect(page.next[0].url.contains("&cursor=IlsxNzE0NTIxNjAwMDAwLCAnaHR0cHM6Ly9vcGVuYWxleC5vcmcvVzEnXSI%3D&"))
    }

    @Test func `the fixture's article is read whole`() throws {
        let record = try #require(try Support.page(try Support.fixture("works-page.json")).records.first)
        #expect(
            record.identifiers.all.map(\.description) == [
                "doi:10.55555/walk.1", "openalex:W4400000001", "pmcid:PMC9000001", "pmid:90000001",
            ])
        #expect(record.title == "Brisk walking for invented stiffness & sleep")
        #expect(record.abstract == [AbstractSection(text: "We asked 40 people to walk; the people slept.")])
        #expect(record.date == PartialDate(year: 2024, month: 5, day: 17))
        #expect(record.container == "Journal of Invented Walking" && record.volume == "7" && record.issue == "2")
        #expect(record.pages == "11-19" && record.types == ["article"] && record.language == "en")
        #expect(record.contributors.map(\.literal) == ["Ada Q. Example", "Walkers Group"])
        #expect(record.contributors[0].orcid == "0000-0002-1825-0097")
        #expect(record.contributors[0].affiliations.count == 1)
        #expect(!record.contributors[0].affiliations[0].contains("@"))
        #expect(
            record.subjects == [
                Subject(term: "Walking", qualifiers: ["physiology", "psychology"], isMajor: true),
                Subject(term: "Humans", qualifiers: [], isMajor: false),
            ])
        #expect(record.keywords.isEmpty && record.extra["openalex_keywords"] == .array([.string("Walking")]))
        #expect(record.citationCount == 12 && record.license == "cc-by")
        #expect(record.integrity == Integrity(status: .noneFound))
        #expect(record.urls == ["https://doi.org/10.55555/walk.1", "https://openalex.org/W4400000001"])
        #expect(record.openAccess?.status == "gold" && record.openAccess?.host == "repository")
        #expect(record.openAccess?.url == "https://repository.example.org/1.pdf")
        #expect(record.openAccess?.version == "acceptedVersion" && record.openAccess?.license == "cc-by")
    }

    @Test func `what is null stays unknown`() throws {
        let record = try #require(try Support.page(try Support.fixture("works-page.json")).records.last)
        #expect(record.title == nil && record.abstract.isEmpty && record.contributors.isEmpty)
        #expect(record.date == PartialDate(year: 2019) && record.citationCount == 0)
        // Without a DOI or PMID nobody could have looked for a notice.
        #expect(record.integrity == nil && record.openAccess == nil)
    }

    @Test(arguments: [
        (#""publication_date":"2020-01-01","publication_year":2020"#, "2020"),
        (#""publication_date":"2020-06-01","publication_year":2020"#, "2020-06"),
        (#""publication_date":"2020-06-02","publication_year":2020"#, "2020-06-02"),
        (#""publication_date":"soon","publication_year":2020"#, "2020"),
        (#""publication_date":null,"publication_year":"2020""#, "2020"),
        (#""publication_date":[],"publication_year":0"#, "nil"),
    ])
    func `a first of the month or year is not believed`(members: String, expected: String) throws {
        #expect(try Support.record(members)?.date?.description ?? "nil" == expected)
    }

    @Test(arguments: [
        (#""doi":"10.1/x","is_retracted":true,"title":"Walking""#, Integrity.Status.retracted),
        (#""doi":"10.1/x","is_retracted":true,"title":"RETRACTED: Walking""#, .retracted),
        (#""doi":"10.55555/x","is_retracted":false"#, .noneFound),
        (#""doi":"10.55555/x","is_retracted":true,"type":"retraction""#, nil),
        (#""doi":"10.55555/x","is_retracted":true,"title":"Retraction Note: Walking""#, nil),
        (#""doi":"10.55555/x","is_retracted":null"#, nil), (#""doi":"10.55555/x""#, nil),
    ])
    func `the retraction flag says what it can`(members: String, status: Integrity.Status?) throws {
        #expect(try Support.record(members)?.integrity?.status == status)
    }

    @Test func `counting asks for one id and gives the total alone`() throws {
        let search = Search(query: try Query.parse("walking"))
        let request = try #require(try Support.plugin().countRequest(for: search))
        #expect(request.url.contains("&per_page=1&") && request.url.hasSuffix("&select=id"))
        let body = Data(#"{"meta":{"count":77},"results":[{"id":"https://openalex.org/W1234"}]}"#.utf8)
        let page = try Support.plugin().page(from: SourceResponse(status: 200, body: body), to: request)
        #expect(page.declaredTotal == 77 && page.records.isEmpty && page.next.isEmpty)
    }

    @Test(arguments: [
        #"{"meta":{"count":3,"next_cursor":null},"results":[{"id":"W1234"}]}"#,
        #"{"meta":{"count":3},"results":[{"id":"W1234"}]}"#,
        #"{"meta":{"count":3,"next_cursor":"*"},"results":[{"id":"W1234"}]}"#,
        #"{"meta":{"count":0,"next_cursor":"x"},"results":[ ]}"#,
    ])
    func `the end is an absent cursor, the one that was sent, or an empty list`(body: String) throws {
        #expect(try Support.page(body).next.isEmpty)
        let response = SourceResponse(status: 200, body: Data(body.utf8))
        #expect(try Support.plugin().nextRequests(after: response, to: Support.request()) == [])
    }

    @Test func `a glance tells the same next page as reading all`() throws {
        let response = SourceResponse(status: 200, body: try Support.fixture("works-page.json"))
        let plugin = try Support.plugin()
        let request = try Support.request()
        #expect(try plugin.nextRequests(after: response, to: request) == plugin.page(from: response, to: request).next)
    }

    @Test func `paging stops once the limit is reached`() throws {
        let request = try Support.request(limit: 150)
        let body = #"{"meta":{"count":900,"next_cursor":"b"},"results":[{"id":"W1234"}]}"#
        let response = SourceResponse(status: 200, body: Data(body.utf8))
        let next = try Support.plugin().page(from: response, to: request).next
        #expect(next.count == 1)
        let other = SourceResponse(status: 200, body: Data(body.replacing("\"b\"", with: "\"c\"").utf8))
        #expect(try Support.plugin().page(from: other, to: next[0]).next.isEmpty)
        #expect(try Support.request(limit: 7).url.contains("&per_page=7&"))
    }

    @Test func `an institution stands where no affiliation is printed, and a full list of authors may be cut`() throws {
        let author =
            #"{"author":{"display_name":"Ada Example"},"institutions":[{"display_name":"Institute of Nowhere"}]}"#
        let authors = Array(repeating: author, count: 100).joined(separator: ",")
        let record = try #require(try Support.record(#""authorships":[\#(authors)]"#))
        #expect(record.contributors.first?.affiliations == ["Institute of Nowhere"])
        #expect(record.extra["authors_may_be_cut"] == .bool(true))
    }

    @Test func `an empty address of a free copy gives way to its landing page`() throws {
        let record = try #require(
            try Support.record(
                #""open_access":{"oa_status":"green","oa_url":""},"#
                    + #""best_oa_location":{"landing_page_url":"https://repository.example.org/1"}"#))
        #expect(record.openAccess?.url == "https://repository.example.org/1")
    }
}

// MARK: - Abstracts

extension OpenAlexPageTests {
    @Test(arguments: [
        (#"{"two":[1],"one":[0],"three":[2]}"#, "one two three", nil),
        (#"{"b":[0],"a":[0],"c":[3]}"#, "a b c", 2),
        (#"{"end":[1000000000],"a":[0]}"#, "a end", 999_999_999),
        (#"{"end":[9223372036854775807],"a":[0]}"#, "a end", 9_223_372_036_854_775_806),
        (#"{"a":[-1,0],"b":["1"],"c":[1.5],"d":null,"e":{}}"#, "a b", nil),
        (#"{"<p>Abstract:</p>":[0],"Walking":[1],"x<sup>2</sup>":[2]}"#, "Walking x2", nil),
        (#"{"Abstract":[0],"algebra":[1]}"#, "Abstract algebra", nil),
    ])
    func `an abstract is put together by its places`(index: String, expected: String, gaps: Int?) throws {
        let record = try #require(try Support.record("\"abstract_inverted_index\":\(index)"))
        #expect(record.abstractText == expected)
        #expect(record.extra["abstract_gaps"]?.int == gaps)
    }

    @Test(arguments: ["{}", "null", "[]", "7", "\"text\"", #"{"":[]}"#])
    func `what is no index is no abstract`(index: String) throws {
        let record = try #require(try Support.record("\"title\":\"T\",\"abstract_inverted_index\":\(index)"))
        #expect(record.abstract.isEmpty && record.title == "T")
    }
}
