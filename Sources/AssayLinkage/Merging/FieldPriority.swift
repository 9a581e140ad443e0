import AssayKit

/// Whose word counts first, field by field.
///
/// | fields | order |
/// |---|---|
/// | title, types, subjects, keywords, language | PubMed, Europe PMC, Crossref, OpenAlex, others by name |
/// | container, volume, issue, pages, licence, urls, relations, DOI | Crossref, PubMed, Europe PMC, OpenAlex, others by name |
/// | abstract | one with labelled sections, then the longest, then as the title |
/// | contributors | most family names, then as the container |
/// | date | the most exact, then the earliest |
/// | citation count | the greatest |
/// | types, keywords, urls, relations | all, each once, in the order above |
///
/// Of several versions of one source (`extra.version`, as preprint servers number them) the newest comes first.
///
/// PubMed's text is curated by indexers; Crossref's bibliography is what the publisher registered for the DOI.
enum FieldPriority {
    /// The order for what a curator wrote.
    static func curated(_ records: [Record]) -> [Record] {
        order(records, ["pubmed", "europepmc", "crossref", "openalex"])
    }

    /// The order for what a publisher registered.
    static func registered(_ records: [Record]) -> [Record] {
        order(records, ["crossref", "pubmed", "europepmc", "openalex"])
    }

    private static func order(_ records: [Record], _ sources: [String]) -> [Record] {
        guard records.count > 1 else { return records }
        return records.map { (sources.firstIndex(of: $0.source) ?? sources.count, $0) }
            .sorted { ($0.0, $0.1.source, version($1.1), $0.1.id) < ($1.0, $1.1.source, version($0.1), $1.1.id) }
            .map(\.1)
    }

    private static func version(_ record: Record) -> Int {
        record.extra["version"]?.int ?? 0
    }
}
