import AssayKit
import AssayTesting
import DataCitePlugin
import Foundation
import Testing

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// Walks the imitation of DataCite to the last page.
@Suite struct DataCiteWalkTests {
    @Test func `numbered pages bring each record once`() async throws {
        let server = try LiteratureServer(corpus: try Self.corpus(1_200))
        defer { server.stop() }
        let plugin = try Support.plugin(base: "\(server.baseURL)/datacite", types: nil)
        let first = try plugin.firstRequests(for: Search(query: try Query.parse("gait NOT title:horses")))
        let (dois, declared) = try await Self.walk(first, plugin)
        #expect(declared == 1_200)
        #expect(dois.count == 1_200 && Set(dois).count == 1_200)
    }

    @Test func `a cursor brings each record once`() async throws {
        let server = try LiteratureServer(corpus: try Self.corpus(1_200))
        defer { server.stop() }
        let plugin = try Support.plugin(base: "\(server.baseURL)/datacite")
        var first = try plugin.firstRequests(for: Search(query: try Query.parse("gait")))[0]
        first.url = first.url.replacing("page%5Bnumber%5D=1", with: "page%5Bcursor%5D=1") + "&mailto=a%40example.org"
        first.context["mode"] = "cursor"
        let (dois, _) = try await Self.walk([first], plugin)
        #expect(dois.count == 1_200 && Set(dois).count == 1_200)
    }

    @Test func `a DOI is looked up`() async throws {
        let server = try LiteratureServer(corpus: try Self.corpus(2))
        defer { server.stop() }
        let plugin = try Support.plugin(base: "\(server.baseURL)/datacite")
        let wanted = ["10.5555/w1", "10.5555/none"].compactMap { Identifier(.doi, $0) }
        let (dois, _) = try await Self.walk(try plugin.requests(for: wanted), plugin)
        #expect(dois == ["10.5555/w1"])
    }

    private static func walk(
        _ first: [SourceRequest], _ plugin: DataCitePlugin
    ) async throws -> (dois: [String], declared: Int?) {
        var open = first
        var dois: [String] = []
        var declared: Int?
        while !open.isEmpty {
            let request = open.removeFirst()
            guard let url = URL(string: request.url) else { throw URLError(.badURL) }
            let (data, response) = try await URLSession.shared.data(from: url)
            let status = (response as? HTTPURLResponse)?.statusCode ?? 0
            let page = try plugin.page(from: SourceResponse(status: status, body: data), to: request)
            dois += page.records.compactMap(\.identifiers.doi)
            declared = declared ?? page.declaredTotal
            open += page.next
        }
        return (dois, declared)
    }

    private static func corpus(_ count: Int) throws -> Corpus {
        let lines = (0..<count).map { number in
            "{\"key\":\"w\(number)\",\"title\":\"Gait \(number)\",\"doi\":\"10.5555/w\(number)\",\"year\":2020,"
                + "\"types\":[\"Preprint\"],\"sources\":[\"datacite\"]}"
        }
        return try Corpus.load(jsonl: Data(lines.joined(separator: "\n").utf8))
    }
}
