package import AssayKit

/// Turns records into works and studies.
///
/// The result depends on the set of records alone, not on their order. Record ids must be unique: of several records with
/// one id a single one, chosen by its content, is used.
package struct Linker: Sendable {
    /// What a person decided.
    package let decisions: LinkDecisions

    /// A linker that follows a person's decisions.
    package init(decisions: LinkDecisions = .none) {
        self.decisions = decisions
    }

    /// Links records.
    ///
    /// - Parameters:
    ///   - records: All records of the workspace.
    ///   - previous: The work of each record in the last run; keeps work ids stable.
    ///   - previousStudies: The study of each work in the last run; keeps study ids stable.
    package func link(
        _ records: [Record], previous: [String: String] = [:], previousStudies: [String: String] = [:]
    ) -> Linkage {
        Linkage()
    }
}
