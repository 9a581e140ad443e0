import AssayKit
import Testing

@testable import PubMedPlugin

@Suite struct SearchWalkTests {
    private let newYear = PartialDate(year: 2001, month: 1, day: 1)

    private func service(_ count: Int, days: Int = 1_000) throws -> ImaginaryPubMed {
        ImaginaryPubMed(count: count, from: try #require(newYear), days: days)
    }

    @Test func `records come in independent batches of 200`() throws {
        let walk = try Walk(Fixture.search("word"), of: service(450))
        #expect(walk.searches.count == 1)
        #expect(walk.fetches.map(\.expectedItems) == [200, 200, 50])
        #expect(Set(walk.ids).count == 450)
        #expect(walk.isBalanced)
        #expect(walk.warnings.isEmpty)
    }

    @Test func `no hits is an answer, not an error`() throws {
        let walk = try Walk(Fixture.search("word"), of: service(0))
        #expect(walk.declared == 0)
        #expect(walk.fetches.isEmpty)
    }

    @Test func `a limit is asked for and no more`() throws {
        let walk = try Walk(Fixture.search("word", limit: 230), of: service(450))
        #expect(walk.searches[0].parameters["retmax"] == "230")
        #expect(walk.fetches.map(\.expectedItems) == [200, 30])
        #expect(walk.declared == 450)
        #expect(walk.unreachable == 0)
    }

    @Test func `a period goes into the parameters`() throws {
        let walk = try Walk(Fixture.search("word", since: "2001-02", until: "2001-02"), of: service(365, days: 365))
        let parameters = walk.searches[0].parameters
        #expect(parameters["datetype"] == "pdat")
        #expect(parameters["mindate"] == "2001/02/01")
        #expect(parameters["maxdate"] == "2001/02/28")
        #expect(walk.ids.count == 28)
    }

    @Test func `beyond the ceiling, parts by date bring every record once`() throws {
        let walk = try Walk(Fixture.search("word"), of: service(23_456))
        #expect(walk.declared == 23_456)
        #expect(Set(walk.ids).count == 23_456)
        #expect(walk.isBalanced)
        #expect(walk.warnings.isEmpty)
        #expect(walk.searches.count > 14)
        #expect(walk.fetches.allSatisfy { ($0.expectedItems ?? 0) <= 200 })
    }

    @Test func `exactly the ceiling is not split`() throws {
        let walk = try Walk(Fixture.search("word"), of: service(9_999))
        #expect(walk.searches.count == 1)
        #expect(walk.isBalanced)
    }

    @Test func `a limit within the ceiling needs no parts`() throws {
        let walk = try Walk(Fixture.search("word", limit: 50), of: service(23_456))
        #expect(walk.searches.count == 1)
        #expect(walk.ids.count == 50)
        #expect(walk.declared == 23_456)
    }

    @Test func `a limit beyond the ceiling stops the parts where it is reached`() throws {
        let walk = try Walk(Fixture.search("word", limit: 12_000), of: service(23_456))
        #expect(walk.ids.count == 12_000)
        #expect(Set(walk.ids).count == 12_000)
        #expect(walk.declared == 23_456)
    }

    @Test func `a single day above the ceiling says what cannot be reached`() throws {
        let walk = try Walk(Fixture.search("word"), of: service(10_500, days: 1))
        #expect(walk.ids.count == 9_999)
        #expect(walk.unreachable == 501)
        #expect(walk.isBalanced)
        #expect(walk.warnings.contains { $0.contains("2001-01-01") && $0.contains("501") })
    }

    @Test func `each part says how many it has, and they add up to the whole`() throws {
        let walk = try Walk(Fixture.search("word"), of: service(23_456))
        #expect(walk.parts.count > 2)
        #expect(walk.parts.reduce(0) { $0 + $1.total } == 23_456)
        #expect(walk.parts.allSatisfy { $0.total <= 9_999 })
        #expect(walk.parts.first?.name == "2040-01-01 to 3000-12-31")
    }

    @Test func `records without a date come as a part of their own`() throws {
        var service = try service(12_000)
        for id in service.dates.keys.sorted().prefix(7) { service.dates[id] = [] }
        let walk = try Walk(Fixture.search("word"), of: service)
        #expect(Set(walk.ids).count == 12_000)
        #expect(walk.parts.last == SourcePage.Part(name: "without a date", total: 7))
        #expect(walk.isBalanced && walk.unreachable == 0 && walk.warnings.isEmpty)
    }

    @Test func `records with two dates come once, with the newer part`() throws {
        var service = try service(12_000)
        let later = try #require(PartialDate(year: 2010, month: 1, day: 1))
        for id in service.dates.keys.sorted().prefix(5) { service.dates[id]?.append(later) }
        let walk = try Walk(Fixture.search("word"), of: service)
        #expect(walk.ids.count == 12_000 && Set(walk.ids).count == 12_000)
        #expect(walk.declared == 12_000 && walk.isBalanced)
        #expect(walk.parts.contains { $0.name == "2010-01-01 to 2014-12-31" && $0.total == 5 })
    }

    @Test func `parts of a period leave out what stands in its newer parts alone`() throws {
        var service = try service(12_000, days: 2_000)
        let later = try #require(PartialDate(year: 2010, month: 1, day: 1))
        for id in service.dates.keys.sorted().prefix(5) { service.dates[id]?.append(later) }
        let walk = try Walk(Fixture.search("word", since: "2001", until: "2008"), of: service)
        #expect(walk.declared == 12_000 && Set(walk.ids).count == 12_000 && walk.isBalanced)
        #expect(walk.parts.allSatisfy { $0.name != "without a date" })
    }

    @Test func `a list longer than its count is fetched, and the sheet stays open`() throws {
        let plugin = try Fixture.plugin()
        let request = try #require(try plugin.firstRequests(for: Fixture.search("word")).first)
        let answer = Fixture.text(#"{"esearchresult":{"count":"2","idlist":["11","12","13"]}}"#)
        let page = try plugin.page(from: answer, to: request)
        #expect(page.declaredTotal == 2)
        #expect(page.next.map(\.expectedItems) == [3])
        #expect(page.warnings == ["PubMed announces 2 hits and lists 3."])
    }

    @Test func `a short list is completed from the history server`() throws {
        var service = try service(700)
        service.longestList = 100
        let walk = try Walk(Fixture.search("word"), of: service)
        #expect(walk.searches.count == 1)
        #expect(Set(walk.ids).count == 700)
        #expect(walk.isBalanced)
        #expect(walk.fetches.filter { $0.url.contains("WebEnv") }.map(\.expectedItems) == [200, 200, 200])
    }

    @Test func `a short list without history server is asked on`() throws {
        var service = try service(700)
        service.longestList = 300
        service.keepsHistory = false
        let walk = try Walk(Fixture.search("word", limit: 650), of: service)
        #expect(walk.searches.map { $0.parameters["retstart"] } == [nil, "300", "600"])
        #expect(Set(walk.ids).count == 650)
        #expect(walk.declared == 700)
    }

    @Test func `what was found and is not sent is missing by name, or by number where only that is known`() throws {
        var service = try service(300)
        service.vanished = [10_000_002, 10_000_250]
        let named = try Walk(Fixture.search("word"), of: service)
        #expect(named.problems.map(\.sourceID) == ["10000002", "10000250"])
        #expect(named.problems.allSatisfy { $0.kind == .missing })
        #expect(named.isBalanced)
        service.longestList = 0
        let counted = try Walk(Fixture.search("word"), of: service)
        #expect(counted.problems.map(\.sourceID) == [nil, nil])
        #expect(counted.isBalanced)
    }

    @Test func `a long query is posted`() throws {
        let words = (1...400).map { "word\($0)" }.joined(separator: " OR ")
        let request = try #require(try Fixture.plugin().firstRequests(for: Fixture.search(words)).first)
        #expect(request.method == .post)
        #expect(request.url == "https://eutils.ncbi.nlm.nih.gov/entrez/eutils/esearch.fcgi")
        #expect(request.parameters["term"]?.hasSuffix(#""word400"[tw]"#) == true)
    }

    @Test func `the workspace's address is asked`() throws {
        let plugin = try PubMedPlugin(settings: SourceSettings(baseURL: "http://127.0.0.1:8080/pubmed/"))
        let request = try #require(try plugin.firstRequests(for: Fixture.search("word")).first)
        #expect(request.url.hasPrefix("http://127.0.0.1:8080/pubmed/esearch.fcgi?db=pubmed&retmode=json"))
        #expect(request.purpose == .search)
    }

    @Test func `counting lists no identifiers and fetches nothing`() throws {
        let plugin = try Fixture.plugin()
        let request = try #require(try plugin.countRequest(for: Fixture.search("word")))
        #expect(request.parameters["retmax"] == "0")
        let page = try plugin.page(from: service(23_456).answer(to: request), to: request)
        #expect(page.declaredTotal == 23_456)
        #expect(page.next.isEmpty)
    }

    @Test func `a step survives its context`() throws {
        var step = try SearchStep(Fixture.search("word", since: "2001", limit: 20_000))
        step.start = 5
        var progress = SplitProgress(declared: 30_000, period: try #require(DateSlice.all))
        progress.isRest = true
        progress.found = 12
        progress.pending = try #require(DateSlice.all).parts
        step.split = progress
        #expect(SearchStep(context: step.context) == step)
    }
}
