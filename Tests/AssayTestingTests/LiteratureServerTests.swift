import AssayKit
import AssayTesting
import Foundation
import Testing

@Suite struct LiteratureServerTests {
    @Test(arguments: [
        ("noctalgia[tiab]", ["102", "101"]),
        ("veltrazine[ti] NOT retraction[ti]", ["101"]),
        ("\"veltrazine for noctalgia\"[tiab]", ["102", "101"]),
        ("veltraz*[tiab] AND (\"2002\"[dp] : \"3000\"[dp])", ["102"]),
        ("NCT90000001[si]", ["101"]),
        ("roe a[au]", ["101"]),
    ])
    func `PubMed finds what the query asks for`(query: String, pmids: [String]) async throws {
        let answer = try await TestClient(AuthoredCorpus.make()).json(
            "/pubmed/esearch.fcgi", ["term": query, "retmode": "json"])
        #expect(answer["esearchresult"]?["count"]?.text == String(pmids.count))
        #expect(answer["esearchresult"]?["idlist"]?.array?.compactMap(\.text) == pmids)
    }

    @Test func `PubMed drops a phrase that it does not know and says so`() async throws {
        let answer = try await TestClient(AuthoredCorpus.make()).json(
            "/pubmed/esearch.fcgi", ["term": "noctalgia AND \"absent phrase\"", "retmode": "json"])
        #expect(answer["esearchresult"]?["count"]?.text == "2")
        #expect(
            answer["esearchresult"]?["errorlist"]?["phrasesnotfound"]?.array?.compactMap(\.text) == ["absent phrase"])
    }

    @Test func `PubMed's record has labels, markup, registrations and the retraction`() async throws {
        let xml = try await TestClient(AuthoredCorpus.make(), notice: "Written for a test.")
            .text("/pubmed/efetch.fcgi", ["id": "101,999"])
        for part in [
            "<!-- Written for a test. -->", "<ArticleTitle>Veltrazine for <i>noctalgia</i> &amp; sleep.</ArticleTitle>",
            "<AbstractText Label=\"METHODS\" NlmCategory=\"METHODS\">", "p&lt;0.05 in H<sub>2</sub>O.",
            "<CollectiveName>Tests Group</CollectiveName>", "<AccessionNumber>NCT90000001</AccessionNumber>",
            "<CommentsCorrections RefType=\"RetractionIn\">", ">Retracted Publication<",
            "<Month>Feb</Month><Day>03</Day>",
        ] {
            #expect(xml.contains(part), "\(part)")
        }
        #expect(xml.components(separatedBy: "<PubmedArticle>").count == 2)
    }

    @Test(arguments: [
        ("TITLE_ABS:noctalgia", 2), ("TITLE:noctalgia", 1), ("SRC:PPR", 1), ("DOI:\"10.1000/a(1)\"", 1),
        ("TITLE_ABS:veltraz*", 1), ("TITLE_ABS:\"veltraz*\"", 0), ("LANG:english", 2),
        ("PUB_YEAR:[2005 TO 2015] AND noctalgia", 1), ("TITLE_ABS:(veltrazine OR sarvicept)", 2),
    ])
    func `Europe PMC counts what the query asks for`(query: String, count: Int) async throws {
        let answer = try await TestClient(AuthoredCorpus.make()).json(
            "/europepmc/search", ["query": query, "format": "json"])
        #expect(answer["hitCount"]?.int == count)
    }

    @Test(arguments: ["", "(noctalgia", "TITLE:", "noctalgia AND"])
    func `Europe PMC answers a bad query with status 200 and an error`(query: String) async throws {
        let answer = try await TestClient(AuthoredCorpus.make()).json(
            "/europepmc/search", ["query": query, "format": "json"])
        #expect(answer["errCode"]?.int == 404)
        #expect(answer["hitCount"] == nil)
    }

    @Test func `Crossref matches any word and links notice and work in both directions`() async throws {
        let client = try TestClient(AuthoredCorpus.make())
        let found = try await client.json("/crossref/works", ["query": "sarvicept AND veltrazine"])
        #expect(found["message"]?["total-results"]?.int == 3)
        let work = try await client.json("/crossref/works/10.1000%2FA(1)", [:])
        let sources = work["message"]?["updated-by"]?.array?.compactMap { $0["source"]?.text }
        #expect(sources == ["publisher", "retraction-watch"])
        let notice = try await client.json("/crossref/works/10.1000/notice", [:])
        #expect(notice["message"]?["update-to"]?.array?.first?["DOI"]?.text == "10.1000/a(1)")
        #expect(notice["message"]?["updated-by"] == nil)
    }

    @Test func `ClinicalTrials answers a study by its number and by its condition`() async throws {
        let client = try TestClient(AuthoredCorpus.make())
        let found = try await client.json("/clinicaltrials/studies", ["query.cond": "noctalgia", "countTotal": "true"])
        #expect(found["totalCount"]?.int == 1)
        let study = try await client.json("/clinicaltrials/studies/NCT90000001", [:])
        #expect(study["protocolSection"]?["statusModule"]?["startDateStruct"]?["date"]?.text == "2000-05")
    }

    @Test func `Europe PMC names a notice that it does not hold by PubMed's number`() async throws {
        let answer = try await TestClient(AuthoredCorpus.make()).json(
            "/europepmc/search", ["query": "EXT_ID:101 AND SRC:MED", "format": "json", "resultType": "core"])
        let links = answer["resultList"]?["result"]?.array?.first?["commentCorrectionList"]?["commentCorrection"]
        #expect(links?.array?.map { $0["type"]?.text } == ["Retraction in"])
        #expect(links?.array?.first?["id"]?.text == "102")
    }

    @Test(arguments: ["AREA[Nothing]x", "(x", "\"x", "AREA[StartDate]RANGE[soon,MAX]"])
    func `ClinicalTrials refuses an expression that it cannot read`(expression: String) async throws {
        let answer = try await TestClient(AuthoredCorpus.make())
            .answer("/clinicaltrials/studies", ["query.term": expression])
        #expect(answer.status == 400)
    }

    @Test func `A query that is nested without end is refused`() async throws {
        let deep = String(repeating: "EXPANSION[None]", count: 500) + "x"
        let answer = try await TestClient(AuthoredCorpus.make()).answer("/clinicaltrials/studies", ["query.term": deep])
        #expect(answer.status == 400)
    }

    @Test(arguments: [["rows": "x"], ["rows": "1001"], ["filter": "no-such:1"], ["nonsense": "1"], ["select": "nope"]])
    func `Crossref refuses what it does not know`(parameters: [String: String]) async throws {
        let answer = try await TestClient(AuthoredCorpus.make()).answer("/crossref/works", parameters)
        #expect(answer.status == 400)
        #expect(answer.text.contains("validation-failure"))
    }
}
