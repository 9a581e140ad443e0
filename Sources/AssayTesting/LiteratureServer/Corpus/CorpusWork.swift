/// One work of a corpus: what any of the services may tell about it. See ``Corpus`` for the file's keys.
package struct CorpusWork: Sendable {
    /// The work's name within the corpus.
    package var key: String
    /// The title, with inline markup where the work has some.
    package var title: String
    /// People and groups, in order.
    package var authors: [CorpusAuthor] = []
    /// The journal's or preprint server's name.
    package var journal: String?
    /// The year of publication.
    package var year: Int?
    /// The month of publication, 1 to 12.
    package var month: Int?
    /// The day of publication.
    package var day: Int?
    /// The date as MEDLINE prints it where it is no plain date.
    package var medlineDate: String?
    /// The volume.
    package var volume: String?
    /// The issue.
    package var issue: String?
    /// The pages or the article number.
    package var pages: String?
    /// The DOI without a prefix.
    package var doi: String?
    /// The PubMed number.
    package var pmid: String?
    /// The PubMed Central number, with `PMC`.
    package var pmcid: String?
    /// MEDLINE's code of the language.
    package var language: String?
    /// MEDLINE publication types.
    package var types: [String] = []
    /// Crossref's name of the kind of work.
    package var crossrefType: String?
    /// Subject headings.
    package var mesh: [CorpusHeading] = []
    /// The authors' keywords.
    package var keywords: [String] = []
    /// The abstract's sections.
    package var abstract: [CorpusSection] = []
    /// Registrations that the work names.
    package var ncts: [String] = []
    /// The notice by which the work was retracted.
    package var retracted: CorpusNotice?
    /// The notice by which the work was corrected.
    package var corrected: CorpusNotice?
    /// The notice by which a concern about the work was expressed.
    package var concern: CorpusNotice?
    /// The work that this notice retracts.
    package var retracts: CorpusLink?
    /// The article that this preprint became.
    package var preprintOf: CorpusLink?
    /// The preprint that this article was.
    package var hasPreprint: CorpusLink?
    /// The work that this one comments on.
    package var commentsOn: CorpusLink?
    /// How often the work is cited.
    package var citedBy: Int?
    /// Whether the work is open access.
    package var openAccess: Bool?
    /// The services that know the work; `nil` for all that could.
    package var sources: [LiteratureSource]?
    /// Europe PMC's code of the collection that holds the work.
    package var europePMCSource: String?
    /// The registration that this work is.
    package var trial: CorpusTrial?
    /// The day on which the services last added or changed the work, `YYYY-MM-DD`; `nil` for that of its publication.
    package var changed: String?

    init(key: String, title: String) {
        self.key = key
        self.title = title
    }
}

extension CorpusWork: Decodable {
    private enum CodingKeys: String, CodingKey {
        case key, title, authors, journal, year, month, day, volume, issue, pages, doi, pmid, pmcid, language, types
        case mesh, keywords, abstract, ncts, retracted, corrected, concern, retracts, sources, trial
        case changed
        case medlineDate = "medline_date"
        case crossrefType = "crossref_type"
        case preprintOf = "preprint_of"
        case hasPreprint = "has_preprint"
        case commentsOn = "comments_on"
        case citedBy = "cited_by"
        case openAccess = "open_access"
        case europePMCSource = "europepmc_source"
    }

    package init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            key: try values.decode(String.self, forKey: .key), title: try values.decode(String.self, forKey: .title))
        try readPlace(values)
        try readIdentifiers(values)
        try readContent(values)
        try readLinks(values)
    }

    private mutating func readPlace(_ values: KeyedDecodingContainer<CodingKeys>) throws {
        journal = try values.decodeIfPresent(String.self, forKey: .journal)
        year = try values.decodeIfPresent(Int.self, forKey: .year)
        month = try values.decodeIfPresent(Int.self, forKey: .month)
        day = try values.decodeIfPresent(Int.self, forKey: .day)
        medlineDate = try values.decodeIfPresent(String.self, forKey: .medlineDate)
        volume = try values.decodeIfPresent(String.self, forKey: .volume)
        issue = try values.decodeIfPresent(String.self, forKey: .issue)
        pages = try values.decodeIfPresent(String.self, forKey: .pages)
        language = try values.decodeIfPresent(String.self, forKey: .language)
    }

    private mutating func readIdentifiers(_ values: KeyedDecodingContainer<CodingKeys>) throws {
        doi = try values.decodeIfPresent(String.self, forKey: .doi)
        pmid = try values.decodeIfPresent(String.self, forKey: .pmid)
        pmcid = try values.decodeIfPresent(String.self, forKey: .pmcid)
        ncts = try values.decodeIfPresent([String].self, forKey: .ncts) ?? []
        sources = try values.decodeIfPresent([LiteratureSource].self, forKey: .sources)
        europePMCSource = try values.decodeIfPresent(String.self, forKey: .europePMCSource)
    }

    private mutating func readContent(_ values: KeyedDecodingContainer<CodingKeys>) throws {
        authors = try values.decodeIfPresent([CorpusAuthor].self, forKey: .authors) ?? []
        types = try values.decodeIfPresent([String].self, forKey: .types) ?? []
        crossrefType = try values.decodeIfPresent(String.self, forKey: .crossrefType)
        mesh = try values.decodeIfPresent([CorpusHeading].self, forKey: .mesh) ?? []
        keywords = try values.decodeIfPresent([String].self, forKey: .keywords) ?? []
        abstract = try values.decodeIfPresent([CorpusSection].self, forKey: .abstract) ?? []
        citedBy = try values.decodeIfPresent(Int.self, forKey: .citedBy)
        openAccess = try values.decodeIfPresent(Bool.self, forKey: .openAccess)
        trial = try values.decodeIfPresent(CorpusTrial.self, forKey: .trial)
        changed = try values.decodeIfPresent(String.self, forKey: .changed)
    }

    private mutating func readLinks(_ values: KeyedDecodingContainer<CodingKeys>) throws {
        retracted = try values.decodeIfPresent(CorpusNotice.self, forKey: .retracted)
        corrected = try values.decodeIfPresent(CorpusNotice.self, forKey: .corrected)
        concern = try values.decodeIfPresent(CorpusNotice.self, forKey: .concern)
        retracts = try values.decodeIfPresent(CorpusLink.self, forKey: .retracts)
        preprintOf = try values.decodeIfPresent(CorpusLink.self, forKey: .preprintOf)
        hasPreprint = try values.decodeIfPresent(CorpusLink.self, forKey: .hasPreprint)
        commentsOn = try values.decodeIfPresent(CorpusLink.self, forKey: .commentsOn)
    }
}

extension CorpusWork {
    /// The date of publication as one number that sorts; month and day 1 where unknown, 0 without a year.
    var dateKey: Int {
        year.map { $0 * 10_000 + (month ?? 1) * 100 + (day ?? 1) } ?? 0
    }

    /// The day on which a service took the work up, as one number that sorts: within the four years after its publication.
    var createdKey: Int {
        let year = max(2_004, year ?? 0) + StableHash.number(of: "\(key) year", below: 4)
        let month = StableHash.number(of: "\(key) month", below: 12) + 1
        return year * 10_000 + month * 100 + StableHash.number(of: "\(key) day", below: 28) + 1
    }

    /// That day as `YYYY-MM-DD`.
    var createdDate: String {
        let month = Self.twoDigits(createdKey / 100 % 100)
        return "\(createdKey / 10_000)-\(month)-\(Self.twoDigits(createdKey % 100))"
    }

    /// The day of the last change as one number that sorts; the date of publication where none is told.
    var changeKey: Int {
        changed.flatMap { SearchDate.key($0, fill: 1) } ?? dateKey
    }

    /// The date as `YYYY-MM-DD` with the first of the month or year where the rest is unknown.
    var isoDate: String? {
        year.map { "\($0)-\(Self.twoDigits(month ?? 1))-\(Self.twoDigits(day ?? 1))" }
    }

    /// Whether the work is a preprint.
    var isPreprint: Bool {
        preprintOf != nil || europePMCSource == "PPR" || types.contains("Preprint") || crossrefType == "posted-content"
    }

    /// Whether the full text is free; Europe PMC says so.
    var isOpen: Bool {
        openAccess ?? (pmcid != nil)
    }

    /// MEDLINE's publication types, with those that follow from the work's links.
    var medlineTypes: [String] {
        var all = types.isEmpty && !isPreprint ? ["Journal Article"] : types
        if isPreprint, !all.contains("Preprint") { all.append("Preprint") }
        if retracted != nil, !all.contains("Retracted Publication") { all.append("Retracted Publication") }
        if retracts != nil, !all.contains("Retraction of Publication") { all.append("Retraction of Publication") }
        return all
    }

    static func twoDigits(_ number: Int) -> String {
        number < 10 ? "0\(number)" : "\(number)"
    }
}
