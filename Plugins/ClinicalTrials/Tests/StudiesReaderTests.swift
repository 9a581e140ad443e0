import AssayKit
import Foundation
import Testing

@testable import ClinicalTrialsPlugin

@Suite struct StudiesReaderTests {
    @Test func `the first request asks for the total, the newest first, and no contacts`() throws {
        let request = try #require(try Fixture.plugin().firstRequests(for: Fixture.search("word", since: "2001")).first)
        let parameters = request.parameters
        #expect(request.url.hasPrefix("https://clinicaltrials.gov/api/v2/studies?query.term=%22word%22&"))
        #expect(parameters["filter.advanced"] == "AREA[StudyFirstPostDate]RANGE[2001-01-01,MAX]")
        #expect(parameters["countTotal"] == "true")
        #expect(parameters["pageSize"] == "100")
        #expect(parameters["sort"] == "StudyFirstPostDate:desc")
        #expect(parameters["pageToken"] == nil)
        #expect(parameters["fields"]?.contains("contactsLocations") == false)
    }

    @Test func `every study is a record or a problem, and the next page repeats the search`() throws {
        let page = try Fixture.page()
        #expect(page.declaredTotal == 3)
        #expect(page.records.map(\.sourceID) == ["NCT09999991", "NCT09999992"])
        #expect(page.problems.map(\.position) == [2])
        #expect(page.problems.map(\.kind) == [.unparsable])
        let next = try #require(page.next.first).parameters
        #expect(next["pageToken"] == "AbC-12_x")
        #expect(next["query.term"] == #""word""#)
        #expect(next["countTotal"] == nil)
    }

    @Test func `a glance finds the same next page as the reader`() throws {
        let plugin = try Fixture.plugin()
        let request = try #require(try plugin.firstRequests(for: Fixture.search("word")).first)
        let response = SourceResponse(status: 200, body: try Fixture.data("studies.json"))
        #expect(
            plugin.nextRequests(after: response, to: request) == (try plugin.page(from: response, to: request).next))
        #expect(plugin.nextRequests(after: Fixture.text(#"{"studies":[]}"#), to: request) == [])
    }

    @Test(arguments: [
        #"{"studies":[],"nextPageToken":"a"#, #"{"nextPageToken":"a\u0041"}"#, #"{"nextPageToken":""}"#,
        #"{"nextPageToken" "a"}"#, #"{"nextPageToken":null}"#, "",
    ])
    func `a glance that is not sure leaves it to the reader`(text: String) throws {
        let plugin = try Fixture.plugin()
        let request = try #require(try plugin.firstRequests(for: Fixture.search("word")).first)
        #expect(plugin.nextRequests(after: Fixture.text(text), to: request) == nil)
    }

    @Test func `a summary that speaks of the token does not mislead the glance`() throws {
        let text = #"{"studies":[{"x":"say \"nextPageToken\":\"evil\""}],"nextPageToken" : "good"}"#
        #expect(TokenGlance(Data(text.utf8))?.token == "good")
    }

    @Test func `a limit ends the pages and cuts the last one`() throws {
        let page = try Fixture.page(limit: 2)
        #expect(page.records.count == 2)
        #expect(page.problems.isEmpty)
        #expect(page.next.isEmpty)
        #expect(page.declaredTotal == 3)
        let larger = try Fixture.page(limit: 5)
        #expect(larger.next.first?.context["remaining"] == "2")
        let plugin = try Fixture.plugin()
        #expect(try plugin.firstRequests(for: Fixture.search("word", limit: 7))[0].parameters["pageSize"] == "7")
    }

    @Test func `a study of the wrong shape is a problem that names the place`() throws {
        let text =
            #"{"studies":[{"protocolSection":{"statusModule":{"overallStatus":{"a":1}}}},{"protocolSection":"#
            + #"{"identificationModule":{"nctId":"NCT00000001"}}}, 7]}"#
        let page = try Fixture.page(of: Fixture.text(text))
        #expect(page.records.map(\.sourceID) == ["NCT00000001"])
        #expect(page.problems.map(\.position) == [0, 2])
        #expect(page.problems[0].message.contains("protocolSection.statusModule.overallStatus"))
    }

    @Test func `dropped terms are told once, on the first page`() throws {
        let plugin = try Fixture.plugin()
        let request = try #require(
            try plugin.firstRequests(for: Fixture.search("word AND stem* AND author:smith")).first)
        let first = try plugin.page(
            from: SourceResponse(status: 200, body: Fixture.data("studies.json")), to: request)
        #expect(
            first.warnings == [
                "ClinicalTrials.gov has no form for stem*, author:smith: it was asked for more than the query."
            ])
        let second = try plugin.page(from: Fixture.text(#"{"studies":[]}"#), to: first.next[0])
        #expect(second.warnings.isEmpty)
        #expect(second.next.isEmpty)
    }

    @Test func `numbers are looked up in batches, and the absent ones are named`() throws {
        let plugin = try Fixture.plugin()
        let ids = try ["NCT09999991", "NCT00000007", "NCT09999992", "NCT00000001", "NCT00000002"].map {
            try #require(Identifier(.nct, $0))
        }
        let request = try #require(try plugin.requests(for: ids).first)
        #expect(request.parameters["filter.ids"]?.hasPrefix("NCT09999991,NCT00000007") == true)
        let page = try plugin.page(
            from: SourceResponse(status: 200, body: Fixture.data("studies.json")), to: request)
        // One study came without a number; it stands for one of the two that are absent.
        #expect(page.problems.map(\.kind) == [.unparsable, .missing])
        #expect(page.next.isEmpty)
        let gone = try plugin.page(from: Fixture.text("NCT number NCT1 not found", status: 404), to: request)
        #expect(gone.problems.count == 5)
    }

    @Test func `identifiers of other schemes are refused`() throws {
        let pmid = try #require(Identifier(.pmid, "1"))
        let error = #expect(throws: SourceError.self) { try Fixture.plugin().requests(for: [pmid]) }
        #expect(error?.code == .unsupportedQuery)
    }

    @Test func `a study alone is a page of one`() throws {
        let page = try Fixture.page(
            of: Fixture.text(
                #"{"protocolSection":{"identificationModule":{"nctId":"NCT00000001"}},"hasResults":false}"#))
        #expect(page.records.map(\.sourceID) == ["NCT00000001"])
        #expect(page.records[0].trial?.hasResults == false)
    }

    @Test func `a step survives its context`() throws {
        let step = try StudiesStep(Fixture.search("word AND stem*", since: "2001", limit: 300))
        #expect(
            StudiesStep(context: step.next(token: "t", remaining: 5).context) == step.next(token: "t", remaining: 5))
        let lookup = StudiesStep(ids: ["NCT00000001", "NCT00000002"])
        #expect(StudiesStep(context: lookup.context) == lookup)
    }
}
