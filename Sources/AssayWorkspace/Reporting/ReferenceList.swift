import AssayAppraisal
import AssayKit
import AssayLinkage
import AssayReport

/// The numbers of the works that a report cites, in the order of first citation.
struct ReferenceList {
    private var numbers: [String: Int] = [:]
    private var order: [String] = []

    /// The number of a work, given now where it has none yet.
    mutating func number(of work: String) -> Int {
        if let number = numbers[work] { return number }
        order.append(work)
        numbers[work] = order.count
        return order.count
    }

    /// The references, in order.
    ///
    /// - Parameter names: The names of sources, by id.
    func references(among works: [String: WorkEntry], names: [String: String]) -> [ReportReference] {
        order.enumerated().compactMap { index, id in works[id].map { Self.reference(index + 1, $0, names) } }
    }

    private static func reference(_ key: Int, _ entry: WorkEntry, _ names: [String: String]) -> ReportReference {
        let record = entry.work.record
        let ids = record.identifiers
        return ReportReference(
            key: key, authors: record.contributors.map(\.displayName), title: record.title ?? "[no title]",
            container: record.container, year: record.date?.year, volume: record.volume, issue: record.issue,
            pages: record.pages, doi: ids.doi, pmid: ids.pmid, pmcid: ids.pmcid, nct: ids.nct,
            url: record.urls.first, workID: entry.work.id, recordIDs: entry.work.members,
            design: entry.tags.design.label.rawValue, integrity: entry.work.integrity.status,
            openAccess: entry.enrichment?.openAccess ?? record.openAccess,
            citations: (entry.enrichment?.citations ?? []).map {
                ReportCitations(source: names[$0.source] ?? $0.source, count: $0.count)
            })
    }
}
