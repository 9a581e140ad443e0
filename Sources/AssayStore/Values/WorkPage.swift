/// A part of a list of works.
package struct WorkPage: Hashable, Sendable {
    /// How many works the filter finds.
    package var total: Int
    /// The part asked for.
    package var rows: [WorkRow]

    /// A row.
    package init(
        total: Int, rows: [WorkRow]
    ) {
        self.total = total
        self.rows = rows
    }
}
