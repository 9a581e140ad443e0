package import AssayKit

/// What services add to a work whose DOI they were asked for: where it can be read, how often it is cited.
///
/// It is shown beside a work and never counts as evidence.
package struct Enrichment: Codable, Hashable, Sendable {
    /// How often one source has seen the work cited.
    package struct Citations: Codable, Hashable, Sendable {
        /// The source's id.
        package var source: String
        /// The number; `nil` is unknown, since the source found none and may have failed to look. Never zero by silence.
        package var count: Int?
    }

    /// Where it can be read free of charge; `nil` where nobody knows.
    package var openAccess: OpenAccess?
    /// The source that says so.
    package var openAccessSource: String?
    /// Citation counts, by source.
    package var citations: [Citations]

    /// What the records of one work's identifiers say; `nil` where there are none.
    init?(_ records: [Record]) {
        guard !records.isEmpty else { return nil }
        let sorted = records.sorted { $0.id < $1.id }
        let open = sorted.first { $0.openAccess?.url != nil } ?? sorted.first { $0.openAccess != nil }
        openAccess = open?.openAccess
        openAccessSource = open?.source
        citations = sorted.filter { $0.openAccess == nil && $0.extra["found"] == nil }.map {
            Citations(source: $0.source, count: $0.citationCount)
        }
    }
}

extension Enrichment {
    /// The enrichment of each DOI.
    static func byDOI(_ records: [Record]) -> [String: [Record]] {
        Dictionary(grouping: records.filter { $0.kind == .enrichment && $0.identifiers.doi != nil }) {
            $0.identifiers.doi ?? ""
        }
    }
}
