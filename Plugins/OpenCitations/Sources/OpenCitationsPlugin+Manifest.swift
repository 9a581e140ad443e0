public import AssayKit

extension OpenCitationsPlugin {
    /// What OpenCitations is: 180 requests a minute are allowed, of which this takes two thirds.
    ///
    /// Experimental, since no answer of the API's second version was recorded from the service itself.
    public static let manifest = SourceManifest(
        id: "opencitations",
        name: "OpenCitations",
        summary: "How often a publication is cited by works whose references are open",
        version: "1.0.0",
        baseURL: "https://api.opencitations.net/index/v2",
        hosts: ["api.opencitations.net"],
        pace: .init(requestsPerSecond: 2, concurrency: 2),
        credentials: [.init(environment: OpenCitationsFault.tokenVariable, header: "authorization")],
        caps: .init(pageSize: 1),
        capabilities: [.lookup],
        expresses: [],
        homepage: "https://opencitations.net",
        terms: "https://opencitations.net/policy",
        maturity: .experimental)
}
