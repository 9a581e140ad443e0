import AssayKit
import Foundation
import SemanticScholarPlugin
import Testing

@Suite struct SemanticScholarPageTests {
    @Test func `the first request asks for a bulk page in a stable order`() throws {
        let request = try Support.request()
        let start =
            "https://api.semanticscholar.org/graph/v1/paper/search/bulk?query=walking&sort=paperId%3Aasc&fields=paperId%2C"
        #expect(request.method == .get && request.url.hasPrefix(start))
        #expect(!request.url.contains("token=") && !request.url.contains("limit="))
    }

    @Test func `the fixture becomes records and a problem`() throws {
        let page = try Support.page(try Support.fixture("bulk-page.json"))
        #expect(page.declaredTotal == 2_300 && page.isTotalEstimated)
        #expect(page.records.map(\.sourceID) == [Support.first, Support.second])
        #expect(page.problems.map(\.position) == [2] && page.problems.map(\.kind) == [.unparsable])
        #expect(page.next.count == 1)
        #expect(page.next.first.flatMap { Support.parameter("token", of: $0) } == "AUTHOREDTOKEN1")
        #expect(page.next.first.flatMap { Support.parameter("query", of: $0) } == "walking")
        #expect(page.next.first?.expectedItems == 1_000)
    }

    @Test func `the fixture's article is read whole`() throws {
        let record = try #require(try Support.page(try Support.fixture("bulk-page.json")).records.first)
        #expect(
            record.identifiers.all.map(\.description) == [
                "doi:10.55555/walk.1", "pmcid:PMC9000001", "pmid:90000001", "s2:\(Support.first)",
            ])
        #expect(record.title == "Brisk walking for invented stiffness")
        #expect(record.abstractText == "We asked 40 people to walk. They slept.")
        #expect(record.date == PartialDate(year: 2024, month: 5, day: 17))
        #expect(record.container == "Journal of Invented Walking" && record.volume == "7" && record.pages == "11-19")
        #expect(record.types == ["JournalArticle", "Review"])
        #expect(record.contributors.map(\.literal) == ["A. Example", "Walkers Group"])
        #expect(record.citationCount == 12 && record.integrity == nil)
        #expect(record.openAccess?.status == "green" && record.openAccess?.license == "CCBY")
        #expect(record.openAccess?.url == "https://repository.example.org/1.pdf")
        #expect(record.urls == ["https://www.semanticscholar.org/paper/\(Support.first)"])
        #expect(record.extra["corpus_id"] == .integer(900_000_001) && record.extra["reference_count"] == .integer(30))
        #expect(record.extra["fields_of_study"] == .array([.string("Medicine")]))
    }

    @Test func `what is null stays unknown`() throws {
        let record = try #require(try Support.page(try Support.fixture("bulk-page.json")).records.last)
        #expect(record.title == nil && record.abstract.isEmpty && record.contributors.isEmpty && record.types.isEmpty)
        #expect(record.date == nil && record.citationCount == nil && record.container == nil && record.extra.isEmpty)
        #expect(record.openAccess == OpenAccess(status: "closed"))
        #expect(record.urls == ["https://www.semanticscholar.org/paper/\(Support.second)"])
    }

    @Test(arguments: [
        (#""publicationDate":"2020-01-01","year":2020"#, "2020"), (#""publicationDate":"2020-06-01""#, "2020-06"),
        (#""publicationDate":"2020-06-02""#, "2020-06-02"), (#""publicationDate":null,"year":2020"#, "2020"),
        (#""publicationDate":"x","year":"2020""#, "2020"), (#""publicationDate":[],"year":null"#, "nil"),
    ])
    func `a first of the month or year is not believed`(members: String, expected: String) throws {
        #expect(try Support.record(members)?.date?.description ?? "nil" == expected)
    }

    @Test(
        arguments: [
            (#""isOpenAccess":true,"openAccessPdf":{"url":"","status":"BRONZE","license":null}"#, "bronze", nil),
            (#""isOpenAccess":true,"openAccessPdf":null"#, nil, nil),
            (#""isOpenAccess":false,"openAccessPdf":{"url":"","status":null}"#, "closed", nil),
            (
                #""isOpenAccess":false,"openAccessPdf":{"url":"https://example.org/a","status":"GREEN"}"#, "green",
                "https://example.org/a"
            ),
            (#""openAccessPdf":7"#, nil, nil),
        ] as [(String, String?, String?)])
    func `open access is what the copy says`(members: String, status: String?, url: String?) throws {
        let open = try Support.record(members)?.openAccess
        #expect(open?.status == status && open?.url == url)
        #expect((open == nil) == (status == nil && url == nil))
    }

    @Test(arguments: [#"{"total":1,"token":null,"data":[{"paperId":"x"}]}"#, #"{"total":1,"data":[{"paperId":"x"}]}"#])
    func `the end is a token that is null or absent`(body: String) throws {
        let page = try Support.page(body)
        #expect(page.next.isEmpty && page.problems.count == 1)
    }

    @Test func `a chain keeps count and tells an end that came far too early`() throws {
        let items = (0..<4).map { "{\"paperId\":\"\(String(repeating: "\($0)", count: 40))\"}" }.joined(separator: ",")
        let second = try #require(try Support.page(#"{"total":20,"token":"t","data":["# + items + "]}").next.first)
        let page = try Support.page(#"{"total":20,"token":null,"data":["# + items + "]}", to: second)
        #expect(page.records.count == 4 && page.problems.map(\.kind) == [.missing])
        #expect(page.problems.first?.message.contains("8 of about 20") == true)
        let near = try Support.page(#"{"total":16,"token":null,"data":["# + items + "]}", to: second)
        #expect(near.problems.count == 1)
        let third = try #require(try Support.page(#"{"total":16,"token":"t","data":["# + items + "]}").next.first)
        #expect(try Support.page(#"{"total":16,"token":null,"data":["# + items + "]}", to: third).problems.isEmpty)
    }

    @Test func `paging stops once the limit is reached`() throws {
        let body = #"{"total":900,"token":"t","data":[{"paperId":"\#(Support.first)"}]}"#
        #expect(try Support.page(body, to: Support.request(limit: 1)).next.isEmpty)
        #expect(try Support.page(body, to: Support.request(limit: 2)).next.count == 1)
    }

    @Test func `counting asks for ids and gives the estimate alone`() throws {
        let request = try #require(try Support.plugin().countRequest(for: Search(query: try Query.parse("walking"))))
        #expect(request.purpose == .search && request.url.hasSuffix("&fields=paperId"))
        let page = try Support.page(#"{"total":77,"token":"t","data":[{"paperId":"x"}]}"#, to: request)
        #expect(page.declaredTotal == 77 && page.isTotalEstimated && page.records.isEmpty && page.next.isEmpty)
    }

    @Test func `an arXiv number beside an article's DOI is that of its preprint`() throws {
        let article = try #require(try Support.record(#""externalIds":{"DOI":"10.55555/a","ArXiv":"2101.00001"}"#))
        #expect(article.identifiers[.arxiv] == nil)
        #expect(article.relations.map(\.identifier) == ["arxiv:2101.00001"])
        #expect(article.relations.map(\.kind) == [.hasPreprint])
        for ids in [#""ArXiv":"2101.00001""#, #""DOI":"10.48550/arXiv.2101.00001","ArXiv":"2101.00001""#] {
            let preprint = try #require(try Support.record(#""externalIds":{\#(ids)}"#))
            #expect(preprint.identifiers[.arxiv]?.value == "2101.00001" && preprint.relations.isEmpty)
        }
    }
}
