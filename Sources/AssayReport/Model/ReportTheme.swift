/// A theme: what the literature reports on it and how much the document says on it.
package struct ReportTheme: Codable, Hashable, Sendable {
    /// The theme's id, from which `assay show` explains it.
    package var id: String
    /// The theme's title.
    package var title: String
    /// Studies by sub-theme, in the pack's order.
    package var subthemes: [ReportSubtheme]
    /// Studies by the design's label.
    package var designs: [String: Int]
    /// Studies with a finding on it; a study counts once.
    package var studies: Int
    /// The document's sentences on it, of all its sentences.
    package var document: ReportShare
    /// The literature's findings on it, of all findings.
    package var literature: ReportShare
    /// Findings, best first.
    package var findings: [ReportFinding]
    /// How many findings there are, the ones not listed included.
    package var findingsTotal: Int

    /// The value of these parts; see the properties.
    package init(
        id: String, title: String, subthemes: [ReportSubtheme] = [], designs: [String: Int] = [:], studies: Int,
        document: ReportShare, literature: ReportShare, findings: [ReportFinding] = [], findingsTotal: Int = 0
    ) {
        self.id = id
        self.title = title
        self.subthemes = subthemes
        self.designs = designs
        self.studies = studies
        self.document = document
        self.literature = literature
        self.findings = findings
        self.findingsTotal = findingsTotal
    }
}
