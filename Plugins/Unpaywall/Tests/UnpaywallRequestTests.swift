import AssayKit
import AssayTesting
import Foundation
import Testing
import UnpaywallPlugin

@Suite struct UnpaywallRequestTests {
    @Test func `each DOI is asked once, with what could end its path encoded`() throws {
        let requests = try Support.requests(["10.1002/(SICI)1<2::A#b>3.0.CO;2-u", "10.5555/One", "10.5555/one"])
        #expect(
            requests.map(\.url) == [
                "https://api.unpaywall.org/v2/10.1002/%28sici%291%3C2%3A%3Aa%23b%3E3.0.co%3B2-u",
                "https://api.unpaywall.org/v2/10.5555/one",
            ])
        #expect(requests.allSatisfy { $0.expectedItems == 1 })
    }

    @Test func `the mail address is the host's to add`() throws {
        #expect(UnpaywallPlugin.manifest.identification == [.init(parameter: "email", value: .contact)])
        #expect(try Support.requests(["10.5555/one"]).allSatisfy { !$0.url.contains("email") })
    }

    @Test func `queries and other identifiers are refused`() throws {
        let plugin = try Support.plugin()
        let search = Search(query: try Query.parse("walking"))
        #expect(throws: SourceError.self) { try plugin.firstRequests(for: search) }
        let pmid = try #require(Identifier(.pmid, "12"))
        let error = #expect(throws: SourceError.self) { try plugin.requests(for: [pmid]) }
        #expect(error?.code == .unsupportedQuery)
        #expect(plugin.expectedRequests(for: search, total: 7) == 7)
    }

    @Test func `the whole corpus comes through the fake, one record a DOI`() async throws {
        let corpus = Corpus.synthetic(count: 60, seed: 5)
        let server = try LiteratureServer(corpus: corpus)
        defer { server.stop() }
        let plugin = try Support.plugin(base: "\(server.baseURL)/unpaywall")
        let works = corpus.works.filter { $0.doi != nil }
        let dois = works.compactMap(\.doi) + ["10.5555/nobody"]
        let identifiers = dois.compactMap { Identifier(.doi, $0) }
        let walk = try await PluginWalk(
            plugin, from: try plugin.requests(for: identifiers), adding: "email=someone@example.org")
        #expect(walk.records.map(\.sourceID) == identifiers.map(\.value))
        let open = walk.records.filter { $0.openAccess?.url != nil }.count
        #expect(open == works.count { $0.openAccess ?? ($0.pmcid != nil) })
        #expect(walk.records.last?.extra["found"] == .bool(false))
        await #expect(throws: SourceError.self) {
            try await PluginWalk(plugin, from: try plugin.requests(for: identifiers))
        }
    }
}
