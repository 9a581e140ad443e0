package import AssayKit

/// A work whose standing changed.
package struct ReportIntegrityChange: Codable, Hashable, Sendable {
    /// The work's id, from which `assay show` explains it.
    package var workID: String
    /// The work's number in the list of references; `nil` where it is not listed.
    package var reference: Int?
    /// The title.
    package var title: String
    /// The standing before.
    package var from: Integrity.Status
    /// The standing now.
    package var to: Integrity.Status

    /// The value of these parts; see the properties.
    package init(workID: String, reference: Int? = nil, title: String, from: Integrity.Status, to: Integrity.Status) {
        self.workID = workID
        self.reference = reference
        self.title = title
        self.from = from
        self.to = to
    }
}
