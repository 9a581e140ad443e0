public import AssayKit

extension ClinicalTrialsPlugin {
    /// The name under which workspaces and records know the source.
    static let id = "clinicaltrials"
    /// The registry's name as a container of registrations.
    static let registryName = "ClinicalTrials.gov"

    /// The pace is that of the site's robots.txt (`Crawl-delay: 1`); the API documents none.
    public static let manifest = SourceManifest(
        id: id,
        name: registryName,
        summary: "Registrations of clinical studies: status, design, enrolment, outcomes, linked publications",
        version: "1.0.0",
        baseURL: "https://clinicaltrials.gov/api/v2",
        hosts: ["clinicaltrials.gov"],
        pace: SourceManifest.Pace(requestsPerSecond: 1, concurrency: 1),
        caps: SourceManifest.Caps(pageSize: StudiesEndpoint.pageSize),
        capabilities: [.search, .lookup, .changes, .registry],
        expresses: [.boolean, .phrase, .titleField, .abstractField, .meshField, .dates],
        homepage: "https://clinicaltrials.gov/",
        terms: "https://clinicaltrials.gov/about-site/terms-conditions",
        maturity: .tested)
}
