import AssayKit
import AssayTesting
import Foundation
import OpenFDAPlugin
import Testing

@Suite struct OpenFDAWalkTests {
    @Test func `sizes are asked one after the other, and the last declares the total`() throws {
        let first = try Support.page(Support.answer("{}", total: 60), to: Support.size("one AND two AND three"))
        #expect(first.declaredTotal == nil)
        let second = try Support.page(Support.noMatches, status: 404, to: #require(first.next.first))
        #expect(second.declaredTotal == nil)
        let third = try Support.page(Support.answer("{}", total: 50), to: #require(second.next.first))
        // 60 and 50 labels, and one record of numbers for each of the two.
        #expect(third.declaredTotal == 112)
        #expect(third.next.map { $0.url.contains("drug/event.json") } == [true, true, false, false, false])
        #expect(third.next.dropFirst(2).map(\.expectedItems) == [50, 10, 50])
        #expect(third.next.map { $0.parameters["skip"] } == [nil, nil, nil, "50", nil])
        #expect(third.next.dropFirst(2).allSatisfy { $0.parameters["sort"] == "effective_time:desc" })
        #expect(third.records.isEmpty && third.problems.isEmpty && third.warnings.isEmpty)
    }

    @Test func `words that are no substance are no failure`() throws {
        let page = try Support.page(Support.noMatches, status: 404, to: Support.size("one"))
        #expect(page.declaredTotal == 0)
        #expect(page.next.isEmpty)
        #expect(page.warnings.count == 1)
        let plugin = try Support.plugin(["one"])
        let named = try plugin.page(
            from: SourceResponse(status: 404, body: Data(Support.noMatches.utf8)),
            to: plugin.firstRequests(for: Support.search("x"))[0])
        #expect(named.warnings == ["openFDA has no label of one."])
    }

    @Test func `the numbers of five responses make one record`() throws {
        let search = try Support.search("veltrazine", since: "2020", until: "2021-06")
        let size = try Support.plugin().firstRequests(for: search)[0]
        let first = try Support.page(Support.answer("{}", total: 1), to: size).next[0]
        let question = #"patient.drug.openfda.generic_name:"veltrazine" AND receivedate:[20200101 TO 20210630]"#
        #expect(first.parameters["search"] == question)
        let last = try next(#"{"receivedate":"20200203"}"#, 40, first)
        #expect([first, last].map { $0.parameters["sort"] } == ["receivedate:asc", "receivedate:desc"])
        let serious = try next(#"{"receivedate":"20210604"}"#, 40, last)
        #expect(serious.parameters["search"] == question + " AND serious:1")
        let deaths = try next("{}", 17, serious)
        #expect(deaths.parameters["search"] == question + " AND seriousnessdeath:1")
        let none = try Support.page(Support.noMatches, status: 404, to: deaths)
        let reactions = try #require(none.next.first)
        #expect(reactions.parameters["count"] == "patient.reaction.reactionmeddrapt.exact")
        #expect(reactions.expectedItems == 1)
        let rows = #"{"term":"NAUSEA","count":9},{"term":null,"count":3},{"term":"RASH","count":2}"#
        let page = try Support.page(Support.answer(rows, total: nil), to: reactions)
        let record = try #require(page.records.first)
        let facts = try #require(record.safety)
        #expect(page.records.count == 1)
        #expect(page.next.isEmpty)
        #expect(record.kind == .adverseEvents)
        #expect(record.sourceID == "events/veltrazine")
        #expect([facts.reports, facts.seriousReports, facts.deaths] == [40, 17, 0])
        #expect(facts.reactions == [.init(term: "NAUSEA", reports: 9), .init(term: "RASH", reports: 2)])
        #expect(
            [facts.since, facts.until, facts.updated].map { $0?.description } == [
                "2020-02-03", "2021-06-04", "2026-01-05",
            ])
        #expect(facts.disclaimer == "Made up.")
        #expect(facts.authority == "U.S. Food and Drug Administration")
        #expect(record.extra["unreadable_reactions"] == .integer(1))
        #expect(record.extra["credit"]?.text?.contains("https://open.fda.gov") == true)
    }

    @Test func `a substance without a report has a record that says so`() throws {
        let first = try Support.afterSize(labels: 1).next[0]
        let page = try Support.page(Support.noMatches, status: 404, to: first)
        let facts = try #require(page.records.first?.safety)
        #expect([facts.reports, facts.seriousReports, facts.deaths] == [0, 0, 0])
        #expect(facts.reactions.isEmpty)
        #expect(page.next.isEmpty)
    }

    @Test func `data that are renewed between two pages begin the search anew, once`() throws {
        var request = try Support.labels()
        let renewed = Support.answer("{}", total: 3, updated: "2026-01-06")
        let error = #expect(throws: SourceError.self) { try Support.page(renewed, to: request) }
        #expect(error?.code == .cursorExpired)
        request.context["restarted"] = "yes"
        #expect(try Support.page(renewed, to: request).records.isEmpty)
        var size = try Support.size()
        size.context["restarted"] = "yes"
        let later = try Support.page(Support.answer("{}", total: 1), to: size).next
        #expect(later.allSatisfy { $0.context["restarted"] == "yes" })
    }

    @Test func `more labels than can be skipped are followed by the mark of the Link header`() throws {
        let page = try Support.afterSize(labels: 25_051)
        #expect(page.next.count == 2)
        let chain = page.next[1]
        #expect(chain.parameters["skip"] == nil)
        let link =
            "<https://api.fda.gov:443/drug/label.json?search=x&limit=50&api_key=S3CRET&skip=0&"
            + #"search_after=0%3DAb%2Bc>; rel="next""#
        let body = Support.answer("{}", total: 25_051)
        let second = try #require(try Support.page(body, headers: ["Link": link], to: chain).next.first)
        #expect(second.parameters["search_after"] == "0=Ab+c")
        #expect(second.parameters["search"] == chain.parameters["search"])
        #expect(!second.url.contains("S3CRET"))
        #expect(try Support.page(body, to: second).next.isEmpty)
        let loop = #expect(throws: SourceError.self) { try Support.page(body, headers: ["Link": link], to: second) }
        #expect(loop?.code == .malformed)
    }

    @Test(arguments: [
        "https://evil.example.org/drug/label.json?search_after=x", "http://api.fda.gov/drug/label.json?search_after=x",
        "https://api.fda.gov.example.org/?search_after=x", "https://api.fda.gov@example.org/?search_after=x",
        "https://api.fda.gov:8443/?search_after=x", "file:///etc/hosts?search_after=x", "https://api.fda.gov/?after=x",
        "//api.fda.gov/?search_after=x",
    ])
    func `a next page elsewhere is not followed`(address: String) throws {
        let chain = try Support.afterSize(labels: 30_000).next[1]
        let error = #expect(throws: SourceError.self) {
            try Support.page(
                Support.answer("{}", total: 30_000), headers: ["Link": "<\(address)>; rel=next"], to: chain)
        }
        #expect(error?.code == .malformed)
    }

    @Test func `the corpus comes through the fake, and the sheet closes`() async throws {
        let corpus = Corpus.synthetic(count: 500, seed: 9)
        let server = try LiteratureServer(corpus: corpus)
        defer { server.stop() }
        let plugin = try Support.plugin(base: "\(server.baseURL)/openfda")
        let search = try Support.search("(veltrazine OR quillomab) AND noctalgia")
        let walk = try await PluginWalk(plugin, from: try plugin.firstRequests(for: search))
        let labels = corpus.works.filter { work in
            let names = (work.trial?.interventions ?? []).map { $0.name.lowercased() }
            return names.contains("veltrazine") || names.contains("quillomab")
        }
        let known = walk.records.filter { $0.kind == .adverseEvents }
        #expect(!labels.isEmpty)
        #expect(walk.records.count { $0.kind == .drugLabel } == labels.count)
        #expect(known.count == 2)
        #expect(walk.declared == walk.records.count)
        #expect(Set(walk.records.map(\.sourceID)).count == walk.records.count)
        for record in known {
            let facts = try #require(record.safety)
            let named = corpus.works.count {
                $0.trial == nil && $0.year != nil && $0.title.lowercased().contains(facts.substance)
            }
            #expect(facts.reports == named)
            #expect((facts.seriousReports ?? -1) <= named)
            #expect(facts.reactions.first?.term == (named > 0 ? "NAUSEA" : nil))
        }
    }

    private func next(_ item: String, _ total: Int, _ request: SourceRequest) throws -> SourceRequest {
        try #require(try Support.page(Support.answer(item, total: total), to: request).next.first)
    }
}
