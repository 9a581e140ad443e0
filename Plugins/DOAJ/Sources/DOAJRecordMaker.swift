import AssayKit

/// Makes the record of an article.
struct DOAJRecordMaker {
    let article: DOAJArticle

    /// DOAJ's id of the article.
    var id: String? { article.id?.text.trimmingWhitespace().nonEmpty }

    /// Why there is no record.
    var fault: String {
        guard let id else { return "it has no id" }
        return id.isDamaged ? "its id is damaged" : article.bibliography?.fault ?? "it has no bibjson"
    }

    /// The record; `nil` where the article lacks its id or its bibliography.
    func record() -> Record? {
        guard let id, !id.isDamaged, let bibliography = article.bibliography?.value else { return nil }
        var record = Record(source: DOAJPlugin.manifest.id, sourceID: id)
        fillContent(of: &record, bibliography)
        fillVenue(of: &record, bibliography)
        fillStanding(of: &record, bibliography)
        record.urls = urls(id: id, bibliography)
        return record
    }

    private func fillContent(of record: inout Record, _ bibliography: DOAJArticle.Bibliography) {
        for number in bibliography.identifier?.elements() ?? []
        where number.type?.text.trimmingWhitespace().lowercased() == "doi" {
            record.identifiers.insert(.doi, number.id.flatMap { $0.text.isDamaged ? nil : $0.text })
        }
        record.title = Self.plain(bibliography.title)
        record.abstract = bibliography.abstract.map { MarkupText.sections($0.text) } ?? []
        record.contributors = (bibliography.author?.elements() ?? []).compactMap(Self.contributor)
        record.keywords = bibliography.keywords?.value?.compactMap(Self.plain) ?? []
        record.subjects = (bibliography.subject?.elements() ?? []).compactMap { heading in
            Self.plain(heading.term).map { Subject(term: $0) }
        }
        record.types = ["article"]
    }

    private func fillVenue(of record: inout Record, _ bibliography: DOAJArticle.Bibliography) {
        let journal = bibliography.journal?.value
        record.container = Self.plain(journal?.title)
        record.volume = Self.plain(journal?.volume)
        record.issue = Self.plain(journal?.number)
        let pages = [bibliography.startPage, bibliography.endPage].compactMap(Self.plain)
        record.pages = (pages.first == pages.last ? Array(pages.prefix(1)) : pages).joined(separator: "-").nonEmpty
        record.date = bibliography.year?.int.flatMap {
            PartialDate(lenientYear: $0, month: bibliography.month?.int, day: nil)
        }
        // Of a journal that prints several languages, nothing says which one the article is in.
        let languages = journal?.language?.value?.compactMap(Self.plain) ?? []
        record.language = languages.count == 1 ? languages.first : nil
    }

    /// DOAJ lists only journals that are open access throughout, which is what *gold* means.
    private func fillStanding(of record: inout Record, _ bibliography: DOAJArticle.Bibliography) {
        let journal = bibliography.journal?.value
        let licenses: [DOAJArticle.License] = journal?.license?.elements() ?? []
        record.license = licenses.compactMap { Self.plain($0.type) }.first
        var access = OpenAccess(status: "gold")
        access.url = Self.fullTexts(bibliography).first
        access.license = record.license
        access.host = "publisher"
        record.openAccess = access
        record.extra["publisher"] = Self.plain(journal?.publisher).map(JSONValue.string)
        record.extra["journal_country"] = Self.plain(journal?.country).map(JSONValue.string)
        let issns = journal?.issns?.value?.compactMap(Self.plain) ?? []
        if !issns.isEmpty { record.extra["issns"] = .array(issns.map(JSONValue.string)) }
        record.extra["doaj_created"] = Self.plain(article.created).map(JSONValue.string)
        record.extra["doaj_updated"] = Self.plain(article.updated).map(JSONValue.string)
    }
}

// MARK: - Parts

extension DOAJRecordMaker {
    private static func contributor(_ author: DOAJArticle.Author) -> Contributor? {
        guard let name = plain(author.name) else { return nil }
        var contributor = Contributor(literal: name)
        contributor.orcid = author.orcid.flatMap { Contributor.orcid(in: $0.text) }
        contributor.affiliations = [author.affiliation.map { MarkupText.affiliation($0.text) }?.nonEmpty].compactMap(
            \.self)
        return contributor
    }

    private func urls(id: String, _ bibliography: DOAJArticle.Bibliography) -> [String] {
        let landing = SourceRequest.address("https://doaj.org", "article/\(id.percentEncoded())")
        var seen: Set<String> = []
        return ([landing] + Self.fullTexts(bibliography)).filter { seen.insert($0.lowercased()).inserted }
    }

    private static func fullTexts(_ bibliography: DOAJArticle.Bibliography) -> [String] {
        let links: [DOAJArticle.Link] = bibliography.link?.elements() ?? []
        return links.filter { $0.type?.text.lowercased() ?? "fulltext" == "fulltext" }
            .compactMap { $0.url?.text.trimmingWhitespace() }
            .filter { url in ["http://", "https://"].contains { url.lowercased().hasPrefix($0) } }
    }

    private static func plain(_ value: Scalar?) -> String? {
        value.map { MarkupText.plain($0.text) }?.nonEmpty
    }
}
