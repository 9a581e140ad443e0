import AssayKit

/// Reads a `PubmedArticle` into a record, each list of children once.
///
/// Paths by NLM's DTD (`pubmed_250101.dtd`); what it calls a reference, an investigator or a subject's name is no author.
struct ArticleReader {
    private var record: Record
    private var banks: [XMLElement] = []
    private var links: [ArticleLink] = []

    /// The record of an article.
    ///
    /// - Throws: ``UnreadableItem`` where it has no PMID, no description, or two PMIDs that differ.
    static func record(of element: XMLElement) throws(UnreadableItem) -> Record {
        var citation: XMLElement?
        var data: XMLElement?
        for child in element.children {
            switch child.name {
            case "MedlineCitation": citation = child
            case "PubmedData": data = child
            default: break
            }
        }
        guard let citation, let pmid = citation.first("PMID").flatMap({ Identifier(.pmid, $0.text) }) else {
            throw UnreadableItem(message: "The article has no PMID.")
        }
        var reader = ArticleReader(pmid: pmid)
        try reader.read(citation)
        if let data { try reader.readIdentifiers(of: data) }
        return reader.finished()
    }

    private init(pmid: Identifier) {
        record = Record(source: PubMedPlugin.id, sourceID: pmid.value)
        record.identifiers[.pmid] = pmid
        record.urls = [pmid.url.map { $0 + "/" }].compactMap(\.self)
    }

    private func finished() -> Record {
        var record = record
        TrialNumbers(banks: banks).add(to: &record)
        record.relations += links.compactMap { $0.relation(of: record) }
        record.integrity = IntegrityReader.integrity(types: record.types, links: links)
        return record
    }
}

// MARK: - MedlineCitation

extension ArticleReader {
    private mutating func read(_ citation: XMLElement) throws(UnreadableItem) {
        var hasArticle = false
        for child in citation.children {
            switch child.name {
            case "Article":
                hasArticle = true
                read(article: child)
            case "MeshHeadingList": record.subjects += child.all("MeshHeading").compactMap(Subject.init(heading:))
            case "KeywordList": add(keywords: child)
            case "ChemicalList": add(substances: child)
            case "CommentsCorrectionsList": links += child.children.compactMap(ArticleLink.init)
            case "OtherAbstract": readOther(abstract: child)
            case "CoiStatement": record.extra["conflict_of_interest"] = child.plain.map(JSONValue.string)
            default: break
            }
        }
        guard hasArticle else { throw UnreadableItem(message: "The citation of PMID \(record.sourceID) is empty.") }
    }

    private mutating func add(keywords list: XMLElement) {
        for keyword in list.all("Keyword").compactMap(\.plain) where !record.keywords.contains(keyword) {
            record.keywords.append(keyword)
        }
    }

    private mutating func add(substances list: XMLElement) {
        let names = list.all("Chemical").compactMap { $0.first("NameOfSubstance")?.plain }
        if !names.isEmpty { record.extra["substances"] = .array(names.map(JSONValue.string)) }
    }

    /// The abstract of another agency or in another language, only where the article has none of its own.
    private mutating func readOther(abstract: XMLElement) {
        guard record.abstract.isEmpty else { return }
        record.abstract = AbstractReader.sections(of: abstract)
        if let language = abstract[attribute: "Language"]?.nonEmpty, !record.abstract.isEmpty {
            record.extra["abstract_language"] = .string(language)
        }
    }
}

// MARK: - Article

extension ArticleReader {
    private mutating func read(article: XMLElement) {
        var title = TitleReader()
        var pages = PagesReader()
        var electronicDate: PartialDate?
        for child in article.children {
            switch child.name {
            case "Journal": read(journal: child)
            case "ArticleTitle": title.title = child.plain
            case "VernacularTitle": title.vernacular = child.plain
            case "Pagination": pages.read(child)
            case "ELocationID": read(location: child, pages: &pages)
            case "Abstract": record.abstract = AbstractReader.sections(of: child)
            case "AuthorList": record.contributors = AuthorReader.contributors(of: child)
            case "Language": if record.language == nil { record.language = child.plain }
            case "DataBankList": banks += child.all("DataBank")
            case "GrantList": add(grants: child)
            case "PublicationTypeList": record.types = child.all("PublicationType").compactMap(\.plain)
            case "ArticleDate": electronicDate = electronicDate ?? DateReader.date(of: child)
            default: break
            }
        }
        title.add(to: &record)
        record.pages = pages.text
        record.date = record.date ?? electronicDate
    }

    private mutating func read(journal: XMLElement) {
        for child in journal.children {
            switch child.name {
            case "Title": record.container = child.plain
            case "ISOAbbreviation": record.extra["journal_abbreviation"] = child.plain.map(JSONValue.string)
            case "ISSN": record.extra["issn"] = child.plain.map(JSONValue.string)
            case "JournalIssue": read(issue: child)
            default: break
            }
        }
        if record.container == nil { record.container = record.extra["journal_abbreviation"]?.text }
    }

    private mutating func read(issue: XMLElement) {
        for child in issue.children {
            switch child.name {
            case "Volume": record.volume = child.plain
            case "Issue": record.issue = child.plain
            case "PubDate": record.date = DateReader.date(of: child)
            default: break
            }
        }
    }

    private mutating func read(location: XMLElement, pages: inout PagesReader) {
        guard location[attribute: "ValidYN"] != "N" else { return }
        switch location[attribute: "EIdType"] {
        case "doi": record.identifiers.insert(.doi, location.text)
        case "pii": pages.location = pages.location ?? location.plain
        default: break
        }
    }

    private mutating func add(grants list: XMLElement) {
        let grants = list.all("Grant").map { grant in
            [grant.first("GrantID")?.plain, grant.first("Agency")?.plain].compactMap(\.self).joined(separator: ", ")
        }
        let named = grants.filter { !$0.isEmpty }
        if !named.isEmpty { record.extra["funding"] = .array(named.map(JSONValue.string)) }
    }
}

// MARK: - PubmedData

extension ArticleReader {
    /// Reads the direct list of identifiers; the ones of references lie deeper.
    private mutating func readIdentifiers(of data: XMLElement) throws(UnreadableItem) {
        guard let list = data.first("ArticleIdList") else { return }
        for id in list.children where id.isNamed("ArticleId") {
            switch id[attribute: "IdType"] {
            case "doi": record.identifiers.insert(.doi, id.text)
            case "pmc": record.identifiers.insert(.pmcid, id.text)
            case "pubmed":
                guard Identifier(.pmid, id.text) == record.identifiers[.pmid] else {
                    throw UnreadableItem(message: "The article bears two PMIDs that differ.")
                }
            default: break
            }
        }
    }
}
