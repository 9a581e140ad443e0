public import AssayKit

extension DataCitePlugin {
    /// What DataCite is and how fast it may be asked: 1,000 requests in five minutes with a contact address, fewer without, where
    /// the number is not confirmed.
    public static let manifest = SourceManifest(
        id: "datacite",
        name: "DataCite",
        summary: "Preprints, theses, reports and other texts of repositories, by their DOIs",
        version: "1.0.0",
        baseURL: "https://api.datacite.org",
        hosts: ["api.datacite.org"],
        pace: .init(requestsPerSecond: 1, concurrency: 2),
        paceWithContact: .init(requestsPerSecond: 2, concurrency: 2),
        identification: [.init(parameter: "mailto", value: .contact)],
        caps: .init(pageSize: DataCiteStep.largestPage),
        capabilities: [.search, .lookup],
        expresses: [.boolean, .phrase, .truncation, .titleField, .abstractField, .authorField],
        homepage: "https://datacite.org",
        terms: "https://support.datacite.org/docs/datacite-data-file-use-policy",
        maturity: .tested)
}
