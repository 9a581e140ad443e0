package import AssayKit

/// A work with a notice: retracted, under concern, corrected.
package struct ReportIntegrityItem: Codable, Hashable, Sendable {
    /// The work's id, from which `assay show` explains it.
    package var workID: String
    /// The work's number in the list of references; `nil` where it is not listed.
    package var reference: Int?
    /// The title.
    package var title: String
    /// The year of publication.
    package var year: Int?
    /// The gravest standing that any source gives.
    package var status: Integrity.Status
    /// What each source says, in the configuration's order.
    package var signals: [ReportIntegritySignal]
    /// Whether sources that were asked give different standings.
    package var isDisputed: Bool
    /// Ids of the claims that the work would bear on.
    package var claims: [String]

    /// The value of these parts; see the properties.
    package init(
        workID: String, reference: Int? = nil, title: String, year: Int? = nil, status: Integrity.Status,
        signals: [ReportIntegritySignal] = [], isDisputed: Bool = false, claims: [String] = []
    ) {
        self.workID = workID
        self.reference = reference
        self.title = title
        self.year = year
        self.status = status
        self.signals = signals
        self.isDisputed = isDisputed
        self.claims = claims
    }
}
