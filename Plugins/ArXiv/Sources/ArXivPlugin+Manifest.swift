public import AssayKit

extension ArXivPlugin {
    /// What arXiv is and how fast it may be asked: one request in three seconds over one connection, counted over all
    /// machines of a person (API terms of use).
    ///
    /// It stems words, reads a phrase as words that may stand anywhere, and has no dependable truncation: only fields and
    /// dates are its own, and the host filters everything else.
    public static let manifest = SourceManifest(
        id: "arxiv",
        name: "arXiv",
        summary: "Preprints of physics, mathematics, computer science, statistics and quantitative biology",
        version: "1.0.0",
        baseURL: "https://export.arxiv.org/api",
        hosts: ["export.arxiv.org"],
        pace: .init(requestsPerSecond: 1.0 / 3.0, concurrency: 1),
        caps: .init(pageSize: ArXivStep.pageSize),
        capabilities: [.search, .lookup, .integrity],
        expresses: [.titleField, .abstractField, .dates],
        homepage: "https://arxiv.org",
        terms: "https://info.arxiv.org/help/api/tou.html",
        maturity: .tested)
}
