/// A notice about a work: of a retraction, a correction or a concern.
package struct CorpusNotice: Decodable, Sendable {
    /// The notice's PubMed number.
    package var noticePMID: String?
    /// The notice's DOI.
    package var noticeDOI: String?
    /// The notice's day, `YYYY-MM-DD`.
    package var date: String?
    /// Where the notice was printed, as MEDLINE cites it.
    package var noticeIn: String?
    /// Who told Crossref: `publisher`, `retraction-watch` or `both`.
    package var source: String?

    private enum CodingKeys: String, CodingKey {
        case date, source
        case noticePMID = "notice_pmid"
        case noticeDOI = "notice_doi"
        case noticeIn = "notice_in"
    }

    /// The sources of the notice at Crossref.
    var crossrefSources: [String] {
        source == "both" ? ["publisher", "retraction-watch"] : [source ?? "publisher"]
    }
}
