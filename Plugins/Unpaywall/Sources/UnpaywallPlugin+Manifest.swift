public import AssayKit

extension UnpaywallPlugin {
    /// What Unpaywall is. It documents 100,000 calls a day and no pace; the pace here is a polite guess.
    public static let manifest = SourceManifest(
        id: "unpaywall",
        name: "Unpaywall",
        summary: "Where a publication with a Crossref DOI can be read free of charge, under which licence",
        version: "1.0.0",
        baseURL: "https://api.unpaywall.org/v2",
        hosts: ["api.unpaywall.org"],
        pace: .init(requestsPerSecond: 5, concurrency: 2),
        identification: [.init(parameter: "email", value: .contact)],
        caps: .init(pageSize: 1),
        capabilities: [.lookup],
        expresses: [],
        homepage: "https://unpaywall.org",
        terms: "https://unpaywall.org/legal/terms-of-service",
        maturity: .tested)
}
