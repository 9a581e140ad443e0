/// One of the services that a ``LiteratureServer`` imitates.
package enum LiteratureSource: String, CaseIterable, Codable, Sendable {
    case pubmed, europepmc, clinicaltrials, crossref, openalex, semanticscholar, doaj, datacite, openfda, unpaywall
    case opencitations, arxiv, medrxiv

    /// The services that most tests ask side by side.
    package static let usual: [LiteratureSource] = [.pubmed, .europepmc, .clinicaltrials, .crossref]

    /// The services that answer queries with literature; the others add to what these know.
    package static let searched = usual + [.openalex, .semanticscholar, .doaj, .datacite, .arxiv, .medrxiv]

    /// The environment variable that leads Assay to another address of this source.
    package var environmentVariable: String {
        "ASSAY_\(rawValue.uppercased())_BASE_URL"
    }
}
