package import Foundation

/// One update of a workspace.
package struct Run: Hashable, Sendable {
    /// Its number, from 1 without gaps.
    package var number: Int
    /// What sort of run it is, for example `update` or `offline`.
    package var kind: String
    /// When it started, to the second.
    package var started: Date
    /// When it ended, to the second; `nil` while it is open.
    package var finished: Date?
    /// The date that the run takes for today, to the second.
    package var asOf: Date
    /// Whether it is still open.
    package var state: State
    /// The digest of the configuration that it runs with.
    package var fingerprint: String
    /// The version of Assay that started it.
    package var version: String
    /// The result as `assay.update/1`; `nil` while there is none.
    package var result: String?
    /// Whether the run changed something.
    package var isEffective: Bool
}

extension Run {
    /// How far a run is.
    package enum State: String, Codable, Sendable {
        /// It works, or it was killed and can be resumed.
        case open
        /// It came to its end.
        case finished
        /// Another run was begun in its place.
        case abandoned
    }

    /// What is known of a run before it starts.
    package struct Start: Hashable, Sendable {
        /// The run's number, which must be above all others; `nil` for the next one.
        package var number: Int?
        /// What sort of run it is.
        package var kind: String
        /// When it starts.
        package var started: Date
        /// The date that it takes for today.
        package var asOf: Date
        /// The digest of its configuration.
        package var fingerprint: String
        /// The version of Assay.
        package var version: String

        /// A start.
        package init(
            number: Int? = nil, kind: String, started: Date, asOf: Date, fingerprint: String, version: String
        ) {
            self.number = number
            self.kind = kind
            self.started = started
            self.asOf = asOf
            self.fingerprint = fingerprint
            self.version = version
        }
    }

    /// What a run leaves at its end.
    package struct End: Hashable, Sendable {
        /// When it ends.
        package var finished: Date
        /// The result as `assay.update/1`.
        package var result: String
        /// Whether it changed something.
        package var isEffective: Bool

        /// An end.
        package init(finished: Date, result: String, isEffective: Bool) {
            self.finished = finished
            self.result = result
            self.isEffective = isEffective
        }
    }
}
