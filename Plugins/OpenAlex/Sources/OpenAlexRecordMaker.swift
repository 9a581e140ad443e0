import AssayKit

/// Makes the record of a work.
struct OpenAlexRecordMaker {
    let work: OpenAlexWork

    /// The record; `nil` where the work lacks its id.
    func record() -> Record? {
        let ids = work.ids?.value
        let candidates = [work.id, ids?.openalex].compactMap { $0.flatMap { Identifier(.openalex, $0.text) } }
        guard let id = candidates.first else { return nil }
        var record = Record(source: OpenAlexPlugin.manifest.id, sourceID: id.value)
        record.identifiers = IdentifierSet([id])
        record.identifiers.insert(.doi, work.doi?.text)
        record.identifiers.insert(.doi, ids?.doi?.text)
        record.identifiers.insert(.pmid, ids?.pmid?.text)
        record.identifiers.insert(.pmcid, ids?.pmcid?.text)
        fillContent(of: &record)
        fillVenue(of: &record)
        fillStanding(of: &record)
        return record
    }

    private func fillContent(of record: inout Record) {
        record.title = Self.plain(work.title)
        record.abstract = work.abstract?.value?.sections ?? []
        record.subjects = subjects
        record.types = [Self.plain(work.type)].compactMap(\.self)
        record.language = Self.plain(work.language)
        record.contributors = (work.authorships?.value ?? []).compactMap { $0.value?.contributor }
        let keywords = (work.keywords?.value ?? []).compactMap { Self.plain($0.value?.name) }
        // They are a machine's, not the authors'.
        if !keywords.isEmpty { record.extra["openalex_keywords"] = .array(keywords.map(JSONValue.string)) }
        if let gaps = work.abstract?.value?.gaps, gaps > 0 { record.extra["abstract_gaps"] = .integer(gaps) }
        if work.isParatext?.text == "true" { record.extra["is_paratext"] = .bool(true) }
        if record.contributors.count >= Self.mostAuthors { record.extra["authors_may_be_cut"] = .bool(true) }
    }

    /// Lists hold no more authors of a work than these.
    private static let mostAuthors = 100

    private func fillVenue(of record: inout Record) {
        let location = work.primaryLocation?.value
        record.container = Self.plain(location?.source?.value?.name) ?? Self.plain(location?.rawSourceName)
        record.license = Self.plain(location?.license)
        let biblio = work.biblio?.value
        record.volume = Self.plain(biblio?.volume)
        record.issue = Self.plain(biblio?.issue)
        record.pages = pages
        record.date = date
        let landing = location?.landingPage?.text ?? ""
        record.urls = [landing, "https://openalex.org/\(record.sourceID)"].filter { $0.hasPrefix("http") }
    }

    private func fillStanding(of record: inout Record) {
        record.citationCount = work.citedByCount?.int.flatMap { $0 >= 0 ? $0 : nil }
        record.openAccess = openAccess
        guard let flag = work.isRetracted?.text, flag == "true" || flag == "false" else { return }
        let isRetracted = flag == "true"
        if isRetracted, isNotice(record.title) {
            // A retraction notice may carry the flag of what it retracts: it has not fallen itself.
            record.extra["is_retracted"] = .bool(true)
        } else if isRetracted {
            record.integrity = Integrity(
                status: .retracted, notices: [.init(kind: "retraction", origin: "is_retracted (Retraction Watch)")])
        } else if record.identifiers.doi != nil || record.identifiers.pmid != nil {
            record.integrity = Integrity(status: .noneFound)
        }
    }
}

// MARK: - Parts

extension OpenAlexRecordMaker {
    /// The qualifiers of one heading stand apart in OpenAlex; here they are one subject.
    private var subjects: [Subject] {
        var subjects: [Subject] = []
        for term in (work.mesh?.value ?? []).compactMap(\.value) {
            guard let name = Self.plain(term.descriptor) else { continue }
            let qualifier = Self.plain(term.qualifier)
            let isMajor = term.isMajor?.text == "true"
            if let known = subjects.firstIndex(where: { $0.term == name }) {
                if let qualifier { subjects[known].qualifiers.append(qualifier) }
                subjects[known].isMajor = subjects[known].isMajor || isMajor
            } else {
                subjects.append(Subject(term: name, qualifiers: [qualifier].compactMap(\.self), isMajor: isMajor))
            }
        }
        return subjects
    }

    private var pages: String? {
        let first = Self.plain(work.biblio?.value?.firstPage)
        let last = Self.plain(work.biblio?.value?.lastPage)
        guard let first, let last, first != last else { return first ?? last }
        return "\(first)-\(last)"
    }

    /// The date without a first of the month or year, which OpenAlex fills in where it knows no day.
    private var date: PartialDate? {
        let year = work.publicationYear?.int.flatMap { PartialDate(year: $0) }
        guard let date = work.publicationDate.flatMap({ PartialDate(iso: $0.text) }) else { return year }
        if date.day != 1 { return date }
        return PartialDate(year: date.year, month: date.month == 1 ? nil : date.month)
    }

    private var openAccess: OpenAccess? {
        guard let access = work.openAccess?.value else { return nil }
        let best = work.bestOALocation?.value
        var open = OpenAccess(status: Self.plain(access.status))
        open.url = [access.url, best?.landingPage].compactMap { $0?.text }.first { $0.hasPrefix("http") }
        open.license = Self.plain(best?.license)
        open.version = Self.plain(best?.version)
        open.host = best?.source?.value?.type.flatMap { $0.text == "repository" ? "repository" : "publisher" }
        return open == OpenAccess() ? nil : open
    }

    private func isNotice(_ title: String?) -> Bool {
        let type = work.type?.text.lowercased() ?? ""
        let beginnings = [
            "retraction:", "retraction note", "retraction notice", "retraction of", "notice of retraction",
        ]
        let title = title?.lowercased() ?? ""
        return ["retraction", "erratum"].contains(type) || beginnings.contains { title.hasPrefix($0) }
    }

    private static func plain(_ text: Scalar?) -> String? {
        text.flatMap { MarkupText.plain($0.text).nonEmpty }
    }
}
