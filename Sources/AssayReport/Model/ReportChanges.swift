/// What a run changed since the one before.
package struct ReportChanges: Codable, Hashable, Sendable {
    /// Whether this is the first run, so that there is nothing to compare with.
    package var isFirstRun: Bool
    /// The day of the run before, `YYYY-MM-DD`.
    package var since: String?
    /// Works that are new, best evidence first.
    package var newWorks: [ReportChangedWork]
    /// How many works are new, the ones not listed included.
    package var newWorksTotal: Int
    /// Works whose description a source changed.
    package var updatedWorks: [ReportChangedWork]
    /// How many works were updated, the ones not listed included.
    package var updatedWorksTotal: Int
    /// Works whose standing changed, gravest first.
    package var integrityChanges: [ReportIntegrityChange]
    /// How many works' standing changed, the ones not listed included.
    package var integrityChangesTotal: Int
    /// Claims whose verdict moved, in the document's order.
    package var verdictsMoved: [ReportVerdictMove]
    /// Other changes as ready sentences without a full stop, for example of the method.
    package var notes: [String]

    /// The value of these parts; see the properties.
    package init(
        isFirstRun: Bool, since: String? = nil, newWorks: [ReportChangedWork] = [], newWorksTotal: Int = 0,
        updatedWorks: [ReportChangedWork] = [], updatedWorksTotal: Int = 0,
        integrityChanges: [ReportIntegrityChange] = [], integrityChangesTotal: Int = 0,
        verdictsMoved: [ReportVerdictMove] = [], notes: [String] = []
    ) {
        self.isFirstRun = isFirstRun
        self.since = since
        self.newWorks = newWorks
        self.newWorksTotal = newWorksTotal
        self.updatedWorks = updatedWorks
        self.updatedWorksTotal = updatedWorksTotal
        self.integrityChanges = integrityChanges
        self.integrityChangesTotal = integrityChangesTotal
        self.verdictsMoved = verdictsMoved
        self.notes = notes
    }
}
