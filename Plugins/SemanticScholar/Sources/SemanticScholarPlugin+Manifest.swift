public import AssayKit

extension SemanticScholarPlugin {
    /// What Semantic Scholar is and how fast it may be asked: once a second over all endpoints with a key; without one
    /// all the world shares a pool, of which a request in three seconds is a fair part.
    public static let manifest = SourceManifest(
        id: "semanticscholar",
        name: "Semantic Scholar",
        summary: "Publications of all fields with abstracts, open-access links and citation counts, by bulk search",
        version: "1.0.0",
        baseURL: "https://api.semanticscholar.org/graph/v1",
        hosts: ["api.semanticscholar.org"],
        pace: .init(requestsPerSecond: 0.33, concurrency: 1),
        paceWithKey: .init(requestsPerSecond: 0.9, concurrency: 1),
        credentials: [.init(environment: "SEMANTIC_SCHOLAR_API_KEY", header: "x-api-key")],
        caps: .init(pageSize: 1_000, reachable: 10_000_000),
        capabilities: [.search, .lookup],
        expresses: [.boolean, .phrase, .truncation, .dates],
        homepage: "https://www.semanticscholar.org",
        terms: "https://www.semanticscholar.org/product/api/license",
        maturity: .tested)
}
