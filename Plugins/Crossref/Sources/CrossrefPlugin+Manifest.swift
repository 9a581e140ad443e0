public import AssayKit

extension CrossrefPlugin {
    /// What Crossref is and how fast its lists may be asked: once a second, or three times with a contact address
    /// (limits of the `public-array` and `polite-array` pools, autumn 2026).
    public static let manifest = SourceManifest(
        id: "crossref",
        name: "Crossref",
        summary: "Publishers' own metadata of everything with a Crossref DOI, with retractions and corrections",
        version: "1.0.0",
        baseURL: "https://api.crossref.org",
        hosts: ["api.crossref.org"],
        pace: .init(requestsPerSecond: 1, concurrency: 1),
        paceWithContact: .init(requestsPerSecond: 3, concurrency: 3),
        identification: [.init(parameter: "mailto", value: .contact)],
        caps: .init(pageSize: 200, defaultLimit: 5_000),
        capabilities: [.search, .lookup, .changes, .integrity],
        expresses: [.dates],
        homepage: "https://www.crossref.org",
        terms: "https://www.crossref.org/documentation/retrieve-metadata/rest-api/",
        maturity: .tested)
}
