import AssayKit
import MedRxivPlugin
import Testing

/// How a period is counted and then read.
@Suite struct ListingTests {
    @Test func `a period within one year is counted first and then read by months, newest first`() throws {
        let plugin = try Support.plugin()
        let first = try plugin.firstRequests(for: Support.search(since: "2024-01-15", until: "2024-03-10"))
        #expect(first.map(\.path) == ["details/medrxiv/2024-01-15/2024-03-10/0/json"])
        #expect(first.map(\.purpose) == [.search])
        let page = try plugin.page(from: Support.answer(total: 3_000, 0..<30), to: first[0])
        #expect(page.declaredTotal == 3_000)
        #expect(page.records.isEmpty)
        #expect(
            page.next.map(\.path) == [
                "details/medrxiv/2024-03-01/2024-03-10/0/json", "details/medrxiv/2024-02-01/2024-02-29/0/json",
                "details/medrxiv/2024-01-15/2024-01-31/0/json",
            ])
    }

    @Test func `a little is read as it was counted`() throws {
        let plugin = try Support.plugin()
        let first = try plugin.firstRequests(for: Support.search(since: "2024-01-15", until: "2024-03-10"))
        let page = try plugin.page(from: Support.answer(total: 300), to: first[0])
        #expect(page.next.map(\.path) == ["details/medrxiv/2024-01-15/2024-03-10/0/json"])
        #expect(page.next.map(\.purpose) == [.page])
    }

    @Test func `a period without an end is counted until two years have nothing`() throws {
        let (paths, last) = try survey(Support.search(since: "2025-11"), totals: ["2025": 400, "2026": 200])
        #expect(
            paths == [
                "details/medrxiv/2025-11-01/2025-12-31/0/json", "details/medrxiv/2026-01-01/2026-12-31/0/json",
                "details/medrxiv/2027-01-01/2027-12-31/0/json", "details/medrxiv/2028-01-01/2028-12-31/0/json",
            ])
        #expect(last.declaredTotal == 600)
        #expect(
            last.next.map(\.path) == [
                "details/medrxiv/2026-01-01/2026-12-31/0/json", "details/medrxiv/2025-12-01/2025-12-31/0/json",
                "details/medrxiv/2025-11-01/2025-11-30/0/json",
            ])
    }

    @Test func `a year without posts between others is read all the same`() throws {
        let (paths, last) = try survey(Support.search(since: "2023"), totals: ["2023": 5, "2025": 7])
        #expect(paths.count == 5)
        #expect(last.declaredTotal == 12)
        #expect(last.next.count == 1 + 12 + 1)
        #expect(last.next.contains { $0.path == "details/medrxiv/2024-07-01/2024-07-31/0/json" })
    }

    @Test func `two servers are counted one after the other and their numbers added`() throws {
        let search = try Support.search(since: "2013", until: "2019")
        let (paths, last) = try survey(search, totals: ["2013": 100, "2019": 250], servers: Support.both)
        #expect(paths.first == "details/medrxiv/2019-06-01/2019-12-31/0/json")
        #expect(paths[1] == "details/biorxiv/2013-11-01/2013-12-31/0/json")
        #expect(paths.count == 1 + 7)
        #expect(last.declaredTotal == 250 + 100 + 250)
        #expect(last.next.filter { $0.path.contains("/biorxiv/") }.count == 1 + 5 * 12 + 1)
    }

    @Test func `all that is changed since a day was posted since`() throws {
        let search = try Support.search(since: "2020", until: "2024", changedSince: "2024-05-06")
        let first = try Support.plugin().firstRequests(for: search)
        #expect(first.map(\.path) == ["details/medrxiv/2024-05-06/2024-12-31/0/json"])
    }

    @Test func `nothing at all is believed where it says so twice`() throws {
        let (paths, last) = try survey(Support.search(since: "2027"), totals: [:])
        #expect(paths.count == 2)
        #expect(last.declaredTotal == 0)
        #expect(last.next.isEmpty)
    }

    @Test(arguments: [("2021", "2020"), (nil, "2018"), ("2012", "2013")] as [(String?, String)])
    func `a period that no server has is refused`(since: String?, until: String) throws {
        let search = try Support.search(since: since, until: until)
        let error = #expect(throws: SourceError.self) { try Support.plugin().firstRequests(for: search) }
        #expect(error?.code == .unsupportedQuery)
    }

    @Test func `a server that fails over a year is asked for half of it`() throws {
        let plugin = try Support.plugin()
        let first = try plugin.firstRequests(for: Support.search(since: "2024", until: "2024"))[0]
        let failed = Support.response("<html>gateway</html>", status: 504)
        let half = try plugin.page(from: failed, to: first)
        #expect(half.next.map(\.path) == ["details/medrxiv/2024-01-01/2024-06-30/0/json"])
        #expect(half.declaredTotal == nil)
        let other = try plugin.page(from: Support.answer(total: 700), to: half.next[0])
        #expect(other.next.map(\.path) == ["details/medrxiv/2024-07-01/2024-12-31/0/json"])
        let last = try plugin.page(from: Support.answer(total: 50), to: other.next[0])
        #expect(last.declaredTotal == 750)
        #expect(last.next.count == 1 + 6)
    }

    @Test func `a month cannot be halved, so that the host asks again`() throws {
        let plugin = try Support.plugin()
        let first = try plugin.firstRequests(for: Support.search(since: "2024-02", until: "2024-02"))[0]
        let error = #expect(throws: SourceError.self) {
            try plugin.page(from: Support.response("", status: 503), to: first)
        }
        #expect(error?.code == .unavailable)
    }

    /// Follows the surveys, each year of which has a number or "no posts found".
    private func survey(
        _ search: Search, totals: [String: Int], servers: JSONValue? = nil
    ) throws -> (paths: [String], last: SourcePage) {
        let plugin = try Support.plugin(servers)
        var request = try plugin.firstRequests(for: search)[0]
        var paths: [String] = []
        while paths.count < 100 {
            paths.append(request.path)
            let year = request.path.split(separator: "/")[2].prefix(4)
            let response = totals[String(year)].map { Support.answer(total: $0, 0..<1) } ?? Support.nothing
            let page = try plugin.page(from: response, to: request)
            guard page.next.count == 1, let next = page.next.first, next.purpose == .search else {
                return (paths, page)
            }
            request = next
        }
        return (paths, SourcePage())
    }
}

// MARK: - Pages of a month

extension ListingTests {
    @Test(arguments: [30, 100, 17])
    func `the next page begins where the last one ended, whatever a page holds`(size: Int) throws {
        let plugin = try Support.plugin()
        var request: SourceRequest? = try Support.pageRequest()
        var ids: [String] = []
        var parts: [Int] = []
        while let asked = request, ids.count < 1_000 {
            let cursor = try #require(Int(asked.path.split(separator: "/")[4]))
            let page = try plugin.page(from: Support.answer(total: 205, cursor..<min(205, cursor + size)), to: asked)
            ids += page.records.map(\.sourceID)
            parts += page.part.map { [$0.total] } ?? []
            request = page.next.first
        }
        #expect(Set(ids).count == 205)
        #expect(ids.count == 205)
        #expect(parts == [205])
    }

    @Test func `items that are counted and not served are asked for twice and then out of reach`() throws {
        let plugin = try Support.plugin()
        let first = try plugin.page(from: Support.answer(total: 33, 0..<30), to: Support.pageRequest())
        let second = try plugin.page(from: Support.nothing, to: first.next[0])
        #expect(second.next.map(\.path) == ["details/medrxiv/2024-01-01/2024-01-31/30/json"])
        #expect(second.unreachable == 0)
        let third = try plugin.page(from: Support.nothing, to: second.next[0])
        #expect(third.next.isEmpty)
        #expect(third.unreachable == 3)
        #expect(third.warnings == ["medRxiv 2024-01-01 to 2024-01-31: counted 3 items more than are served"])
        let late = try plugin.page(from: Support.answer(total: 33, 30..<33), to: second.next[0])
        #expect(late.records.count == 3)
        #expect(late.part == nil)
    }

    @Test func `a month without posts has none`() throws {
        let page = try Support.plugin().page(from: Support.nothing, to: Support.pageRequest())
        #expect(page.part?.total == 0)
        #expect(page.records.isEmpty && page.next.isEmpty && page.unreachable == 0)
    }

    @Test func `items that are announced and do not come are asked for again`() throws {
        let error = #expect(throws: SourceError.self) {
            try Support.plugin().page(from: Support.answer(total: 33), to: Support.pageRequest())
        }
        #expect(error?.code == .unavailable)
    }
}

// MARK: - Plan and settings

extension ListingTests {
    @Test func `counting asks for the whole period at once`() throws {
        let plugin = try Support.plugin()
        let request = try #require(try plugin.countRequest(for: Support.search(since: "2023")))
        #expect(request.path == "details/medrxiv/2023-01-01/2100-12-31/0/json")
        #expect(try plugin.page(from: Support.answer(total: 40_000, 0..<30), to: request).declaredTotal == 40_000)
        let unsure = try plugin.page(from: Support.nothing, to: request)
        #expect(unsure.declaredTotal == nil && unsure.warnings.count == 1)
        let closed = try #require(try plugin.countRequest(for: Support.search(since: "2023", until: "2023-06")))
        #expect(try plugin.page(from: Support.nothing, to: closed).declaredTotal == 0)
        #expect(try Support.plugin(Support.both).countRequest(for: Support.search()) == nil)
    }

    @Test func `a plan names some three thousand requests for a hundred thousand items`() throws {
        #expect(try Support.plugin().expectedRequests(for: Support.search(), total: 100_000) == 3_333 + 83 + 10)
        #expect(try Support.plugin().expectedRequests(for: Support.search(limit: 60), total: 100_000) == 12)
    }

    @Test(arguments: [
        JSONValue.string("arxiv"), .array([]), .array([.string("medrxiv"), .integer(1)]), .bool(true),
        .array([.string("medrxiv"), .string("MEDRXIV")]), .null,
    ])
    func `servers are the two and nothing else`(value: JSONValue) {
        let error = #expect(throws: SourceError.self) { try Support.plugin(value) }
        #expect(error?.code == .invalidSettings)
    }

    @Test func `one server may be named without a list`() throws {
        let request = try Support.plugin(.string("bioRxiv")).firstRequests(for: Support.search())[0]
        #expect(request.path == "details/biorxiv/2013-11-01/2013-12-31/0/json")
    }

    @Test func `the host filters whatever is asked`() throws {
        #expect(!MedRxivPlugin.manifest.canExpress(try Support.search()))
    }
}

// MARK: - Lookup

extension ListingTests {
    @Test func `a DOI is looked up where it looks to be, and then at the other server`() throws {
        let plugin = try Support.plugin()
        let texts = [
            "doi:10.1101/2024.01.02.24300001", "doi:10.64898/2026.07.31.741992", "doi:10.5555/x", "pmid:7",
            "doi:10.1101/gr.1234",
        ]
        let requests = try plugin.requests(for: texts.compactMap { Identifier(parsing: $0) })
        #expect(
            requests.map(\.path) == [
                "details/medrxiv/10.1101/2024.01.02.24300001/na/json",
                "details/biorxiv/10.64898/2026.07.31.741992/na/json",
            ])
        let second = try plugin.page(from: Support.nothing, to: requests[0])
        #expect(second.next.map(\.path) == ["details/biorxiv/10.1101/2024.01.02.24300001/na/json"])
        let none = try plugin.page(from: Support.nothing, to: second.next[0])
        #expect(none.next.isEmpty)
        #expect(none.problems.map(\.kind) == [.missing])
        #expect(none.problems.map(\.sourceID) == ["doi:10.1101/2024.01.02.24300001"])
    }

    @Test func `of a preprint's versions a lookup brings the newest`() throws {
        let doi = "10.1101/2024.01.02.24300001"
        let request = try Support.plugin().requests(for: [try #require(Identifier(.doi, doi))])[0]
        let items = ["9", "10", "2"].map { #"{"doi":"\#(doi)","version":"\#($0)"}"# }.joined(separator: ",")
        let body = Support.response(#"{"messages":[{"status":"ok","category":"all"}],"collection":[\#(items)]}"#)
        let page = try Support.plugin().page(from: body, to: request)
        #expect(page.records.map(\.sourceID) == ["\(doi)v10"])
        #expect(page.next.isEmpty && page.problems.isEmpty)
    }

    @Test func `other identifiers cannot be looked up`() throws {
        let doi = try #require(Identifier(.doi, "10.5555/x"))
        #expect(throws: SourceError.self) { try Support.plugin().requests(for: [doi]) }
    }
}
