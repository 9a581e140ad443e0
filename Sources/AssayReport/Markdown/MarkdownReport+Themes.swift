extension MarkdownReport {
    /// Each theme with its sub-themes and the best findings on it.
    func themes() -> String {
        guard !model.themes.isEmpty else { return "" }
        return Self.blocks(["## Themes"] + model.themes.map(theme))
    }

    private func theme(_ theme: ReportTheme) -> String {
        let findings = theme.findings.map { MarkdownText.item(finding($0)) }.joined(separator: "\n")
        let left = theme.findingsTotal.left(after: theme.findings.count)
        return Self.blocks([
            "### \(MarkdownText.escape(theme.title, limit: 120))", size(of: theme), subthemes(of: theme), findings,
            rest(left, "finding", "findings", show: theme.id),
        ])
    }

    private func size(of theme: ReportTheme) -> String {
        guard theme.findingsTotal > 0 else {
            let caution = isIncomplete ? ", but the search is incomplete" : ""
            return "No study was found that reports on it\(caution) (\(MarkdownText.code(theme.id)))."
        }
        let verb = theme.studies == 1 ? "reports" : "report"
        return """
            \(Wording.count(theme.studies, "study", "studies")) \(verb) on it, in \
            \(Wording.count(theme.findingsTotal, "finding", "findings")) (\(MarkdownText.code(theme.id))).
            """
    }

    private func subthemes(of theme: ReportTheme) -> String? {
        guard !theme.subthemes.isEmpty else { return nil }
        let parts = theme.subthemes.map { "\(MarkdownText.escape($0.title, limit: 60)) \($0.studies)" }
        return "Studies by sub-theme: \(parts.joined(separator: ", "))."
    }

    private func finding(_ finding: ReportFinding) -> [String] {
        let traits = self.traits(
            design: finding.design, size: finding.sampleSize, year: finding.year, integrity: finding.integrity.warning)
        let label = finding.subtheme.map { [MarkdownText.escape($0, limit: 60)] } ?? []
        let tail = [place(field: finding.field, section: finding.section)] + label
        let reference = citations.reference(finding.workID).map { ", \($0)" } ?? ""
        return [
            "\(Wording.capitalisedFirst(traits))\(reference).", MarkdownText.quote(finding.quote),
            "(\((tail + [MarkdownText.code(finding.workID)]).joined(separator: "; ")))",
        ]
    }
}
