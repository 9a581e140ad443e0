extension MarkdownReport {
    /// Per source, what it announced beside what became of it.
    func balance() -> String {
        guard !model.balance.isEmpty else { return "" }
        let header = [
            "Source", "Declared", "New", "Known", "Duplicate", "Unparsable", "Beyond cap", "Failed", "Filtered", "Sum",
            "Balance",
        ]
        let rows = model.balance.map(\.cells)
        return Self.blocks([
            "## Balance sheet",
            "Every hit that a source declares is accounted for: declared = new + known + duplicate + unparsable + beyond cap + "
                + "failed + filtered.",
            MarkdownText.table(header, alignments: "lrrrrrrrrrl", rows: rows), problems,
        ])
    }

    private var problems: String? {
        let items = model.balance.flatMap { row in
            row.problems.map { "- \(MarkdownText.code(row.source)): \(MarkdownText.escape($0, limit: 500))" }
        }
        guard !items.isEmpty else { return nil }
        let listed = items.prefix(Self.problemLimit)
        let left = items.count.left(after: listed.count)
        let more = rest(left, "problem", "problems", show: "run-\(model.run)")
        return Self.blocks(["### Problems (\(items.count))", listed.joined(separator: "\n"), more])
    }

    private static let problemLimit = 20
}

extension ReportBalanceRow {
    /// Both sides' sum; as large as a number can be where it does not fit.
    var sum: Int {
        [new, known, duplicate, unparsable, beyondCap, failed, filtered].reduce(0) { $0.addingClamped($1) }
    }

    /// How the row ended, in words.
    var outcome: String {
        switch status {
        case .failed: "**failed**"
        case .partial: isBalanced ? "in part" : "in part, **open**"
        case .skipped: "not asked"
        case .complete: isBalanced ? "closes" : "**open**"
        }
    }

    /// The row of the table. What failed or was not asked is never shown as 0.
    var cells: [String] {
        let isSilent = status == .failed || status == .skipped
        let word = status == .failed ? "failed" : "not asked"
        let declared = declared.map { isEstimated ? "about \($0)" : "\($0)" } ?? (isSilent ? word : "not said")
        let parts = [new, known, duplicate, unparsable, beyondCap, failed, filtered]
        let numbers = parts.map { isSilent && $0 == 0 ? "–" : "\($0)" }
        let total = isSilent && sum == 0 ? "–" : "\(sum)"
        let name = MarkdownText.code(source, isInTable: true)
        let asked = changedSince.map { "\(name), changes since \(MarkdownText.escape($0, limit: 20))" } ?? name
        return [asked, declared] + numbers + [total, outcome]
    }
}
