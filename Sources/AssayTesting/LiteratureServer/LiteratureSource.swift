/// One of the services that a ``LiteratureServer`` imitates.
package enum LiteratureSource: String, CaseIterable, Codable, Sendable {
    case pubmed, europepmc, clinicaltrials, crossref, openalex, semanticscholar, doaj, datacite
    case openfda, unpaywall, opencitations

    /// The environment variable that leads Assay to another address of this source.
    package var environmentVariable: String {
        "ASSAY_\(rawValue.uppercased())_BASE_URL"
    }
}
