import ArXivPlugin
import AssayKit
import AssayTesting
import Foundation
import Testing

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// Walks the imitated arXiv to its last page. The corpus is synthetic: 9,000 works of seed 5, of which about 220 are arXiv's.
@Suite struct FakeServerTests {
    @Test func `a walk brings every work once`() async throws {
        let corpus = Corpus.synthetic(count: 9_000, seed: 5)
        let server = try LiteratureServer(corpus: corpus)
        defer { server.stop() }
        let plugin = try ArXivPlugin(settings: SourceSettings(baseURL: "\(server.baseURL)/arxiv"))
        let search = Search(query: try Query.parse("title:effect"), since: PartialDate(year: 1998))
        let titles = try await Self.walk(plugin, from: try plugin.firstRequests(for: search))
        let served = corpus.works.filter { $0.sources?.contains(.arxiv) == true }.map(\.title)
        #expect(titles.count > 200)
        #expect(titles.sorted() == served.sorted())
    }

    private static func walk(_ plugin: ArXivPlugin, from first: [SourceRequest]) async throws -> [String] {
        var pending = first
        var titles: [String] = []
        var declared: Int?
        while let request = pending.popLast() {
            let address = try #require(URL(string: request.url))
            let (body, answer) = try await URLSession.shared.data(from: address)
            let status = (answer as? HTTPURLResponse)?.statusCode ?? 0
            let page = try plugin.page(from: SourceResponse(status: status, body: body), to: request)
            #expect(page.problems.isEmpty && page.warnings.isEmpty)
            titles += page.records.compactMap(\.title)
            declared = declared ?? page.declaredTotal
            pending += page.next
        }
        #expect(declared == titles.count)
        return titles
    }
}
