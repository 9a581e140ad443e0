package import AssayKit

/// A span of a work tagged with a theme.
package struct ReportFinding: Codable, Hashable, Sendable {
    /// The work's id, from which `assay show` explains it.
    package var workID: String
    /// The work's number in the list of references; `nil` where it is not listed.
    package var reference: Int?
    /// The finding's words, verbatim.
    package var quote: String
    /// The field that the words stand in, for example `abstract`.
    package var field: String
    /// The section's label within the field, for example `RESULTS`.
    package var section: String?
    /// The study design's label.
    package var design: String
    /// How many took part; `nil` where the work does not say.
    package var sampleSize: Int?
    /// The year of publication.
    package var year: Int?
    /// What the finding reports, for example `positive`; `nil` where that is unclear.
    package var direction: String?
    /// The sub-theme's title.
    package var subtheme: String?
    /// Whether the words deny what they name.
    package var isNegated: Bool
    /// The work's standing.
    package var integrity: Integrity.Status

    /// The value of these parts; see the properties.
    package init(
        workID: String, reference: Int? = nil, quote: String, field: String, section: String? = nil, design: String,
        sampleSize: Int? = nil, year: Int? = nil, direction: String? = nil, subtheme: String? = nil,
        isNegated: Bool = false, integrity: Integrity.Status = .unknown
    ) {
        self.workID = workID
        self.reference = reference
        self.quote = quote
        self.field = field
        self.section = section
        self.design = design
        self.sampleSize = sampleSize
        self.year = year
        self.direction = direction
        self.subtheme = subtheme
        self.isNegated = isNegated
        self.integrity = integrity
    }
}
