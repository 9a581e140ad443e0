import AssayHost
import AssayKit
import AssayReport
import AssayStore

// MARK: - Search, balance, banner

extension ReportModelBuilder {
    private var sourceIDs: [String] {
        input.configuration.enabledSources.map(\.id)
    }

    var banner: [ReportBannerItem] {
        sourceIDs.compactMap { id in
            guard let source = input.sources[id]?.last else {
                return ReportBannerItem(source: id, reason: "was not asked yet")
            }
            guard source.status != .complete else { return nil }
            return ReportBannerItem(source: id, reason: reason(source))
        }
    }

    private func reason(_ source: UpdateResult.SourceResult) -> String {
        let first = source.problems.last?.message ?? "its balance sheet does not close"
        switch source.status {
        case .failed:
            guard let day = input.lastComplete[source.id]?.prefix(10) else {
                return "failed, so nothing of it is in this report: \(first)"
            }
            return "failed, so what it returned on \(day) still stands: \(first)"
        case .partial:
            let lost = source.balance.failed
            return lost > 0 ? "\(lost) items are missing: \(first)" : first
        case .complete: return first
        }
    }

    var balance: [ReportBalanceRow] {
        sourceIDs.flatMap { id in
            let rows = input.sources[id]?.passes.map(Self.row) ?? []
            return rows.isEmpty ? [ReportBalanceRow(source: id, status: .skipped, isBalanced: false)] : rows
        }
    }

    private static func row(_ source: UpdateResult.SourceResult) -> ReportBalanceRow {
        let sheet = source.balance
        return ReportBalanceRow(
            source: source.id, status: Self.status(source.status), declared: sheet.declared, new: sheet.new,
            known: sheet.known, duplicate: sheet.duplicate, unparsable: sheet.unparsable, beyondCap: sheet.beyondCap,
            failed: sheet.failed, filtered: sheet.filtered, isBalanced: source.isBalanced,
            problems: source.problems.map(Self.line), changedSince: source.changedSince?.description,
            isEstimated: sheet.isEstimated)
    }

    private static func status(_ status: SourceStatus) -> ReportSourceStatus {
        switch status {
        case .complete: .complete
        case .partial: .partial
        case .failed: .failed
        }
    }

    private static func line(_ problem: FetchProblem) -> String {
        let place = [problem.page.map { "page \($0)" }, problem.position.map { "item \($0 + 1)" }, problem.sourceID]
        let prefix = place.compactMap(\.self).joined(separator: ", ")
        return prefix.isEmpty ? problem.message : "\(prefix): \(problem.message)"
    }

    var search: ReportSearch {
        ReportSearch(
            query: input.configuration.queryText, since: input.configuration.since?.description,
            until: input.configuration.until?.description, sources: sourceIDs.map(searchSource),
            countingRules: Self.countingRules, limits: Self.limits)
    }

    private func searchSource(_ id: String) -> ReportSearchSource {
        let standing = input.sources[id]
        let whole = standing?.whole ?? standing?.last
        return ReportSearchSource(
            id: id, name: input.names[id] ?? id, version: standing?.last?.pluginVersion ?? "",
            asked: whole.map { String(($0.asked ?? day(input.run.asOf)).prefix(10)) },
            declared: whole?.balance.declared, changes: standing?.changes.map(Self.changes),
            requests: whole?.addresses ?? [], warnings: whole?.warnings ?? [],
            filteredLocally: whole?.balance.filtered ?? 0)
    }

    private static func changes(_ pass: UpdateResult.SourceResult) -> ReportSearchSource.Changes {
        ReportSearchSource.Changes(
            asked: pass.asked.map { String($0.prefix(10)) }, since: pass.changedSince?.description ?? "",
            declared: pass.balance.declared)
    }

    private static let countingRules = [
        "Records of all sources that describe the same publication are one work; works that report the same "
            + "investigation are one study.",
        "Claims and themes count studies, not papers; retracted works, notices and comments are in no count of evidence.",
        "Stance is read from titles, results and conclusions by rules; every one carries its verbatim sentence.",
        "A source's balance sheet closes when declared = new + known + duplicate + unparsable + beyond cap + failed "
            + "+ filtered.",
    ]

    private static let limits = [
        "Only titles, abstracts and registry entries were read, no full texts.",
        "Stances, designs and sample sizes are read by rules and can be wrong; certainty is a suggestion, never a "
            + "decision.",
        "A work without a notice in the sources asked may still have been corrected or retracted.",
    ]
}
