import AssayKit
import AssayTesting
import Foundation
import Testing

/// Paging to the end gives each work once. The corpus is synthetic: 400 works of seed 3.
@Suite struct LiteraturePagingTests {
    private let client: TestClient

    init() throws {
        client = try TestClient(.synthetic(count: 400, seed: 3))
    }

    @Test func `Europe PMC's cursor is absent on the last page`() async throws {
        var ids: [String] = []
        var cursor: String? = "*"
        var total = 0
        while let mark = cursor {
            let page = try await client.json(
                "/europepmc/search", ["query": "*", "format": "json", "pageSize": "30", "cursorMark": mark])
            ids += page["resultList"]?["result"]?.array?.compactMap { $0["id"]?.text } ?? []
            total = page["hitCount"]?.int ?? -1
            cursor = page["nextCursorMark"]?.text
        }
        #expect(ids.count == total)
        #expect(Set(ids).count == total)
        #expect(total > 30)
    }

    @Test func `Crossref's cursor is the same on every page`() async throws {
        var dois: [String] = []
        var cursors: Set<String> = []
        var cursor = "*"
        var total = -1
        repeat {
            let message = try await client.json("/crossref/works", ["cursor": cursor, "rows": "50"])["message"]
            let page = message?["items"]?.array?.compactMap { $0["DOI"]?.text } ?? []
            if page.isEmpty { break }
            dois += page
            total = message?["total-results"]?.int ?? -1
            cursor = message?["next-cursor"]?.text ?? ""
            cursors.insert(cursor)
        } while dois.count <= 400
        #expect(dois.count == total)
        #expect(Set(dois).count == total)
        #expect(cursors.count == 1)
    }

    @Test func `ClinicalTrials tells the total on the first page only`() async throws {
        var parameters = ["query.term": "ALL", "countTotal": "true", "pageSize": "20"]
        var ncts: Set<String> = []
        var totals: [Int?] = []
        repeat {
            let page = try await client.json("/clinicaltrials/studies", parameters)
            totals.append(page["totalCount"]?.int)
            for study in page["studies"]?.array ?? [] {
                ncts.insert(study["protocolSection"]?["identificationModule"]?["nctId"]?.text ?? "")
            }
            parameters["pageToken"] = page["nextPageToken"]?.text
        } while parameters["pageToken"] != nil
        #expect(totals.first == ncts.count)
        #expect(totals.dropFirst().allSatisfy { $0 == nil })
        #expect(totals.count > 1)
    }

    @Test func `An expired cursor is not found`() async throws {
        let first = try await client.json("/crossref/works", ["cursor": "*"])
        client.server.expireSessions()
        let cursor = first["message"]?["next-cursor"]?.text ?? ""
        let answer = try await client.answer("/crossref/works", ["cursor": cursor])
        #expect(answer.status == 404)
        #expect(answer.text.contains("cursor-invalid"))
    }

    @Test func `A throttle ends after so many answers and the log keeps them`() async throws {
        client.server.setFault(.throttle(retryAfter: 2, times: 2), for: .pubmed)
        var statuses: [Int] = []
        for _ in 0..<3 {
            statuses.append(try await client.answer("/pubmed/esearch.fcgi", ["term": "noctalgia"]).status)
        }
        #expect(statuses == [429, 429, 200])
        #expect(client.server.requests(to: .pubmed).map(\.status) == [429, 429, 200])
        #expect((1...3).contains(client.server.maximumRate(of: .pubmed)))
        #expect(client.server.requests(to: .crossref).isEmpty)
    }

    @Test func `A page fails so many times before it succeeds`() async throws {
        client.server.setFault(.failPage(2, status: 500, times: 1), for: .clinicaltrials)
        var statuses: [Int] = []
        for _ in 0..<4 { statuses.append(try await client.answer("/clinicaltrials/studies", [:]).status) }
        #expect(statuses == [200, 500, 200, 200])
    }

    @Test func `The same seed makes the same works`() {
        let works = Corpus.synthetic(count: 50, seed: 9).works
        #expect(works.map(\.title) == Corpus.synthetic(count: 50, seed: 9).works.map(\.title))
        #expect(works.map(\.title) != Corpus.synthetic(count: 50, seed: 10).works.map(\.title))
        #expect(works.count == 50)
    }
}
