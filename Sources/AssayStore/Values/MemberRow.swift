/// Which work a record belongs to.
package struct MemberRow: Hashable, Sendable {
    /// The record's id.
    package var recordID: String
    /// The work's id.
    package var workID: String

    /// A row.
    package init(
        recordID: String, workID: String
    ) {
        self.recordID = recordID
        self.workID = workID
    }
}
