public import AssayKit

extension EuropePMCPlugin {
    /// What Europe PMC is and how fast it may be asked: its staff name 10 requests a second and 500 a minute
    /// (developer forum, February 2026); half of that is asked for here.
    public static let manifest = SourceManifest(
        id: "europepmc",
        name: "Europe PMC",
        summary: "Life-science articles, preprints and patents, with abstracts, MeSH and links to corrections",
        version: "1.0.0",
        baseURL: "https://www.ebi.ac.uk/europepmc/webservices/rest",
        hosts: ["www.ebi.ac.uk"],
        pace: .init(requestsPerSecond: 5, concurrency: 2),
        identification: [.init(parameter: "email", value: .contact)],
        caps: .init(pageSize: 200),
        capabilities: [.search, .lookup, .changes, .integrity],
        expresses: [.boolean, .phrase, .truncation, .titleField, .abstractField, .authorField, .dates],
        homepage: "https://europepmc.org",
        terms: "https://europepmc.org/Copyright",
        maturity: .tested)
}
