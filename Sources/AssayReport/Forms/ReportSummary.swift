import AssayKit

/// What a report says in five lines, for a terminal.
package enum ReportSummary {
    /// The lines.
    package static func lines(of model: ReportModel) -> [String] {
        [claims(model), evidence(model), attention(model), integrity(model), completeness(model)]
    }

    private static func claims(_ model: ReportModel) -> String {
        let verdicts = Dictionary(grouping: model.claims, by: \.verdict).mapValues(\.count)
        let parts = verdicts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { verdict, count in
            "\(count) \(verdict.replacing("-", with: " "))"
        }
        return "claims      \(model.claims.count) in \(model.document.path): \(parts.joined(separator: ", "))"
    }

    private static func evidence(_ model: ReportModel) -> String {
        let counts = model.counts
        return "evidence    \(counts.studies) studies in \(counts.works) works from \(counts.records) records of "
            + "\(model.balance.count) sources, as of \(model.asOf)"
    }

    private static func attention(_ model: ReportModel) -> String {
        let parts = model.themes.map { "\($0.title) \($0.studies)" }
        return "themes      studies by theme: \(parts.joined(separator: ", "))"
    }

    private static func integrity(_ model: ReportModel) -> String {
        func count(_ status: Integrity.Status) -> Int { model.integrity.count { $0.status == status } }
        return
            "integrity   \(model.counts.excludedRetracted) retracted (counted nowhere), \(count(.concern)) under concern, "
            + "\(count(.corrected)) corrected; \(model.registrationsTotal) registrations without published results"
    }

    private static func completeness(_ model: ReportModel) -> String {
        guard model.banner.isEmpty else {
            let names = model.banner.map { $0.source ?? "the report" }.joined(separator: ", ")
            return "complete    no: \(names)"
        }
        return "complete    yes: every source was asked, and every balance sheet closes"
    }
}
