import AssayKit
import AssayReport

// MARK: - Labels and reported events

extension ReportModelBuilder {
    /// What authorities publish on harms: counts first, the most reported substance before, then labels, the newest before.
    var safety: [ReportSafety] {
        input.evidence.safety.compactMap(Self.item).sorted { left, right in
            guard left.isLabel == right.isLabel else { return !left.isLabel }
            let (reportsLeft, reportsRight) = (left.reports ?? 0, right.reports ?? 0)
            guard reportsLeft == reportsRight else { return reportsLeft > reportsRight }
            let (dateLeft, dateRight) = (left.date ?? "", right.date ?? "")
            return dateLeft == dateRight ? left.recordID < right.recordID : dateLeft > dateRight
        }
    }

    private static func item(_ record: Record) -> ReportSafety? {
        guard let facts = record.safety else { return nil }
        let isLabel = record.kind == .drugLabel
        return ReportSafety(
            recordID: record.id, isLabel: isLabel, authority: facts.authority, substance: facts.substance,
            brands: facts.brands, manufacturer: facts.manufacturer,
            date: (isLabel ? record.date : facts.until ?? facts.updated ?? record.date)?.description,
            reports: facts.reports, seriousReports: facts.seriousReports, deaths: facts.deaths,
            reactions: facts.reactions.map { ReportSafety.Reaction(term: $0.term, reports: $0.reports) },
            sections: facts.sections.map { ReportSafety.Section(name: $0.name, text: $0.text) },
            url: record.urls.first, disclaimer: facts.disclaimer)
    }
}
