package import AssayKit

/// How a work stands, from every signal that its sources and their notices give.
///
/// The worst signal decides ``status``; the others stay beside it, so that a reader sees who said what.
package struct WorkIntegrity: Codable, Hashable, Sendable {
    /// The worst standing that a signal gives; *unknown* where nobody said anything, which is never *none found*.
    package var status: Integrity.Status
    /// All signals, ordered by source, record and status.
    package var signals: [Signal]
    /// Whether two sources that know something of the work say different things.
    package var disagreement: Bool

    /// A standing with its signals.
    package init(status: Integrity.Status = .unknown, signals: [Signal] = [], disagreement: Bool = false) {
        self.status = status
        self.signals = signals
        self.disagreement = disagreement
    }
}

extension WorkIntegrity {
    /// What one record says of a work's standing.
    package struct Signal: Codable, Hashable, Sendable {
        /// The source of the record.
        package var source: String
        /// The record's id; a notice's where the notice names the work.
        package var record: String
        /// The standing that it gives.
        package var status: Integrity.Status
        /// The notices behind it.
        package var notices: [Integrity.Notice]

        /// A signal.
        package init(source: String, record: String, status: Integrity.Status, notices: [Integrity.Notice] = []) {
            self.source = source
            self.record = record
            self.status = status
            self.notices = notices
        }
    }
}
