/// A claim of the document and where it stands.
package struct ReportClaim: Codable, Hashable, Sendable {
    /// The claim's id, from which `assay show` explains it.
    package var id: String
    /// The claim as it stands in the document.
    package var text: String
    /// The heading that it stands under; `nil` at the document's beginning.
    package var section: String?
    /// How strongly it is worded, for example `certain` or `hedged`.
    package var strength: String
    /// Its themes, strongest first.
    package var themes: [ReportThemeScore]
    /// Where it stands given all its findings, for example `supported`.
    package var verdict: String
    /// The suggested certainty, for example `moderate`; `nil` where none can be suggested.
    package var certainty: String?
    /// What the suggestion rests on, one reason each, without a full stop.
    package var certaintyInputs: [String]
    /// Studies by stance.
    package var tallies: ReportTallies
    /// The findings that bear on it, best evidence first.
    package var evidence: [ReportEvidence]
    /// How many findings bear on it, the ones not listed included.
    package var evidenceTotal: Int

    /// The value of these parts; see the properties.
    package init(
        id: String, text: String, section: String? = nil, strength: String, themes: [ReportThemeScore] = [],
        verdict: String, certainty: String? = nil, certaintyInputs: [String] = [], tallies: ReportTallies,
        evidence: [ReportEvidence] = [], evidenceTotal: Int = 0
    ) {
        self.id = id
        self.text = text
        self.section = section
        self.strength = strength
        self.themes = themes
        self.verdict = verdict
        self.certainty = certainty
        self.certaintyInputs = certaintyInputs
        self.tallies = tallies
        self.evidence = evidence
        self.evidenceTotal = evidenceTotal
    }
}
