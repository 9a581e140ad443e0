/// What a corpus holds, ready to be searched.
struct SearchIndex: Sendable {
    private var texts: [SearchField: TokenIndex] = [:]
    private var values: [SearchField: [String: Set<Int>]] = [:]
    private var days: [SearchDate: [Int: Int]] = [:]

    init(_ corpus: Corpus) {
        for (number, work) in corpus.works.enumerated() {
            add(work, as: number)
            if let trial = work.trial { add(trial, as: number) }
            if work.changed != nil { days[.lastUpdate, default: [:]][number] = work.changeKey }
        }
    }

    /// The works of `universe` that the query asks for.
    func works(for expression: SearchExpression, among universe: Set<Int>) -> Set<Int> {
        switch expression {
        case .term(let term): works(with: term).intersection(universe)
        case .dates(let date, let range):
            universe.filter { work in days[date]?[work].map(range.contains) ?? false }
        case .and(let left, let right):
            works(for: left, among: universe).intersection(works(for: right, among: universe))
        case .or(let left, let right): works(for: left, among: universe).union(works(for: right, among: universe))
        case .not(let inner): universe.subtracting(works(for: inner, among: universe))
        case .everything: universe
        }
    }

    /// The works that hold the term.
    func works(with term: SearchTerm) -> Set<Int> {
        if term.field.isExact { return works(withValue: term.text.lowercased(), in: term.field) }
        let phrase = Words.of(term.text)
        // An author is named with as many initials as the searcher knows.
        let isPrefix = term.isPrefix || (term.field == .author && phrase.count > 1)
        return term.field.parts.reduce(into: []) { found, part in
            found.formUnion(texts[part]?.works(with: phrase, isPrefix: isPrefix) ?? [])
        }
    }
}

extension SearchIndex {
    /// A language may be named by its code or in full: `ger`, `german`.
    private func works(withValue value: String, in field: SearchField) -> Set<Int> {
        values[field]?[field == .language ? String(value.prefix(3)) : value] ?? []
    }

    private mutating func add(_ work: CorpusWork, as number: Int) {
        add(work.title, to: .title, of: number)
        for section in work.abstract { add(section.text, to: .abstract, of: number) }
        for keyword in work.keywords { add(keyword, to: .keyword, of: number) }
        for author in work.authors { add(author.shortName, to: .author, of: number) }
        for type in work.medlineTypes { add(type, to: .publicationType, of: number) }
        for heading in work.mesh {
            add(heading.term, to: .mesh, of: number)
            for qualifier in heading.qualifiers ?? [] { add("\(heading.term) \(qualifier)", to: .mesh, of: number) }
        }
        add(work.journal ?? "", to: .journal, of: number)
        addValues(of: work, as: number)
        days[.publication, default: [:]][number] = work.dateKey
        days[.created, default: [:]][number] = work.createdKey
        days[.changed, default: [:]][number] = work.changeKey
    }

    private mutating func addValues(of work: CorpusWork, as number: Int) {
        for identifier in [work.doi, work.pmid, work.pmcid, work.europePMCIdentifier].compactMap(\.self) {
            add(value: identifier, to: .identifier, of: number)
        }
        for nct in work.ncts { add(value: nct, to: .trial, of: number) }
        add(value: work.europePMCCollection, to: .source, of: number)
        add(value: work.language ?? "eng", to: .language, of: number)
        add(value: work.isOpen ? "y" : "n", to: .openAccess, of: number)
        add(value: work.abstract.isEmpty ? "n" : "y", to: .hasAbstract, of: number)
    }

    private mutating func add(_ trial: CorpusTrial, as number: Int) {
        add(trial.officialTitle ?? "", to: .title, of: number)
        add(trial.summary ?? "", to: .abstract, of: number)
        add(trial.sponsor ?? "", to: .sponsor, of: number)
        for condition in trial.conditions ?? [] { add(condition, to: .condition, of: number) }
        for intervention in trial.interventions ?? [] { add(intervention.name, to: .intervention, of: number) }
        add(value: trial.nct, to: .trial, of: number)
        if let status = trial.status { add(value: status, to: .status, of: number) }
        add(value: trial.studyType ?? "INTERVENTIONAL", to: .studyType, of: number)
        for phase in trial.phases ?? [] { add(value: phase, to: .phase, of: number) }
        let dates: [(SearchDate, String?)] = [
            (.start, trial.start), (.primaryCompletion, trial.primaryCompletion), (.completion, trial.completion),
            (.firstPosted, trial.firstPosted), (.resultsPosted, trial.resultsPosted), (.lastUpdate, trial.lastUpdate),
        ]
        for (date, text) in dates {
            if let key = text.flatMap({ SearchDate.key($0, fill: 1) }) { days[date, default: [:]][number] = key }
        }
    }

    private mutating func add(_ text: String, to field: SearchField, of work: Int) {
        texts[field, default: TokenIndex()].add(Words.of(text), of: work)
    }

    private mutating func add(value: String, to field: SearchField, of work: Int) {
        values[field, default: [:]][value.lowercased(), default: []].insert(work)
    }
}
