import AssayKit

/// Makes the record of a work.
struct CrossrefRecordMaker {
    let work: CrossrefWork

    /// The record; `nil` where the work has no valid DOI, which is its key.
    func record() -> Record? {
        guard let doi = work.doi.flatMap({ Identifier(.doi, $0) }) else { return nil }
        var record = Record(source: CrossrefPlugin.manifest.id, sourceID: doi.value)
        record.identifiers = IdentifierSet([doi])
        fillContent(of: &record)
        fillVenue(of: &record)
        fillStanding(of: &record, doi: doi)
        fillTrials(of: &record)
        return record
    }

    private func fillContent(of record: inout Record) {
        record.title = Self.first(work.title)
        record.abstract = work.abstract.map(MarkupText.sections) ?? []
        record.contributors = work.author?.compactMap(\.contributor) ?? []
        record.types = [work.type, work.subtype].compactMap(Self.plain)
        record.language = Self.plain(work.language)
        if let subtitle = Self.first(work.subtitle) { record.extra["subtitle"] = .string(subtitle) }
    }

    private func fillVenue(of record: inout Record) {
        record.container = Self.first(work.containerTitle) ?? Self.first(work.institution?.compactMap(\.name))
        record.volume = Self.plain(work.volume?.text)
        record.issue = Self.plain(work.issue?.text)
        record.pages = Self.plain(work.page?.text) ?? Self.plain(work.articleNumber?.text)
        record.date = date
        if let type = work.type, Self.bookTypes.contains(type) {
            record.identifiers.insert(.isbn, work.isbn?.first)
        }
    }

    private func fillStanding(of record: inout Record, doi: Identifier) {
        let links = CrossrefLinks(work: work, own: doi)
        record.relations = links.relations
        record.integrity = links.integrity
        record.license = license
        record.citationCount = work.citationCount?.int.flatMap { $0 >= 0 ? $0 : nil }
        let urls = [work.url, work.resource?.primary?.url].compactMap(\.self)
        record.urls = urls.filter { $0.hasPrefix("http") }
    }

    /// A registration is the record's own identifier only where there is exactly one.
    private func fillTrials(of record: inout Record) {
        var trials: [Identifier] = []
        for trial in work.trials ?? [] {
            guard let number = trial.number?.trimmingWhitespace().nonEmpty else { continue }
            if let nct = Identifier(.nct, number) {
                if !trials.contains(nct) { trials.append(nct) }
            } else {
                record.relations.append(Relation(.reportsTrial, citing: MarkupText.clean(number).uppercased()))
            }
        }
        record.relations += trials.map { Relation(.reportsTrial, $0) }
        if trials.count == 1 { record.identifiers[.nct] = trials[0] }
    }
}

// MARK: - Choices

extension CrossrefRecordMaker {
    /// The earliest known date, which Crossref names `issued`; where it is empty, the published or posted one. When the
    /// record was created says nothing of the work.
    private var date: PartialDate? {
        let dates = [work.issued, work.published, work.publishedPrint, work.publishedOnline, work.posted]
        return dates.lazy.compactMap { $0?.partialDate }.first
    }

    /// The licence of the version of record, else of another version; licences for text mining come last.
    private var license: String? {
        let order = ["vor", "unspecified", "am", "stm-asf", "tdm"]
        let licenses = (work.license ?? []).filter { $0.url?.nonEmpty != nil }
        let ranked = order.lazy.compactMap { version in licenses.first { $0.version == version } }.first
        return Self.plain((ranked ?? licenses.first)?.url)
    }

    /// Types whose ISBN is their own, not that of the book around them.
    private static let bookTypes: Set<String> = ["book", "monograph", "edited-book", "reference-book", "proceedings"]

    private static func first(_ texts: [String]?) -> String? {
        texts?.lazy.compactMap { plain($0) }.first
    }

    private static func plain(_ text: String?) -> String? {
        text.map(MarkupText.plain)?.nonEmpty
    }
}
