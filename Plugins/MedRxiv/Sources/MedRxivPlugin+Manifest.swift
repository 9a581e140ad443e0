public import AssayKit

extension MedRxivPlugin {
    /// What the servers are and how fast they may be asked. No limit is documented; one request a second over one connection
    /// is what they answered steadily.
    public static let manifest = SourceManifest(
        id: "medrxiv",
        name: "medRxiv and bioRxiv",
        summary: "Preprints of medicine and biology with all their versions, withdrawals and published articles",
        version: "1.0.0",
        baseURL: "https://api.biorxiv.org",
        hosts: ["api.biorxiv.org"],
        pace: .init(requestsPerSecond: 1, concurrency: 1),
        caps: .init(pageSize: 30),
        capabilities: [.search, .lookup, .changes, .listing, .integrity],
        expresses: [.dates],
        homepage: "https://www.medrxiv.org",
        terms: "https://www.medrxiv.org/about/FAQ",
        maturity: .tested)
}
