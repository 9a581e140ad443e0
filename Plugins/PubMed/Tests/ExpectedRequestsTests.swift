import AssayKit
import PubMedPlugin
import Testing

@Suite struct ExpectedRequestsTests {
    @Test(
        arguments: [
            (0, nil, 1), (1, nil, 2), (200, nil, 2), (201, nil, 3), (9_999, nil, 51),
            // 10,000: 50 fetches, the whole search, and two parts of three quarters of 9,999.
            (10_000, nil, 53), (1_000, 300, 3), (100_000, 300, 3), (-1, nil, 1),
        ] as [(Int, Int?, Int)])
    func `a search, a fetch for each 200, and parts above 9,999`(total: Int, limit: Int?, expected: Int) throws {
        let plugin = try PubMedPlugin(settings: SourceSettings())
        let search = Search(query: try Query.parse("word"), limit: limit)
        #expect(plugin.expectedRequests(for: search, total: total) == expected)
    }
}
