/// A work as the store keeps it: what queries ask for, and the whole as JSON.
package struct WorkRow: Hashable, Sendable {
    /// The work's id.
    package var id: String
    /// Its title.
    package var title: String?
    /// The year of its publication.
    package var year: Int?
    /// Its DOI, without prefix.
    package var doi: String?
    /// Its PubMed identifier.
    package var pmid: String?
    /// Its standing, as in `Integrity.Status`.
    package var status: String
    /// What sort of publication it is.
    package var kind: String
    /// All its identifiers as `scheme:value`, sorted; what ``Library/work(identifiedBy:)`` finds.
    package var identifiers: [String]
    /// What full-text search reads beside the title: abstract, authors, container, keywords.
    package var body: String
    /// The whole work.
    package var json: String

    /// A row.
    package init(
        id: String, title: String? = nil, year: Int? = nil, doi: String? = nil, pmid: String? = nil,
        status: String = "unknown", kind: String = "article", identifiers: [String] = [], body: String = "",
        json: String
    ) {
        self.id = id
        self.title = title
        self.year = year
        self.doi = doi
        self.pmid = pmid
        self.status = status
        self.kind = kind
        self.identifiers = identifiers
        self.body = body
        self.json = json
    }
}
