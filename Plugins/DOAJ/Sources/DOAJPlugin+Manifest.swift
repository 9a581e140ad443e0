public import AssayKit

extension DOAJPlugin {
    /// What DOAJ is and how fast it may be asked: two requests a second by its documentation, with bursts queued; half of that
    /// is asked for here.
    public static let manifest = SourceManifest(
        id: "doaj",
        name: "DOAJ",
        summary: "Articles of peer-reviewed open-access journals, most with abstracts",
        version: "1.0.0",
        baseURL: "https://doaj.org/api/v4",
        hosts: ["doaj.org"],
        pace: .init(requestsPerSecond: 1, concurrency: 2),
        caps: .init(pageSize: DOAJStep.largestPage),
        capabilities: [.search, .lookup],
        expresses: [.boolean, .phrase, .titleField, .abstractField, .authorField],
        homepage: "https://doaj.org",
        terms: "https://doaj.org/terms/",
        maturity: .tested)
}
