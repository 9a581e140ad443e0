import AssayKit
import AssayTesting
import Foundation
import MedRxivPlugin
import Testing

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// Walks the imitated medRxiv to its last page. The corpus is synthetic: 9,000 works of seed 5, of which some 50 are of
/// medRxiv's days.
@Suite struct FakeServerTests {
    @Test func `a walk brings every version once and every preprint of the period`() async throws {
        let corpus = Corpus.synthetic(count: 9_000, seed: 5)
        let server = try LiteratureServer(corpus: corpus)
        defer { server.stop() }
        let base = "\(server.baseURL)/medrxiv"
        let plugin = try MedRxivPlugin(settings: SourceSettings(baseURL: base, values: ["servers": Support.both]))
        let search = try Support.search(since: "2020")
        let records = try await Self.walk(plugin, from: try plugin.firstRequests(for: search))
        #expect(Set(records.map(\.sourceID)).count == records.count)
        let firsts = records.filter { $0.extra["version"] == .integer(1) }.compactMap(\.identifiers.doi)
        let posted = corpus.works.filter { $0.sources?.contains(.medrxiv) == true && ($0.year ?? 0) >= 2020 }
        #expect(firsts.sorted() == posted.compactMap(\.doi).sorted())
        #expect(records.count > firsts.count && firsts.count > 30)
    }

    private static func walk(_ plugin: MedRxivPlugin, from first: [SourceRequest]) async throws -> [Record] {
        var pending = first
        var records: [Record] = []
        var declared: Int?
        var parts = 0
        while let request = pending.popLast() {
            let address = try #require(URL(string: request.url))
            let (body, answer) = try await URLSession.shared.data(from: address)
            let status = (answer as? HTTPURLResponse)?.statusCode ?? 0
            let page = try plugin.page(from: SourceResponse(status: status, body: body), to: request)
            #expect(page.problems.isEmpty && page.warnings.isEmpty && page.unreachable == 0)
            records += page.records
            declared = declared ?? page.declaredTotal
            parts += page.part?.total ?? 0
            pending += page.next
        }
        #expect(declared == records.count)
        #expect(parts == records.count)
        return records
    }
}
