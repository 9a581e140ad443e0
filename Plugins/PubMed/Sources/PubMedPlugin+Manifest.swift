public import AssayKit

extension PubMedPlugin {
    /// The name under which workspaces and records know the source.
    static let id = "pubmed"

    /// Paces by NCBI's usage guidelines (NBK25497): 3 requests a second without a key, 10 with one.
    public static let manifest = SourceManifest(
        id: id,
        name: "PubMed",
        summary: "Citations and abstracts of the biomedical literature, with MeSH, retractions and corrections",
        version: "1.0.0",
        baseURL: "https://eutils.ncbi.nlm.nih.gov/entrez/eutils",
        hosts: ["eutils.ncbi.nlm.nih.gov"],
        pace: SourceManifest.Pace(requestsPerSecond: 3, concurrency: 3),
        paceWithKey: SourceManifest.Pace(requestsPerSecond: 10, concurrency: 5),
        credentials: [SourceManifest.Credential(environment: "NCBI_API_KEY", parameter: "api_key")],
        identification: [
            SourceManifest.Identification(parameter: "tool", value: .tool),
            SourceManifest.Identification(parameter: "email", value: .contact),
        ],
        caps: SourceManifest.Caps(pageSize: EUtilities.batchSize),
        capabilities: [.search, .lookup, .changes, .integrity],
        expresses: Set(QueryPart.allCases),
        homepage: "https://pubmed.ncbi.nlm.nih.gov/",
        terms: "https://www.nlm.nih.gov/databases/download/terms_and_conditions.html",
        maturity: .tested)
}
