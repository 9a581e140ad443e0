import AssayKit
import AssayTesting
import Foundation
import SemanticScholarPlugin
import Testing

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// Walks the imitated service through the plugin to the last page.
@Suite struct SemanticScholarWalkTests {
    private let corpus = Corpus.synthetic(count: 400, seed: 11)

    @Test func `the walk brings each work that matches, once`() async throws {
        let walk = try await walk(Search(query: try Query.parse("veltrazine OR noctalgia OR sarv*")))
        let expected = corpus.works.filter { work in
            let words = FoldedText(([work.title] + work.abstract.map(\.text)).joined(separator: " ")).words
            let matches = words.contains { $0 == "veltrazine" || $0 == "noctalgia" || $0.hasPrefix("sarv") }
            return work.trial == nil && (work.doi != nil || work.pmid != nil) && matches
        }
        #expect(expected.count > 50 && walk.pages == 1)
        #expect(walk.total == expected.count && walk.records.count == expected.count && walk.problems == 0)
        #expect(Set(walk.records.compactMap(\.identifiers.pmid)) == Set(expected.compactMap(\.pmid)))
    }

    @Test func `the walk follows its tokens to the last page`() async throws {
        let lines = (0..<2_300).map { #"{"key":"\#($0)","title":"Walking","doi":"10.55555/w.\#($0)","year":2020}"# }
        let corpus = try Corpus.load(jsonl: Data(lines.joined(separator: "\n").utf8))
        let walk = try await walk(Search(query: try Query.parse("walking")), corpus)
        #expect(walk.pages == 3 && walk.total == 2_300 && walk.problems == 0)
        #expect(Set(walk.records.compactMap(\.identifiers.doi)).count == 2_300 && walk.records.count == 2_300)
    }

    @Test func `a period and an exclusion cut the same as in the corpus`() async throws {
        let query = try Query.parse("veltrazine NOT \"noctalgia\"")
        let walk = try await walk(Search(query: query, since: PartialDate(year: 2010), until: PartialDate(year: 2015)))
        #expect(!walk.records.isEmpty && walk.records.allSatisfy { (2010...2015).contains($0.date?.year ?? 0) })
        let matcher = QueryMatcher(Search(query: query))
        #expect(walk.records.allSatisfy { matcher.matches($0) })
    }

    @Test func `a batch brings what is known and names what is not`() async throws {
        let works = corpus.works.filter { $0.trial == nil && $0.pmid != nil }.prefix(230)
        let pmids = works.compactMap { $0.pmid.flatMap { Identifier(.pmid, $0) } }
        let unknown = try #require(Identifier(.doi, "10.55555/nowhere"))
        let server = try LiteratureServer(corpus: corpus)
        defer { server.stop() }
        let plugin = try SemanticScholarPlugin(settings: SourceSettings(baseURL: "\(server.baseURL)/semanticscholar"))
        var found: [String] = []
        var missing: [String?] = []
        for request in try plugin.requests(for: [unknown] + pmids) {
            let page = try plugin.page(from: try await Self.response(to: request), to: request)
            found += page.records.compactMap(\.identifiers.pmid)
            missing += page.problems.map(\.sourceID)
        }
        #expect(found == pmids.map(\.value) && missing == ["doi:10.55555/nowhere"])
        let alone = try plugin.requests(for: [unknown])[0]
        let page = try plugin.page(from: try await Self.response(to: alone), to: alone)
        #expect(page.records.isEmpty && page.problems.map(\.kind) == [.missing])
    }

    @Test func `a token that is not known begins the search anew`() async throws {
        let server = try LiteratureServer(corpus: corpus)
        defer { server.stop() }
        let plugin = try SemanticScholarPlugin(settings: SourceSettings(baseURL: "\(server.baseURL)/semanticscholar"))
        var request = try plugin.firstRequests(for: Search(query: try Query.parse("veltrazine")))[0]
        request.url += "&token=nonsense"
        let error = await #expect(throws: SourceError.self) {
            try plugin.page(from: try await Self.response(to: request), to: request)
        }
        #expect(error?.code == .cursorExpired)
    }
}

// MARK: - Walking

extension SemanticScholarWalkTests {
    private struct Walk {
        var records: [Record] = []
        var problems = 0
        var pages = 0
        var total: Int?
    }

    private func walk(_ search: Search, _ other: Corpus? = nil) async throws -> Walk {
        let server = try LiteratureServer(corpus: other ?? corpus)
        defer { server.stop() }
        let plugin = try SemanticScholarPlugin(settings: SourceSettings(baseURL: "\(server.baseURL)/semanticscholar"))
        var waiting = try plugin.firstRequests(for: search)
        var walk = Walk()
        while let request = waiting.popLast(), walk.pages < 100 {
            let page = try plugin.page(from: try await Self.response(to: request), to: request)
            walk.records += page.records
            walk.problems += page.problems.count
            walk.pages += 1
            walk.total = walk.total ?? page.declaredTotal
            waiting += page.next
        }
        return walk
    }

    private static func response(to request: SourceRequest) async throws -> SourceResponse {
        var asked = URLRequest(url: try #require(URL(string: request.url)))
        asked.httpMethod = request.method.rawValue
        asked.httpBody = request.body.map { Data($0.utf8) }
        for (name, value) in request.headers { asked.setValue(value, forHTTPHeaderField: name) }
        let (data, response) = try await URLSession.shared.data(for: asked)
        return SourceResponse(status: (response as? HTTPURLResponse)?.statusCode ?? 0, body: data)
    }
}
