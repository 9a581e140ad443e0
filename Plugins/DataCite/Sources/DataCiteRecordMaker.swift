import AssayKit

/// Makes the record of an item.
struct DataCiteRecordMaker {
    private let attributes: DataCiteItem.Attributes

    /// The record, or why there is none: an item without a DOI or without attributes describes nothing.
    static func record(of item: Attempt<DataCiteItem>, at position: Int) -> Result<Record, UnreadableItem> {
        let id = item.value?.id?.text.trimmingWhitespace().nonEmpty
        func unreadable(_ why: String) -> Result<Record, UnreadableItem> {
            let problem = SourceProblem(.unparsable, position: position, sourceID: id, message: why)
            return .failure(UnreadableItem(problem: problem))
        }
        guard let value = item.value else { return unreadable(item.fault ?? "it could not be read") }
        guard let attributes = value.attributes?.value else {
            return unreadable(value.attributes?.fault ?? "it has no attributes")
        }
        let text = id ?? attributes.doi?.text ?? ""
        guard !text.isDamaged, let doi = Identifier(.doi, text) else { return unreadable("it has no DOI") }
        return .success(DataCiteRecordMaker(attributes: attributes).record(doi))
    }

    private func record(_ doi: Identifier) -> Record {
        var record = Record(source: DataCitePlugin.manifest.id, sourceID: doi.value)
        record.identifiers[.doi] = doi
        fillIdentifiers(of: &record, doi)
        fillContent(of: &record)
        fillVenue(of: &record)
        fillLinks(of: &record, doi)
        return record
    }

    /// What else identifies this very thing: arXiv's numbers stand within its DOIs.
    private func fillIdentifiers(of record: inout Record, _ doi: Identifier) {
        let arXiv = "10.48550/arxiv."
        if doi.value.hasPrefix(arXiv) { record.identifiers.insert(.arxiv, String(doi.value.dropFirst(arXiv.count))) }
        let schemes: [String: IdentifierScheme] = ["pmid": .pmid, "pmcid": .pmcid, "arxiv": .arxiv, "isbn": .isbn]
        for alternate in attributes.alternateIdentifiers?.elements() ?? [] {
            guard let scheme = schemes[alternate.alternateIdentifierType?.text.lowercased() ?? ""] else { continue }
            record.identifiers.insert(scheme, alternate.alternateIdentifier?.text)
        }
    }

    private func fillContent(of record: inout Record) {
        fillTitle(of: &record)
        record.abstract = DataCiteAbstract.sections(of: attributes.descriptions?.elements() ?? [])
        let creators: [DataCiteCreator] = attributes.creators?.elements() ?? []
        record.contributors = creators.flatMap(\.contributors)
        for heading in attributes.subjects?.elements() ?? [] {
            guard let term = heading.subject?.plain else { continue }
            if heading.subjectScheme?.plain == nil {
                record.keywords.append(term)
            } else if !record.subjects.contains(where: { $0.term == term }) {
                record.subjects.append(Subject(term: term))
            }
        }
        let types = [attributes.types?.value?.resourceTypeGeneral?.plain, attributes.types?.value?.resourceType?.plain]
        var seen: Set<String> = []
        record.types = types.compactMap(\.self).filter { seen.insert($0.lowercased()).inserted }
        record.language = attributes.language?.plain
    }

    /// The first title without a kind is the main one; the others are kept beside it.
    private func fillTitle(of record: inout Record) {
        let titles = (attributes.titles?.elements() ?? []).filter { $0.title?.plain != nil }
        let main = titles.firstIndex { $0.titleType?.plain == nil } ?? titles.indices.first
        record.title = main.flatMap { titles[$0].title?.plain }
        let others = titles.indices.filter { $0 != main }.compactMap { titles[$0].title?.plain }
        if !others.isEmpty { record.extra["other_titles"] = .array(others.map(JSONValue.string)) }
    }

    private func fillVenue(of record: inout Record) {
        let container = attributes.container?.value
        let publisher = attributes.publisher?.value.flatMap { MarkupText.plain($0.name).nonEmpty }
        record.container = container?.title?.plain ?? publisher
        record.volume = container?.volume?.plain
        record.issue = container?.issue?.plain
        let pages = [container?.firstPage?.plain, container?.lastPage?.plain].compactMap(\.self)
        record.pages = (pages.first == pages.last ? Array(pages.prefix(1)) : pages).joined(separator: "-").nonEmpty
        record.date = DataCiteDates.date(of: attributes)
        record.extra["publisher"] = publisher.map(JSONValue.string)
        record.extra["version"] = attributes.version?.plain.map(JSONValue.string)
        let funders = (attributes.fundingReferences?.elements() ?? []).compactMap { $0.funderName?.plain }
        if !funders.isEmpty { record.extra["funders"] = .array(funders.map(JSONValue.string)) }
    }

    private func fillLinks(of record: inout Record, _ doi: Identifier) {
        let links = DataCiteRelations(attributes.relatedIdentifiers?.elements() ?? [])
        record.relations = links.relations
        if !links.others.isEmpty { record.extra["related"] = .object(links.others.mapValues(JSONValue.integer)) }
        let rights: [DataCiteItem.Rights] = attributes.rightsList?.elements() ?? []
        record.license =
            rights.compactMap { $0.rightsIdentifier?.plain }.first
            ?? rights.compactMap { $0.rightsUri?.plain }.first { $0.contains("creativecommons.org/") }
            ?? rights.compactMap { $0.rights?.plain }.first
        record.citationCount = attributes.citationCount?.int.flatMap { $0 >= 0 ? $0 : nil }
        let landing = attributes.url?.text.trimmingWhitespace()
        let isWeb = ["http://", "https://"].contains { landing?.lowercased().hasPrefix($0) ?? false }
        record.urls = [doi.url, isWeb ? landing : nil].compactMap(\.self)
    }
}
