import AssayAppraisal
package import AssayHost
import AssayKit
import AssayStore
import Foundation

/// Runs `assay update`: fetch, merge, tag, judge, write the ledger and the report.
///
/// ```
/// check everything a person wrote ─> lock ─> fetch ─> derive ─> ledger ─> report.md
/// ```
///
/// Killed at any moment, the next update goes on at the page where this one stopped and ends in the same state.
package struct Updater: Sendable {
    let workspace: Workspace
    let environment: Environment
    let options: UpdateOptions
    let registry: PluginRegistry
    let sources: [ResolvedSource]
    let pack: ThemePack
    let document: Document
    let documentHash: String

    /// An updater; reads and checks all that a person wrote, before anything is asked.
    ///
    /// - Throws: ``WorkspaceError``.
    package init(
        _ workspace: Workspace, registry: PluginRegistry, environment: Environment, options: UpdateOptions
    ) throws(WorkspaceError) {
        self.workspace = workspace
        self.environment = options.isOffline ? environment : try environment.withKeys(of: registry)
        self.options = options
        self.registry = registry
        sources = try workspace.resolvedSources(registry, self.environment, only: options.onlySources)
        pack = try ThemePack.load(named: workspace.configuration.themes, in: workspace.folder)
        let data = try workspace.documentData()
        documentHash = SHA256.hex(data)
        document = try workspace.readDocument(data)
    }

    /// Runs the update.
    ///
    /// - Throws: `CancellationError`, ``WorkspaceError``, `HostError`, and `StoreError`.
    package func run() async throws -> Update {
        let lock = try await acquireLock()
        defer { lock.release() }
        try workspace.prepareStorage()
        let library = try Library.open(at: workspace.library)
        let result = try await run(in: library)
        let reportError = try writeReport(from: library)
        try library.close()
        return Update(result: result, reportError: reportError)
    }
}

// MARK: - The run

extension Updater {
    private func run(in library: Library) async throws -> UpdateResult {
        var result: UpdateResult?
        for plan in try makePlans(library) { result = try await run(plan, in: library) }
        guard let result else { throw WorkspaceError(.failed, "there is nothing to run") }
        try SearchLock(workspace.configuration, sources: allSources()).write(to: workspace.searchLock)
        return result
    }

    /// Writes the report; where a person edited one of its regions, that is told beside the result, not instead of it.
    private func writeReport(from library: Library) throws -> WorkspaceError? {
        do {
            try ReportWriter(workspace, registry: registry).write(from: library)
            return nil
        } catch let error as WorkspaceError {
            return error
        }
    }

    private func run(_ plan: RunPlan, in library: Library) async throws -> UpdateResult {
        let started = environment.now
        let journal =
            options.isOffline
            ? nil
            : try JournalWriter(run: plan.number, started: plan.asOf.ISO8601Format(), captures: workspace.captures)
        if !plan.isResumed { try begin(plan, started, library) }
        noteResume(plan)
        let outcomes = try await fetch(plan, journal, library)
        try Task.checkCancellation()
        try noteCaptures(of: plan, journal, library)
        let withdrawn = try noteWithdrawn(outcomes, plan, library)
        let result = try await conclude(plan, outcomes, withdrawn, started, library)
        try journal?.end(
            at: environment.now.ISO8601Format(), complete: outcomes.filter { $0.status == .complete }.map(\.id),
            asked: outcomes.map(\.id))
        return result
    }

    private func makePlans(_ library: Library) throws -> [RunPlan] {
        let journals = RunJournal.all(in: workspace.captures)
        let runs = try library.runs()
        let ids = sources.map(\.manifest.id)
        guard options.isOffline else {
            try endJournals(journals, of: runs)
            return [
                .live(
                    journals: journals, runs: runs, sources: ids, fingerprint: fingerprint, now: environment.now,
                    isFull: options.isFull)
            ]
        }
        return try RunPlan.offline(journals: journals, runs: runs, sources: ids, now: environment.now)
    }

    /// Ends the journals of runs that the store knows as finished: a process killed between the two left them open, and
    /// a replay into an empty store would pass them over.
    private func endJournals(_ journals: [RunJournal], of runs: [Run]) throws {
        for journal in journals where !journal.isFinished {
            guard let run = runs.first(where: { $0.number == journal.run }), run.state == .finished, run.kind == "live",
                let result = try RunHistory.result(of: run)
            else { continue }
            try JournalWriter(run: journal.run, started: journal.started, captures: workspace.captures)
                .end(
                    at: result.finished, complete: result.sources.filter { $0.status == .complete }.map(\.id),
                    asked: result.sources.map(\.id))
        }
    }

    private func begin(_ plan: RunPlan, _ started: Date, _ library: Library) throws {
        _ = try library.beginRun(
            Run.Start(
                number: plan.number, kind: options.isOffline ? "offline" : "live", started: started, asOf: plan.asOf,
                fingerprint: fingerprint, version: AssayKit.version))
    }

    private func noteResume(_ plan: RunPlan) {
        guard plan.isResumed else { return }
        let kept = plan.replay.values.first?.first?.lastReceived.count ?? 0
        options.onNotice("going on with run \(plan.number), which was interrupted (\(kept) sources had answered)")
    }

    /// What a run was asked to do; another fingerprint is a change of the question, not of the evidence.
    var fingerprint: String {
        let configuration = workspace.configuration
        let dates = [configuration.since, configuration.until].map { $0?.description ?? "" }
        let parts = [configuration.queryText] + dates + configuration.enabledSources.map { "\($0.id) \($0.limit ?? 0)" }
        return SHA256.hex(parts.joined(separator: "\n"))
    }

    private func allSources() throws(WorkspaceError) -> [ResolvedSource] {
        guard !options.onlySources.isEmpty else { return sources }
        return try workspace.resolvedSources(registry, environment, only: [])
    }
}

// MARK: - The lock

extension Updater {
    private func acquireLock() async throws -> WriterLock {
        try workspace.prepareStorage()
        let onNotice = options.onNotice
        return try await WriterLock.acquire(
            at: workspace.storage.appendingPathComponent("writer.lock"),
            as: .current(command: "assay update", started: Date()), waitingAtMost: .seconds(options.lockPatience)
        ) { holder in
            let who = holder.map { "process \($0.pid) on \($0.host) (\($0.command))" } ?? "another process"
            onNotice("waiting: \(who) is updating this workspace")
        }
    }
}
