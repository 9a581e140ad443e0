import AssayKit
import AssayTesting
import DOAJPlugin
import Foundation
import Testing

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// Walks the imitation of DOAJ to the last page.
@Suite struct DOAJWalkTests {
    @Test func `a search beyond the ceiling is cut until each part fits, and the parts add up`() async throws {
        // 1,300 of one year, 1,100 of another and 40 without a year: two years need days, and the rest is needed.
        let years = Array(repeating: 2019 as Int?, count: 1_300) + Array(repeating: 2012, count: 1_100)
        let walk = try await Walk(years: years + Array(repeating: nil, count: 40), search: try Self.search())
        #expect(walk.declared == 2_440)
        #expect(walk.dois.count == 2_440 && Set(walk.dois).count == 2_440)
        #expect(walk.parts.map(\.total).reduce(0, +) == 2_440)
        #expect(walk.parts.allSatisfy { $0.total <= 1_000 })
        #expect(walk.parts.contains { $0.name == "other or no year" && $0.total == 40 })
        #expect(walk.unreachable == 0 && walk.problems == 0 && walk.warnings.isEmpty)
    }

    @Test func `a small search needs no parts`() async throws {
        let walk = try await Walk(years: Array(repeating: 2020, count: 250), search: try Self.search())
        #expect(walk.dois.count == 250 && walk.requests == 3 && walk.parts.isEmpty)
    }

    @Test func `what DOAJ cannot cut is told as unreachable`() throws {
        var request = try Support.request()
        request.context["slice"] = "2019-2019//737000+737000"
        let items = (1...100).map { #"{"id":"\#($0)","bibjson":{}}"# }.joined(separator: ",")
        let body = Data(#"{"total":1200,"page":1,"pageSize":100,"results":[\#(items)]}"#.utf8)
        let page = try Support.plugin().page(from: SourceResponse(status: 200, body: body), to: request)
        #expect(page.unreachable == 200)
        #expect(page.next.count == 9)
        #expect(page.warnings.first?.contains("200 more cannot be reached") == true)
    }

    private static func search() throws -> Search {
        Search(query: try Query.parse("gait NOT title:horses"))
    }
}

/// A search followed to its end, as the host does, and what came.
private struct Walk {
    var dois: [String] = []
    var declared: Int?
    var parts: [SourcePage.Part] = []
    var warnings: [String] = []
    var unreachable = 0
    var problems = 0
    var requests = 0

    init(years: [Int?], search: Search) async throws {
        let server = try LiteratureServer(corpus: try Self.corpus(years))
        defer { server.stop() }
        let plugin = try Support.plugin(base: "\(server.baseURL)/doaj")
        var open = try plugin.firstRequests(for: search)
        while !open.isEmpty {
            let request = open.removeFirst()
            let page = try plugin.page(from: try await Self.answer(request), to: request)
            requests += 1
            take(page)
            open += page.next
        }
    }

    private mutating func take(_ page: SourcePage) {
        dois += page.records.compactMap(\.identifiers.doi)
        declared = declared ?? page.declaredTotal
        parts += [page.part].compactMap(\.self)
        warnings += page.warnings
        unreachable += page.unreachable
        problems += page.problems.count
    }

    private static func answer(_ request: SourceRequest) async throws -> SourceResponse {
        guard let url = URL(string: request.url) else { throw URLError(.badURL) }
        let (data, response) = try await URLSession.shared.data(from: url)
        return SourceResponse(status: (response as? HTTPURLResponse)?.statusCode ?? 0, body: data)
    }

    private static func corpus(_ years: [Int?]) throws -> Corpus {
        let lines = years.enumerated().map { number, year in
            let date = year.map { ",\"year\":\($0)" } ?? ""
            return
                "{\"key\":\"w\(number)\",\"title\":\"Gait \(number)\",\"doi\":\"10.5555/w\(number)\",\"sources\":[\"doaj\"]\(date)}"
        }
        return try Corpus.load(jsonl: Data(lines.joined(separator: "\n").utf8))
    }
}
