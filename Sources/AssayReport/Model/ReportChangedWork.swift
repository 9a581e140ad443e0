/// A work that a run brought or changed.
package struct ReportChangedWork: Codable, Hashable, Sendable {
    /// The work's id, from which `assay show` explains it.
    package var workID: String
    /// The work's number in the list of references; `nil` where it is not listed.
    package var reference: Int?
    /// The title.
    package var title: String
    /// The study design's label.
    package var design: String?
    /// The year of publication.
    package var year: Int?
    /// What changed, for example `abstract added`; `nil` for a new work.
    package var detail: String?

    /// The value of these parts; see the properties.
    package init(
        workID: String, reference: Int? = nil, title: String, design: String? = nil, year: Int? = nil,
        detail: String? = nil
    ) {
        self.workID = workID
        self.reference = reference
        self.title = title
        self.design = design
        self.year = year
        self.detail = detail
    }
}
