/// A study as the store keeps it.
package struct StudyRow: Hashable, Sendable {
    /// The study's id.
    package var id: String
    /// The ids of its works, in the order of its reports.
    package var works: [String]
    /// The whole study.
    package var json: String

    /// A row.
    package init(
        id: String, works: [String], json: String
    ) {
        self.id = id
        self.works = works
        self.json = json
    }
}
