package import AssayKit

/// An entry of the list of references.
package struct ReportReference: Codable, Hashable, Sendable {
    /// Its number.
    package var key: Int
    /// Names as `Family G`, in order.
    package var authors: [String]
    /// The title.
    package var title: String
    /// The journal, book or registry.
    package var container: String?
    /// The year of publication.
    package var year: Int?
    /// The volume.
    package var volume: String?
    /// The issue.
    package var issue: String?
    /// The pages or the article number.
    package var pages: String?
    /// The DOI, without address.
    package var doi: String?
    /// The PMID.
    package var pmid: String?
    /// The PMCID, with its letters.
    package var pmcid: String?
    /// The registration number.
    package var nct: String?
    /// An address, for a work without identifiers.
    package var url: String?
    /// The work's id, from which `assay show` explains it.
    package var workID: String
    /// Ids of the records that describe it.
    package var recordIDs: [String]
    /// The study design's label.
    package var design: String?
    /// The work's standing.
    package var integrity: Integrity.Status
    /// Where it can be read free of charge; `nil` where nobody knows.
    package var openAccess: OpenAccess?
    /// How often sources have seen it cited; empty where none was asked.
    package var citations: [ReportCitations]

    /// The value of these parts; see the properties.
    package init(
        key: Int, authors: [String] = [], title: String, container: String? = nil, year: Int? = nil,
        volume: String? = nil, issue: String? = nil, pages: String? = nil, doi: String? = nil, pmid: String? = nil,
        pmcid: String? = nil, nct: String? = nil, url: String? = nil, workID: String, recordIDs: [String] = [],
        design: String? = nil, integrity: Integrity.Status = .unknown,
        openAccess: OpenAccess? = nil, citations: [ReportCitations] = []
    ) {
        self.key = key
        self.authors = authors
        self.title = title
        self.container = container
        self.year = year
        self.volume = volume
        self.issue = issue
        self.pages = pages
        self.doi = doi
        self.pmid = pmid
        self.pmcid = pmcid
        self.nct = nct
        self.url = url
        self.workID = workID
        self.recordIDs = recordIDs
        self.design = design
        self.integrity = integrity
        self.openAccess = openAccess
        self.citations = citations
    }
}
