import AssayHost
import AssayKit
import AssayStore
import Foundation

/// What a report is made of, read from the store: nothing of it depends on the clock or on this machine.
struct ReportInput: Sendable {
    var evidence: Evidence
    /// The last run that changed something, which the report speaks of.
    var run: Run
    /// The effective run before it, or `nil`.
    var previousRun: Run?
    /// The ledger's entries of ``run``.
    var events: [EventRow]
    /// What stands of each source, by id.
    var sources: [String: RunHistory.Standing]
    /// The same before ``run``.
    var previousSources: [String: RunHistory.Standing]
    /// When each source last gave all that it was asked for, ISO 8601 in UTC, by id.
    var lastComplete: [String: String]
    var configuration: Configuration
    /// The names of sources, by id.
    var names: [String: String]
}

extension ReportInput {
    /// Reads what the store holds.
    ///
    /// - Throws: ``WorkspaceError`` where no run has finished yet, and what the store throws.
    init(_ workspace: Workspace, _ library: Library, registry: PluginRegistry) throws {
        let history = try RunHistory(library)
        guard let run = history.effective.last, let evidence = try EvidenceStorage.evidence(from: library.derived())
        else {
            throw WorkspaceError(.failed, "nothing has been fetched yet", hint: "run: assay update")
        }
        self.evidence = evidence
        self.run = run
        previousRun = history.effective.dropLast().last
        events = try library.events(run: run.number)
        sources = try history.standing()
        previousSources = try history.standing(before: run.number)
        lastComplete = try history.lastComplete()
        configuration = workspace.configuration
        names = Dictionary(
            registry.entries.map { ($0.manifest.id, $0.manifest.name) }, uniquingKeysWith: { first, _ in first })
    }
}
