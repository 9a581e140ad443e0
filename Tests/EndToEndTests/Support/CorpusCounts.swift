import AssayTesting

extension Corpus {
    /// How many works each of the usual sources serves, and how many there are in all: what a question that every work answers brings.
    var servedCounts: (bySource: [String: Int], works: Int) {
        var counts: [String: Int] = [:]
        var total = 0
        for work in works {
            let listed = (work.sources ?? []).filter { LiteratureSource.usual.contains($0) }
            let served = listed.filter { work.hasIdentifier(of: $0) }
            for source in served { counts[source.rawValue, default: 0] += 1 }
            if !served.isEmpty { total += 1 }
        }
        return (counts, total)
    }
}

extension CorpusWork {
    /// A source can serve only what it has a number for.
    fileprivate func hasIdentifier(of source: LiteratureSource) -> Bool {
        switch source {
        case .pubmed: pmid != nil
        case .europepmc: pmid != nil || pmcid != nil || types.contains("Preprint")
        case .clinicaltrials, .openfda: trial != nil
        case .crossref, .doaj, .datacite, .unpaywall, .opencitations: doi != nil
        case .openalex, .semanticscholar: trial == nil && (doi != nil || pmid != nil)
        case .arxiv: types.contains("Preprint")
        case .medrxiv: types.contains("Preprint") && doi != nil
        }
    }
}
