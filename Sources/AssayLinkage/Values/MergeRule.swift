/// Why two records are taken for the same work, strongest first.
package enum MergeRule: String, Codable, CaseIterable, Sendable {
    /// A person said so in `decisions.yaml`.
    case decision
    /// The same DOI, or two version numbers of one DOI.
    case sameDOI = "same-doi"
    /// The same PubMed identifier.
    case samePMID = "same-pmid"
    /// The same PubMed Central identifier.
    case samePMCID = "same-pmcid"
    /// The same registration number; joins registrations only.
    case sameRegistration = "same-registration"
    /// The same identifier of another system that names one publication (arXiv, Europe PMC, OpenAlex, Semantic Scholar).
    case sameIdentifier = "same-identifier"
    /// The same title, and at least two of first author, year, volume and first page, with none against it.
    case titleAuthorYearPages = "title-author-year-pages"
}
