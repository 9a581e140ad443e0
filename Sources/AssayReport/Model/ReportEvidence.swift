package import AssayKit

/// A finding that bears on a claim.
package struct ReportEvidence: Codable, Hashable, Sendable {
    /// The work's id, from which `assay show` explains it.
    package var workID: String
    /// The work's number in the list of references; `nil` where it is not listed.
    package var reference: Int?
    /// The study design's label, for example `randomised-trial`.
    package var design: String
    /// How many took part; `nil` where the work does not say.
    package var sampleSize: Int?
    /// The year of publication.
    package var year: Int?
    /// How the finding stands to the claim.
    package var stance: ReportStance
    /// How sure the rules are of the stance, 0 to 1.
    package var score: Double
    /// The finding's words, verbatim.
    package var quote: String
    /// The field that the words stand in, for example `abstract`.
    package var field: String
    /// The section's label within the field, for example `CONCLUSIONS`.
    package var section: String?
    /// The rule that gave the stance.
    package var rule: String
    /// The work's standing.
    package var integrity: Integrity.Status

    /// The value of these parts; see the properties.
    package init(
        workID: String, reference: Int? = nil, design: String, sampleSize: Int? = nil, year: Int? = nil,
        stance: ReportStance, score: Double, quote: String, field: String, section: String? = nil, rule: String,
        integrity: Integrity.Status
    ) {
        self.workID = workID
        self.reference = reference
        self.design = design
        self.sampleSize = sampleSize
        self.year = year
        self.stance = stance
        self.score = score
        self.quote = quote
        self.field = field
        self.section = section
        self.rule = rule
        self.integrity = integrity
    }
}
