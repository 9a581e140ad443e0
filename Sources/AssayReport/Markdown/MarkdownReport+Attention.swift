extension MarkdownReport {
    /// How much the document and the literature say on each theme, side by side.
    func attention() -> String {
        guard !model.themes.isEmpty else { return "" }
        let rows = model.themes.map { theme in
            [
                MarkdownText.escape(theme.title, limit: 60), theme.document.bar, theme.literature.bar,
                theme.attentionGap.map(Self.points) ?? "–", MarkdownText.code(theme.id, isInTable: true),
            ]
        }
        let header = ["Theme", "Document’s sentences", "Literature’s findings", "Literature − document", "Id"]
        return Self.blocks([
            "## Balance of attention", attentionSummary, MarkdownText.table(header, alignments: "lllrl", rows: rows),
            "A sentence or a finding can be on several themes or on none, so that the shares need not add up to 100%.",
        ])
    }

    /// The theme that the document gives much less room than the literature does.
    private var attentionSummary: String? {
        let gaps = model.themes.compactMap { theme in theme.attentionGap.map { (theme, $0) } }
        guard let (theme, gap) = gaps.max(by: { $0.1 < $1.1 }), gap >= Self.notableGap else { return nil }
        let title = MarkdownText.escape(theme.title, limit: 60)
        return """
            Measured against the literature, the document says least on **\(title)**: \(theme.document.percentText) of its \
            sentences, \(theme.literature.percentText) of the findings.
            """
    }

    /// In percentage points; below, the difference is small talk.
    private static let notableGap = 10

    private static func points(_ gap: Int) -> String {
        gap == 0 ? "0" : (gap > 0 ? "+\(gap)" : "−\(-gap)") + " pp"
    }
}

extension ReportTheme {
    /// The literature's share minus the document's, in percentage points; `nil` where either has no whole.
    var attentionGap: Int? {
        guard let document = document.percent, let literature = literature.percent else { return nil }
        return literature - document
    }
}

extension ReportShare {
    /// The share in whole percent, rounded half up; `nil` where there is no whole.
    var percent: Int? {
        guard whole > 0 else { return nil }
        let share = Double(max(0, min(part, whole))) / Double(whole)
        return Int((share * 100).rounded(.toNearestOrAwayFromZero))
    }

    /// For example `34%`.
    var percentText: String {
        percent.map { "\($0)%" } ?? "–"
    }

    /// For example `███······· 34% (14 of 41)`.
    var bar: String {
        guard let percent else { return "–" }
        let filled = (percent + 5) / 10
        let bar = String(repeating: "█", count: filled) + String(repeating: "·", count: 10 - filled)
        return "\(bar) \(percent)% (\(part) of \(whole))"
    }
}
