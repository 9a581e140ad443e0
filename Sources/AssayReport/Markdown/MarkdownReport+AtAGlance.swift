extension MarkdownReport {
    /// The answer: where each claim stands, and what kinds of study stand behind each theme.
    func atAGlance() -> String {
        Self.blocks(["## At a glance", summary, readFirst, claimTable, themeTable])
    }

    private var summary: String {
        guard !model.claims.isEmpty else { return "No checkable claim was found in the document." }
        let verdicts = orderedVerdicts.map { label, count in "\(count) \(words(label))" }
        let claims = Wording.count(model.claims.count, "claim", "claims")
        return "**\(claims): \(verdicts.joined(separator: ", ")).** \(movement)"
    }

    private var movement: String {
        if model.changes.isFirstRun { return "This is the first run." }
        let moved = model.changes.verdictsMoved.count
        let since = model.changes.since.map { " since \(MarkdownText.escape($0))" } ?? ""
        return moved == 0
            ? "No verdict moved\(since)."
            : "\(Wording.count(moved, "verdict", "verdicts")) moved\(since)."
    }

    /// The claims that an editor has to look at before the others.
    private var readFirst: String? {
        let doubtful = model.claims.enumerated().filter { $0.element.tallies.isDoubtful }
        guard !doubtful.isEmpty else { return nil }
        let shown = doubtful.prefix(8).map { "\($0.offset + 1) (\(MarkdownText.code($0.element.id)))" }
        let left = doubtful.count.left(after: shown.count)
        let claims = Wording.list(shown + (left > 0 ? ["\(left) more"] : []))
        return """
            Read first: \(doubtful.count == 1 ? "claim" : "claims") \(claims), where at least as many studies qualify or \
            contradict as support.
            """
    }

    /// The verdicts with their counts: the most frequent first, then by name.
    private var orderedVerdicts: [(String, Int)] {
        let counts = Dictionary(model.claims.map { ($0.verdict, 1) }, uniquingKeysWith: +)
        return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { ($0.key, $0.value) }
    }

    private func words(_ label: String) -> String {
        MarkdownText.escape(label.replacing("-", with: " "), limit: 60)
    }

    private var claimTable: String? {
        guard !model.claims.isEmpty else { return nil }
        let header = [
            "No.", "Claim", "Verdict", "Supports", "Qualifies", "Contradicts", "Unclear", "Suggested certainty", "Id",
        ]
        let rows = model.claims.enumerated().map { index, claim in
            [
                "\(index + 1)",
                MarkdownText.escape(claim.text, limit: 80),
                "**\(MarkdownText.escape(Wording.capitalised(claim.verdict)))**",
                "\(claim.tallies.supports)", "\(claim.tallies.qualifies)", "\(claim.tallies.contradicts)",
                "\(claim.tallies.unclear)", claim.certainty.map(words) ?? "–",
                MarkdownText.code(claim.id, isInTable: true),
            ]
        }
        return "Studies by how they stand to each claim; `assay show ID` explains a row.\n\n"
            + MarkdownText.table(header, alignments: "rllrrrrll", rows: rows)
    }

    private var themeTable: String? {
        guard !model.themes.isEmpty else { return nil }
        let groups = DesignGroup.allCases
        let rows = model.themes.map { theme in
            let counts = theme.groupedDesigns
            return [MarkdownText.escape(theme.title, limit: 60)] + groups.map { "\(counts[$0] ?? 0)" }
                + ["**\(theme.studies)**", MarkdownText.code(theme.id, isInTable: true)]
        }
        let header = ["Theme"] + groups.map(\.rawValue) + ["Studies", "Id"]
        let alignments = "l" + String(repeating: "r", count: groups.count + 1) + "l"
        return "Studies by theme and design; a study can report on several themes.\n\n"
            + MarkdownText.table(header, alignments: alignments, rows: rows)
    }
}

extension ReportTallies {
    /// Whether the studies that qualify or contradict are at least as many as those that support.
    var isDoubtful: Bool {
        let against = qualifies.addingClamped(contradicts)
        return against > 0 && against >= supports
    }
}

extension ReportTheme {
    /// Studies by group of designs.
    var groupedDesigns: [DesignGroup: Int] {
        Dictionary(designs.map { (DesignGroup(label: $0.key), $0.value) }) { $0.addingClamped($1) }
    }
}
