import AssayKit

extension MarkdownReport {
    /// What the run changed, the most consequential first.
    func whatChanged() -> String {
        let changes = model.changes
        let lists = [verdictsMoved, integrityChanges, newWorks, updatedWorks, notes]
        let since = changes.since.map { " since \(MarkdownText.escape($0))" } ?? " since the last run"
        if changes.isFirstRun {
            return Self.blocks([
                "## What changed", "This is the first run: there is nothing to compare it with.", notes,
            ])
        }
        if lists.allSatisfy({ $0 == nil }) {
            return Self.blocks(["## What changed since the last run", nothing(since), proof])
        }
        return Self.blocks(["## What changed\(since)"] + lists)
    }

    private func nothing(_ since: String) -> String {
        isIncomplete
            ? "No change was seen\(since), but the search is incomplete: this is no proof that nothing changed."
            : "Nothing changed\(since)."
    }

    /// What shows that every source was really asked.
    private var proof: String? {
        let rows = model.balance.map { row in
            let asked = model.search.sources.first { $0.id == row.source }?.asked
            let day = asked.map { "asked on \(MarkdownText.escape($0))" } ?? "not asked"
            return MarkdownText.item(["\(MarkdownText.code(row.source)): \(day), \(row.outcome)"])
        }
        return rows.isEmpty ? nil : rows.joined(separator: "\n")
    }

    private var verdictsMoved: String? {
        list("Verdicts that moved", model.changes.verdictsMoved, total: model.changes.verdictsMoved.count) { move in
            let works = move.workIDs.prefix(5).map(citations.full)
            let cause = works.isEmpty ? "" : ", moved by \(Wording.list(works))"
            let from = MarkdownText.escape(move.from), to = MarkdownText.escape(move.to)
            return [
                "\(from) → **\(to)**: \(MarkdownText.quote(move.text, limit: 200))",
                "(\(MarkdownText.code(move.claimID))\(cause))",
            ]
        }
    }

    private var integrityChanges: String? {
        let changes = model.changes
        return list("Works whose standing changed", changes.integrityChanges, total: changes.integrityChangesTotal) {
            let move = "\($0.from.words) → **\($0.to.words)**"
            return ["\(move): \(MarkdownText.escape($0.title, limit: 200))", "(\(citations.full($0.workID)))"]
        }
    }

    private var newWorks: String? {
        list("New works", model.changes.newWorks, total: model.changes.newWorksTotal, line: changedWork)
    }

    private var updatedWorks: String? {
        list("Updated works", model.changes.updatedWorks, total: model.changes.updatedWorksTotal, line: changedWork)
    }

    private func changedWork(_ work: ReportChangedWork) -> [String] {
        let described = work.design.map { traits(design: $0, size: nil, year: work.year, integrity: nil) }
        let end = [described ?? work.year.map { "\($0)" }, work.detail.map { MarkdownText.escape($0, limit: 200) }]
        let tail = end.compactMap(\.self) + [citations.full(work.workID)]
        return [MarkdownText.escape(work.title, limit: 200), "(\(tail.joined(separator: "; ")))"]
    }

    private var notes: String? {
        list("Method and document", model.changes.notes, total: model.changes.notes.count) {
            [MarkdownText.escape($0, limit: 500)]
        }
    }

    /// A titled list with its total; `nil` where there is nothing to list.
    private func list<Entry>(
        _ title: String, _ entries: [Entry], total: Int, line: (Entry) -> [String]
    ) -> String? {
        guard total > 0 else { return nil }
        let items = entries.map { MarkdownText.item(line($0)) }.joined(separator: "\n")
        let more = rest(total.left(after: entries.count), "entry", "entries", show: "run-\(model.run)")
        return Self.blocks(["### \(title) (\(total))", items, more])
    }
}
