public import AssayKit

extension OpenFDAPlugin {
    /// What openFDA is: 240 requests a minute, counted in bursts, so that one connection and three a second are the pace;
    /// 1,000 a day without a key.
    ///
    /// It is asked for substances and never for words in a text, so there is nothing that the host could filter: all parts
    /// of a query count as expressed. Experimental, since labels were recorded only in part.
    public static let manifest = SourceManifest(
        id: "openfda",
        name: "openFDA",
        summary: "US drug labels and counts of reported adverse events, by substance; no literature",
        version: "1.0.0",
        baseURL: "https://api.fda.gov",
        hosts: ["api.fda.gov"],
        pace: .init(requestsPerSecond: 3, concurrency: 1),
        credentials: [.init(environment: OpenFDAFault.keyVariable, parameter: "api_key")],
        caps: .init(pageSize: 50, defaultLimit: 1_000),
        capabilities: [.search],
        expresses: Set(QueryPart.allCases),
        homepage: "https://open.fda.gov",
        terms: "https://open.fda.gov/terms/",
        maturity: .experimental)
}
