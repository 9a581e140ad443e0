package import AssayKit

/// Turns records into works and studies.
///
/// The result depends on the set of records alone, not on their order. Record ids must be unique: of several records with
/// one id a single one, chosen by its content, is used. The cost is near linear in the number of records; nothing is read
/// or written.
///
/// - Records join one work by a shared identifier (``MergeRule``) or by a title that other fields confirm, never against
///   contradicting identifiers, and never by way of a third record.
/// - Works keep the id that most of their records had before; a new one is named after its strongest identifier: DOI, PMID,
///   PMCID, registration number, record id.
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
        let traits = Self.ordered(records).map(Traits.init)
        var clusterer = Clusterer(traits, decisions: decisions)
        let clusters = clusterer.run()
        let assembly = WorkAssembly(traits, clusters: clusters, isTrusted: clusterer.isTrusted, previous: previous)
        var studies = StudyBuilder(works: assembly.works, links: assembly.links, weak: assembly.weakLinks)
        return Linkage(
            works: assembly.works.sorted { $0.id < $1.id }, studies: studies.build(previous: previousStudies),
            maybe: assembly.maybe(clusterer.doubts, decisions), related: assembly.related())
    }

    /// The records by id, each id once.
    private static func ordered(_ records: [Record]) -> [Record] {
        let groups = Dictionary(grouping: records, by: \.id)
        return groups.keys.sorted().compactMap { id in
            guard let group = groups[id], group.count > 1 else { return groups[id]?.first }
            // A record that cannot be written as JSON has no digest, and comes last.
            return group.min { ((try? $0.contentHash()) ?? "~") < ((try? $1.contentHash()) ?? "~") }
        }
    }
}
