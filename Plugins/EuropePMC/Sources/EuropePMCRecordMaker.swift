import AssayKit

/// Makes the record of an item.
struct EuropePMCRecordMaker {
    let item: EuropePMCItem

    /// The record; `nil` where the item lacks its id or source, which together are its key.
    func record() -> Record? {
        guard let id = item.id?.text.trimmingWhitespace().nonEmpty else { return nil }
        guard let source = item.source?.trimmingWhitespace().nonEmpty else { return nil }
        var record = Record(source: EuropePMCPlugin.manifest.id, sourceID: "\(source)/\(id)")
        record.identifiers = identifiers(source: source, id: id)
        fillContent(of: &record)
        fillVenue(of: &record)
        fillStanding(of: &record, source: source)
        record.urls = urls(source: source, id: id)
        return record
    }

    private func identifiers(source: String, id: String) -> IdentifierSet {
        var identifiers = IdentifierSet()
        identifiers.insert(.pmid, item.pmid?.text ?? (source == "MED" ? id : nil))
        identifiers.insert(.pmcid, item.pmcid?.text ?? (source == "PMC" ? id : nil))
        identifiers.insert(.doi, item.doi?.text)
        if source != "MED" { identifiers.insert(.europepmc, "\(source)/\(id)") }
        if source == "NBK" { identifiers.insert(.bookshelf, id) }
        return identifiers
    }

    private func fillContent(of record: inout Record) {
        record.title = Self.plain(item.title)
        record.abstract = item.abstractText.map(MarkupText.sections) ?? []
        record.subjects = item.meshHeadingList?.meshHeading?.compactMap(\.subject) ?? []
        record.keywords = item.keywordList?.keyword?.compactMap(Self.plain) ?? []
        record.types = types
        record.language = Self.plain(item.language)
        record.contributors = EuropePMCContributors.contributors(of: item)
    }

    private func fillVenue(of record: inout Record) {
        let journal = item.journalInfo?.journal
        record.container =
            Self.plain(journal?.title) ?? Self.plain(journal?.medlineAbbreviation) ?? Self.plain(item.journalTitle)
            ?? Self.plain(item.bookOrReportDetails?.publisher)
        record.volume = Self.plain(item.journalInfo?.volume?.text ?? item.journalVolume?.text)
        record.issue = Self.plain(item.journalInfo?.issue?.text ?? item.issue?.text)
        record.pages = Self.plain(item.pageInfo?.text)
        record.date = EuropePMCDates.date(of: item)
    }

    /// Europe PMC keeps MEDLINE's notices; for other sources, and in `lite` answers, the absence of one says nothing.
    private func fillStanding(of record: inout Record, source: String) {
        let links = EuropePMCLinks(item: item, types: record.types)
        record.relations = links.relations
        if !links.notices.isEmpty || (source == "MED" && item.pubTypeList != nil) {
            record.integrity = Integrity(status: links.status, notices: links.notices)
        }
        record.license = Self.plain(item.license)
        record.citationCount = item.citedByCount?.int.flatMap { $0 >= 0 ? $0 : nil }
    }

    private var types: [String] {
        let listed = item.pubTypeList?.pubType ?? item.pubType?.split(separator: ";").map(String.init) ?? []
        var seen: Set<String> = []
        return listed.compactMap(Self.plain).filter { seen.insert($0).inserted }
    }

    private func urls(source: String, id: String) -> [String] {
        let landing = SourceRequest.address(
            "https://europepmc.org", "article/\(source.percentEncoded())/\(id.percentEncoded())")
        let fullTexts = item.fullTextUrlList?.fullTextUrl?.compactMap(\.url) ?? []
        var seen: Set<String> = []
        return ([landing] + fullTexts).filter { $0.hasPrefix("http") && seen.insert($0.lowercased()).inserted }
    }

    private static func plain(_ text: String?) -> String? {
        text.map(MarkupText.plain)?.nonEmpty
    }
}
