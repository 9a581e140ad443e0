public import AssayKit

extension OpenAlexPlugin {
    /// What OpenAlex is and how fast it may be asked: a query of more than five operators once a second without a key
    /// and five times with a free one (its proxy's source, August 2026); other requests could come faster.
    public static let manifest = SourceManifest(
        id: "openalex",
        name: "OpenAlex",
        summary: "A catalogue of the world's publications with abstracts, open-access links, citations and retractions",
        version: "1.0.0",
        baseURL: "https://api.openalex.org",
        hosts: ["api.openalex.org"],
        pace: .init(requestsPerSecond: 1, concurrency: 1),
        paceWithKey: .init(requestsPerSecond: 4, concurrency: 1),
        credentials: [.init(environment: "OPENALEX_API_KEY", parameter: "api_key")],
        caps: .init(pageSize: 100),
        capabilities: [.search, .lookup, .integrity],
        expresses: [.boolean, .phrase, .dates],
        homepage: "https://openalex.org",
        terms: "https://developers.openalex.org",
        maturity: .tested)
}
