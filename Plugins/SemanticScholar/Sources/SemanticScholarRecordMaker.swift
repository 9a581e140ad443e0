import AssayKit

/// Makes the record of a paper.
struct SemanticScholarRecordMaker {
    let paper: SemanticScholarPaper

    /// The record; `nil` where the paper lacks its id, as references do that the service could not resolve.
    func record() -> Record? {
        guard let id = paper.paperId.flatMap({ Identifier(.s2, $0.text) }) else { return nil }
        var record = Record(source: SemanticScholarPlugin.manifest.id, sourceID: id.value)
        record.identifiers = IdentifierSet([id])
        let ids = paper.externalIds?.value
        record.identifiers.insert(.doi, ids?.doi?.text)
        record.identifiers.insert(.pmid, ids?.pmid?.text)
        record.identifiers.insert(.pmcid, ids?.pmcid?.text)
        fillArXiv(ids?.arxiv?.text, of: &record)
        fillContent(of: &record)
        fillVenue(of: &record)
        fillStanding(of: &record)
        fillExtra(of: &record)
        return record
    }

    /// The service keeps preprint and article in one record: beside a DOI that is not arXiv's own, the arXiv number is that of
    /// the preprint, and would make one work of both.
    private func fillArXiv(_ text: String?, of record: inout Record) {
        guard let preprint = text.flatMap({ Identifier(.arxiv, $0) }) else { return }
        if record.identifiers.doi?.hasPrefix("10.48550/") ?? true {
            record.identifiers[.arxiv] = preprint
        } else {
            record.relations.append(Relation(.hasPreprint, preprint))
        }
    }

    private func fillContent(of record: inout Record) {
        record.title = Self.plain(paper.title)
        record.abstract = paper.abstract.map { MarkupText.sections($0.text) } ?? []
        record.types = Self.texts(paper.publicationTypes)
        record.contributors = (paper.authors?.value ?? []).compactMap { author in
            Self.plain(author.value?.name).map { Contributor(literal: $0) }
        }
    }

    private func fillVenue(of record: inout Record) {
        let journal = paper.journal?.value
        record.container =
            Self.plain(journal?.name) ?? Self.plain(paper.publicationVenue?.value?.name) ?? Self.plain(paper.venue)
        record.volume = Self.plain(journal?.volume)
        record.pages = Self.plain(journal?.pages)?.replacing(" - ", with: "-")
        record.date = date
        let page = paper.url.map(\.text) ?? ""
        record.urls = [page.hasPrefix("http") ? page : record.identifiers[.s2]?.url].compactMap(\.self)
    }

    /// Semantic Scholar has no mark of retractions: nothing is said of the standing.
    private func fillStanding(of record: inout Record) {
        record.citationCount = Self.count(paper.citationCount)
        record.openAccess = openAccess
    }

    private func fillExtra(of record: inout Record) {
        let corpusID = paper.corpusId?.int ?? paper.externalIds?.value?.corpusID?.int
        record.extra["corpus_id"] = corpusID.map(JSONValue.integer)
        let influential = Self.count(paper.influentialCitationCount)
        record.extra["influential_citation_count"] = influential.map(JSONValue.integer)
        record.extra["reference_count"] = Self.count(paper.referenceCount).map(JSONValue.integer)
        let fields = Self.texts(paper.fieldsOfStudy)
        if !fields.isEmpty { record.extra["fields_of_study"] = .array(fields.map(JSONValue.string)) }
    }
}

// MARK: - Parts

extension SemanticScholarRecordMaker {
    /// The date without a first of the month or year, which need not be the day of publication.
    private var date: PartialDate? {
        let year = paper.year?.int.flatMap { PartialDate(year: $0) }
        guard let date = paper.publicationDate.flatMap({ PartialDate(iso: $0.text) }) else { return year }
        if date.day != 1 { return date }
        return PartialDate(year: date.year, month: date.month == 1 ? nil : date.month)
    }

    private var openAccess: OpenAccess? {
        let copy = paper.openAccessPdf?.value
        var open = OpenAccess(status: Self.plain(copy?.status)?.lowercased())
        open.url = copy?.url.flatMap { $0.text.hasPrefix("http") ? $0.text : nil }
        open.license = Self.plain(copy?.license)
        if open.status == nil, open.url == nil, paper.isOpenAccess?.text == "false" { open.status = "closed" }
        return open == OpenAccess() ? nil : open
    }

    private static func texts(_ list: Attempt<[Scalar]>?) -> [String] {
        var seen: Set<String> = []
        return (list?.value ?? []).compactMap { plain($0) }.filter { seen.insert($0).inserted }
    }

    private static func count(_ number: Scalar?) -> Int? {
        number?.int.flatMap { $0 >= 0 ? $0 : nil }
    }

    private static func plain(_ text: Scalar?) -> String? {
        text.flatMap { MarkupText.plain($0.text).nonEmpty }
    }
}
