/// A registered trial without results in the registry or in print.
package struct ReportRegistration: Codable, Hashable, Sendable {
    /// The registration number.
    package var nct: String
    /// The work's id, from which `assay show` explains it.
    package var workID: String
    /// The title.
    package var title: String
    /// The registry's status, for example `TERMINATED`.
    package var status: String
    /// When it was completed, `YYYY[-MM[-DD]]`.
    package var completionDate: String?
    /// How many took part, or were to.
    package var enrolment: Int?
    /// Why it stopped early, in the registry's words.
    package var whyStopped: String?

    /// Whether the registry says that it is over.
    package var hasEnded: Bool

    /// The value of these parts; see the properties.
    package init(
        nct: String, workID: String, title: String, status: String, completionDate: String? = nil,
        enrolment: Int? = nil, whyStopped: String? = nil, hasEnded: Bool = true
    ) {
        self.nct = nct
        self.workID = workID
        self.title = title
        self.status = status
        self.completionDate = completionDate
        self.enrolment = enrolment
        self.whyStopped = whyStopped
        self.hasEnded = hasEnded
    }
}
