import ArXivPlugin
import AssayKit
import Foundation
import Testing

@Suite struct WalkTests {
    @Test func `the first request asks for a page from the beginning, oldest first`() throws {
        let request = try Support.request()
        #expect(request.method == .get)
        #expect(
            request.url == "https://export.arxiv.org/api/query?search_query=%28ti%3Awalking%20OR%20abs%3Awalking%29"
                + "&start=0&max_results=200&sortBy=submittedDate&sortOrder=ascending")
    }

    @Test func `a long query goes by POST with the same parameters`() throws {
        let request = try Support.request((0..<200).map { "title:word\($0)" }.joined(separator: " OR "))
        #expect(request.method == .post)
        #expect(request.url == "https://export.arxiv.org/api/query")
        #expect(request.parameters["search_query"]?.hasSuffix("OR ti:word199)") == true)
        #expect(request.parameters["max_results"] == "200")
    }

    @Test func `the first page names all others at once`() throws {
        let page = try Support.page(Support.feed(total: 450, Support.entries(0..<200)))
        #expect(page.records.count == 200)
        #expect(page.next.map { $0.parameters["start"] } == ["200", "400"])
        #expect(page.next.map { $0.parameters["max_results"] } == ["200", "50"])
        #expect(page.next.map(\.expectedItems) == [200, 50])
    }

    @Test func `a limit ends the pages`() throws {
        let page = try Support.page(Support.feed(total: 900, Support.entries(0..<200)), limit: 250)
        #expect(page.next.map { $0.parameters["start"] } == ["200"])
        #expect(page.next.map { $0.parameters["max_results"] } == ["50"])
        #expect(page.declaredTotal == 900)
        #expect(try Support.request(limit: 7).parameters["max_results"] == "7")
    }

    @Test func `a short page is asked on from where it ended`() throws {
        let page = try Support.page(Support.feed(total: 450, Support.entries(0..<150)))
        #expect(page.next.map { $0.parameters["start"] } == ["150", "200", "400"])
        #expect(page.next.map { $0.parameters["max_results"] } == ["50", "200", "50"])
    }

    @Test func `a short page in the middle is asked on within its own place`() throws {
        let first = try Support.page(Support.feed(total: 450, Support.entries(0..<200)))
        let middle = Support.feed(total: 451, Support.entries(200..<390))
        let page = try Support.plugin().page(from: Support.response(middle), to: first.next[0])
        #expect(page.records.count == 190)
        #expect(page.next.map { $0.parameters["start"] } == ["390"])
        #expect(page.next.map { $0.parameters["max_results"] } == ["10"])
        #expect(page.declaredTotal == nil)
    }

    @Test func `an empty page that ought to hold entries is asked for again`() throws {
        let first = try Support.page(Support.feed(total: 450, Support.entries(0..<200)))
        let empty = Support.response(Support.feed(total: 450, []))
        for request in [try Support.request(), first.next[1]] {
            let error = #expect(throws: SourceError.self) { try Support.plugin().page(from: empty, to: request) }
            #expect(error?.code == .unavailable)
        }
    }

    @Test func `no results are none`() throws {
        let page = try Support.page(Support.feed(total: 0, []))
        #expect(page.declaredTotal == 0)
        #expect(page.records.isEmpty && page.next.isEmpty && page.problems.isEmpty)
    }

    @Test func `counting asks for one entry and gives the total alone`() throws {
        let request = try #require(try Support.plugin().countRequest(for: Support.search()))
        #expect(request.purpose == .search)
        #expect(request.parameters["max_results"] == "1")
        let body = Support.response(Support.feed(total: 70_000, Support.entries(0..<1)))
        let page = try Support.plugin().page(from: body, to: request)
        #expect(page.declaredTotal == 70_000)
        #expect(page.records.isEmpty && page.next.isEmpty)
    }

    @Test(
        arguments: [(0, nil, 1), (200, nil, 1), (201, nil, 2), (900, 250, 2), (60_000, nil, 317)]
            as [(Int, Int?, Int)])
    func `the expected requests are the pages and the probes`(total: Int, limit: Int?, requests: Int) throws {
        #expect(try Support.plugin().expectedRequests(for: Support.search(limit: limit), total: total) == requests)
    }
}

// MARK: - Parts

extension WalkTests {
    @Test func `more than arXiv serves is measured in parts that cover every day once`() throws {
        let page = try Support.page(Support.feed(total: 70_000, Support.entries(0..<200)))
        #expect(page.records.isEmpty)
        #expect(page.declaredTotal == 70_000)
        #expect(page.next.allSatisfy { $0.purpose == .search && $0.parameters["max_results"] == "1" })
        let days = page.next.compactMap { $0.context["days"] }
        #expect(days.first == "1991-01-01/2003-12-31")
        #expect(days.last == "2040-01-01/2100-12-31")
        #expect(days.count == 14)
    }

    @Test func `a part that fits is read page by page and tells its number`() throws {
        let probe = try Support.page(Support.feed(total: 70_000, Support.entries(0..<200))).next[1]
        let page = try Support.plugin().page(
            from: Support.response(Support.feed(total: 401, Support.entries(0..<1))), to: probe)
        #expect(page.part == SourcePage.Part(name: "2004-01-01 to 2009-12-31", total: 401))
        #expect(page.next.map { $0.parameters["start"] } == ["0", "200", "400"])
        #expect(page.next.map { $0.parameters["max_results"] } == ["200", "200", "1"])
        #expect(
            page.next.last?.parameters["search_query"]
                == "((ti:walking OR abs:walking)) AND submittedDate:[200401010000 TO 200912312359]")
        #expect(page.declaredTotal == nil && page.records.isEmpty)
    }

    @Test func `parts are halved down to a day, and a day that is too large says so`() throws {
        var pending = [try Support.request()]
        var days: [String] = []
        var lost = 0
        let plugin = try Support.plugin()
        let search = try Support.search(since: "2020-02-27", until: "2020-03-01")
        pending = try plugin.firstRequests(for: search)
        while let request = pending.popLast() {
            let isDay = request.context["days"].map { $0.prefix(10) == $0.suffix(10) } ?? false
            let body = Support.feed(total: isDay ? 30_001 : 99_999, Support.entries(0..<1))
            let page = try plugin.page(from: Support.response(body), to: request)
            lost += page.unreachable
            if isDay {
                days.append(String(request.context["days"]?.prefix(10) ?? ""))
                #expect(page.next.count == 150)
                #expect(page.warnings.first?.contains("1 more cannot be reached") == true)
            } else {
                pending += page.next
            }
        }
        #expect(days.sorted() == ["2020-02-27", "2020-02-28", "2020-02-29", "2020-03-01"])
        #expect(lost == 4)
    }

    @Test func `an empty part has nothing to ask`() throws {
        let probe = try Support.page(Support.feed(total: 70_000, Support.entries(0..<200))).next[0]
        let page = try Support.plugin().page(from: Support.response(Support.feed(total: 0, [])), to: probe)
        #expect(page.part?.total == 0)
        #expect(page.next.isEmpty)
    }

    @Test func `a limit that can be reached needs no parts`() throws {
        let page = try Support.page(Support.feed(total: 70_000, Support.entries(0..<200)), limit: 30_000)
        #expect(page.records.count == 200)
        #expect(page.next.count == 149)
    }
}

// MARK: - Lookup

extension WalkTests {
    @Test func `identifiers are looked up 100 at a time, each once`() throws {
        let ids = (1...101).compactMap { Identifier(.arxiv, "2101.\(10_000 + $0)") }
        let other = [ids[0], Identifier(.pmid, "7")].compactMap(\.self)
        let requests = try Support.plugin().requests(for: ids + other)
        #expect(requests.count == 2)
        #expect(requests[1].parameters["id_list"] == "2101.10101")
        #expect(requests[0].parameters["max_results"] == "100")
        #expect(requests[0].parameters["search_query"] == nil)
    }

    @Test func `an identifier that does not come back is missing, and no order counts`() throws {
        let ids = ["2101.10001", "2101.10002", "quant-ph/0201082"].compactMap { Identifier(.arxiv, $0) }
        let request = try Support.plugin().requests(for: ids)[0]
        let entries = ["quant-ph/0201082v1", "2101.10001v9"].map {
            "<entry><id>http://arxiv.org/abs/\($0)</id><title>T</title></entry>"
        }
        let page = try Support.plugin().page(from: Support.response(Support.feed(total: 2, entries)), to: request)
        #expect(page.records.map(\.sourceID) == ["quant-ph/0201082", "2101.10001"])
        #expect(page.problems.map(\.sourceID) == ["2101.10002"])
        #expect(page.problems.map(\.kind) == [.missing])
        #expect(page.declaredTotal == nil)
    }

    @Test func `other identifiers cannot be looked up`() throws {
        let pmid = try #require(Identifier(.pmid, "7"))
        #expect(throws: SourceError.self) { try Support.plugin().requests(for: [pmid]) }
    }
}
