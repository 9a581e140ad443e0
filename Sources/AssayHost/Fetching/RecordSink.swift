package import AssayKit

/// Where a run's records go.
package struct RecordSink: Sendable {
    /// Takes the records of one page and says for each whether the store had it before this run.
    ///
    /// Called again with the same records when a run is resumed; must then say the same.
    package var take: @Sendable (_ records: [Record]) async throws -> [Arrival]

    /// A sink.
    package init(take: @escaping @Sendable (_ records: [Record]) async throws -> [Arrival]) {
        self.take = take
    }

    /// Whether a record is new.
    package enum Arrival: Sendable {
        /// The store did not have it before this run.
        case new
        /// The store had it.
        case known
    }
}
