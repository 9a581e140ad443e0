/// A corpus with all that the services look up in it.
struct Library: Sendable {
    /// The works.
    let corpus: Corpus
    /// What they hold.
    let index: SearchIndex
    private let served: [LiteratureSource: Set<Int>]
    private let numbers: [String: Int]
    private let comments: [String: [Int]]
    private let notices: [String: [(work: Int, kind: NoticeKind)]]

    init(_ corpus: Corpus) {
        self.corpus = corpus
        index = SearchIndex(corpus)
        served = Self.served(corpus)
        numbers = Self.numbers(corpus)
        comments = Self.comments(corpus)
        notices = Self.notices(corpus)
    }

    /// The works that a source knows.
    func works(of source: LiteratureSource) -> Set<Int> {
        served[source] ?? []
    }

    /// Whether a source knows a work.
    func serves(_ work: CorpusWork, from source: LiteratureSource) -> Bool {
        Self.serves(source, work)
    }

    /// The work with an identifier, in any case of letters.
    func work(_ identifier: String?) -> CorpusWork? {
        identifier.flatMap { numbers[$0.lowercased()] }.map { corpus.works[$0] }
    }

    /// The works that comment on this one.
    func comments(on work: CorpusWork) -> [CorpusWork] {
        identifiers(of: work).flatMap { comments[$0] ?? [] }.unique().map { corpus.works[$0] }
    }

    /// The works that this one is a notice about.
    func subjects(ofNotice work: CorpusWork) -> [(work: CorpusWork, kind: NoticeKind)] {
        var seen: Set<Int> = []
        return identifiers(of: work).flatMap { notices[$0] ?? [] }
            .filter { seen.insert($0.work).inserted }
            .map { (corpus.works[$0.work], $0.kind) }
    }

    private func identifiers(of work: CorpusWork) -> [String] {
        [work.doi, work.pmid].compactMap { $0?.lowercased() }
    }
}

extension Library {
    private static func served(_ corpus: Corpus) -> [LiteratureSource: Set<Int>] {
        var served: [LiteratureSource: Set<Int>] = [:]
        for (number, work) in corpus.works.enumerated() {
            for source in LiteratureSource.allCases where serves(source, work) {
                served[source, default: []].insert(number)
            }
        }
        return served
    }

    /// A source cannot serve a work without its identifier, whatever the corpus says.
    private static func serves(_ source: LiteratureSource, _ work: CorpusWork) -> Bool {
        guard work.sources.map({ isListed(source, in: $0) }) ?? true else { return false }
        return switch source {
        case .pubmed: work.pmid != nil
        case .europepmc: work.pmid != nil || work.pmcid != nil || (work.trial == nil && work.isPreprint)
        case .clinicaltrials: work.trial != nil
        case .crossref: work.doi != nil
        // Only works that say so: these were added when corpora with counts were there already.
        case .arxiv: work.isPreprint && work.trial == nil && work.sources != nil
        case .medrxiv: work.isPreprint && work.doi != nil && work.sources != nil
        case .doaj, .datacite: work.doi != nil && work.sources != nil
        case .openalex, .semanticscholar: work.trial == nil && (work.doi != nil || work.pmid != nil)
        case .openfda: work.trial != nil
        case .unpaywall, .opencitations: work.doi != nil
        }
    }

    /// A source that gathers from the others knows what they know, unless the corpus lists it elsewhere.
    private static func isListed(_ source: LiteratureSource, in sources: [LiteratureSource]) -> Bool {
        let gathers: Set<LiteratureSource> = [.openalex, .semanticscholar]
        let adds: Set<LiteratureSource> = [.openfda, .unpaywall, .opencitations]
        return adds.contains(source) || sources.contains(source)
            || (gathers.contains(source) && gathers.isDisjoint(with: sources))
    }

    private static func numbers(_ corpus: Corpus) -> [String: Int] {
        var numbers: [String: Int] = [:]
        for (number, work) in corpus.works.enumerated() {
            for identifier in [work.doi, work.pmid, work.pmcid, work.trial?.nct].compactMap(\.self) {
                numbers[identifier.lowercased()] = number
            }
        }
        return numbers
    }

    private static func comments(_ corpus: Corpus) -> [String: [Int]] {
        var comments: [String: [Int]] = [:]
        for (number, work) in corpus.works.enumerated() {
            for identifier in [work.commentsOn?.doi, work.commentsOn?.pmid].compactMap({ $0?.lowercased() }) {
                comments[identifier, default: []].append(number)
            }
        }
        return comments
    }

    private static func notices(_ corpus: Corpus) -> [String: [(work: Int, kind: NoticeKind)]] {
        var notices: [String: [(work: Int, kind: NoticeKind)]] = [:]
        for (number, work) in corpus.works.enumerated() {
            for (kind, notice) in work.notices {
                for identifier in [notice.noticeDOI, notice.noticePMID].compactMap({ $0?.lowercased() }) {
                    notices[identifier, default: []].append((number, kind))
                }
            }
        }
        return notices
    }
}

extension Sequence where Element: Hashable {
    /// The elements, each once, in order.
    func unique() -> [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
