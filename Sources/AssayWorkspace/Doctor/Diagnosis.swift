/// What `assay doctor` found (`assay.doctor/1`).
package struct Diagnosis: Encodable, Sendable {
    /// How something is.
    package enum State: String, Encodable, Sendable {
        /// All is well.
        case ok
        /// It works, and a person should know.
        case warning
        /// A source cannot be reached, or does not answer as it should.
        case unreachable
        /// It does not work, or something is lost.
        case problem
    }

    /// One thing that was looked at.
    package struct Check: Encodable, Sendable {
        /// What it belongs to: `configuration`, `keys`, `sources`, `storage`, `store`, `captures` or `journals`.
        package var area: String
        /// The thing, for example a file or a source.
        package var subject: String
        /// How it is.
        package var state: State
        /// What was found, as one sentence.
        package var message: String
        /// The next command, or what to do; `nil` where nothing is.
        package var next: String?
        /// Whether the doctor repaired it.
        package var isRepaired = false

        private enum CodingKeys: String, CodingKey {
            case area, subject, state, message, next
            case isRepaired = "repaired"
        }
    }

    /// `assay.doctor/1`.
    package let schema = "assay.doctor/1"
    /// The workspace's folder; `nil` outside of one.
    package var workspace: String?
    /// What was looked at, in the order of looking.
    package var checks: [Check]

    /// Whether something is wrong that is not only a source out of reach.
    package var hasProblem: Bool { checks.contains { $0.state == .problem } }
    /// Whether a source is out of reach.
    package var hasUnreachable: Bool { checks.contains { $0.state == .unreachable } }

    private enum CodingKeys: String, CodingKey {
        case schema, workspace, checks
    }
}
