import AssayKit
import AssayTesting
import Foundation
import OpenAlexPlugin
import Testing

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// Walks the imitated service through the plugin to the last page.
@Suite struct OpenAlexWalkTests {
    private let corpus = Corpus.synthetic(count: 700, seed: 11)

    @Test func `the walk brings each work that matches, once, and as many as announced`() async throws {
        let walk = try await walk(Search(query: try Query.parse("veltrazine OR noctalgia")))
        let expected = corpus.works.filter { work in
            let text = ([work.title] + work.abstract.map(\.text)).joined(separator: " ").lowercased()
            return work.trial == nil && (work.doi != nil || work.pmid != nil)
                && (text.contains("veltrazine") || text.contains("noctalgia"))
        }
        #expect(expected.count > 100)
        #expect(walk.total == expected.count && walk.records.count == expected.count && walk.problems == 0)
        #expect(Set(walk.records.map(\.sourceID)).count == expected.count)
        let dois = Set(expected.compactMap { $0.doi?.lowercased() })
        #expect(Set(walk.records.compactMap(\.identifiers.doi)) == dois)
        #expect(Set(walk.records.compactMap(\.identifiers.pmid)) == Set(expected.compactMap(\.pmid)))
        let retracted = expected.filter { $0.retracted != nil && $0.retracts == nil }
        #expect(walk.records.filter { $0.integrity?.status == .retracted }.count == retracted.count)
    }

    @Test func `a period and an exclusion cut the same as in the corpus`() async throws {
        let since = PartialDate(year: 2010)
        let query = try Query.parse("veltrazine NOT noctalgia")
        let walk = try await walk(Search(query: query, since: since))
        let matcher = QueryMatcher(Search(query: query, since: since))
        #expect(!walk.records.isEmpty && walk.records.allSatisfy { ($0.date?.year ?? 0) >= 2010 })
        #expect(walk.records.filter { !matcher.matches($0) && $0.subjects.isEmpty }.isEmpty)
    }

    @Test func `known identifiers come back and unknown ones are named`() async throws {
        let dois = corpus.works.filter { $0.trial == nil }.compactMap(\.doi).prefix(60).compactMap {
            Identifier(.doi, $0)
        }
        let unknown = try #require(Identifier(.doi, "10.55555/nowhere"))
        let server = try LiteratureServer(corpus: corpus)
        defer { server.stop() }
        let plugin = try OpenAlexPlugin(settings: SourceSettings(baseURL: "\(server.baseURL)/openalex"))
        var found: [String] = []
        var missing: [String?] = []
        for request in try plugin.requests(for: dois + [unknown]) {
            let page = try plugin.page(from: try await Self.response(to: request), to: request)
            found += page.records.compactMap(\.identifiers.doi)
            missing += page.problems.map(\.sourceID)
        }
        #expect(Set(found) == Set(dois.map(\.value)) && missing == ["doi:10.55555/nowhere"])
    }

    @Test func `the service's refusal and its unknown page are errors`() async throws {
        let server = try LiteratureServer(corpus: corpus)
        defer { server.stop() }
        let plugin = try OpenAlexPlugin(settings: SourceSettings(baseURL: "\(server.baseURL)/openalex"))
        var request = try plugin.firstRequests(for: Search(query: try Query.parse("walking")))[0]
        request.url += "&limit=5"
        var error = await #expect(throws: SourceError.self) {
            try plugin.page(from: try await Self.response(to: request), to: request)
        }
        #expect(error?.code == .rejected && error?.message.contains("limit") == true)
        request.url = "\(server.baseURL)/openalex/nothing"
        error = await #expect(throws: SourceError.self) {
            try plugin.page(from: try await Self.response(to: request), to: request)
        }
        #expect(error?.code == .rejected)
    }
}

// MARK: - Walking

extension OpenAlexWalkTests {
    private struct Walk {
        var records: [Record] = []
        var problems = 0
        var total: Int?
    }

    private func walk(_ search: Search) async throws -> Walk {
        let server = try LiteratureServer(corpus: corpus)
        defer { server.stop() }
        let plugin = try OpenAlexPlugin(settings: SourceSettings(baseURL: "\(server.baseURL)/openalex"))
        var waiting = try plugin.firstRequests(for: search)
        var walk = Walk()
        while let request = waiting.popLast(), server.requests().count < 100 {
            let response = try await Self.response(to: request)
            let page = try plugin.page(from: response, to: request)
            walk.records += page.records
            walk.problems += page.problems.count
            walk.total = walk.total ?? page.declaredTotal
            waiting += page.next
        }
        return walk
    }

    private static func response(to request: SourceRequest) async throws -> SourceResponse {
        let url = try #require(URL(string: request.url))
        let (data, response) = try await URLSession.shared.data(from: url)
        return SourceResponse(status: (response as? HTTPURLResponse)?.statusCode ?? 0, body: data)
    }
}
