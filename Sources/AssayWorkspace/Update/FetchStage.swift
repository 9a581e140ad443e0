import AssayHost
import AssayKit
import AssayStore
import Foundation

/// Asks the sources of a run side by side; a source that fails does not stop the others.
struct FetchStage: Sendable {
    let sources: [ResolvedSource]
    /// What sources that enrich are asked for, by id.
    var lookups: [String: EnrichmentPlan.Lookup] = [:]
    /// How requests reach a source, and at what pace.
    let connect: @Sendable (ResolvedSource) -> (transport: Transport, concurrency: Int)
    let captures: CaptureStore
    let journal: JournalWriter?
    /// The passes over each source, by id, one after the other; usually one.
    let passes: [String: [SourcePass]]
    /// The journals of earlier runs: what they kept can be confirmed by a source that tells versions.
    var former: [RunJournal] = []
    let sink: RecordSink
    /// The upper bound of the wait before an answer is asked for again that could not be used, in seconds.
    let backoff: Double
    let effects: FetchEffects
    let onProgress: @Sendable (FetchProgress) -> Void

    /// The outcomes, in the order of the sources and of their passes.
    ///
    /// - Throws: `CancellationError`, `HostError` where captures cannot be kept, and what the store throws.
    func run() async throws -> [SourceOutcome] {
        try await withThrowingTaskGroup(of: (Int, [SourceOutcome]).self) { group in
            for (index, source) in sources.enumerated() {
                group.addTask { (index, try await run(source)) }
            }
            var outcomes: [Int: [SourceOutcome]] = [:]
            for try await (index, passes) in group { outcomes[index] = passes }
            return outcomes.keys.sorted().flatMap { outcomes[$0] ?? [] }
        }
    }

    /// The passes over one source.
    private func run(_ source: ResolvedSource) async throws -> [SourceOutcome] {
        var outcomes: [SourceOutcome] = []
        for pass in passes[source.manifest.id] ?? [] {
            var outcome = try await SourceFetcher(job(for: source, pass)).run()
            outcome.question = pass.ask.question
            outcomes.append(outcome)
        }
        return outcomes
    }

    private func job(for source: ResolvedSource, _ pass: SourcePass) -> FetchJob {
        let connection = connect(source)
        var search = source.search
        search.changedSince = lookups[source.manifest.id]?.since ?? pass.ask.changedSince
        var job = FetchJob(
            manifest: source.manifest, plugin: source.plugin, search: search, base: source.base,
            concurrency: connection.concurrency, transport: connection.transport, sink: sink)
        job.lookup = lookups[source.manifest.id]?.identifiers
        job.replay = pass.replay
        job.versions = former.isEmpty ? nil : KeptVersions(source.manifest.id, in: former)
        job.journal = journal
        job.captures = captures
        job.effects = effects
        job.retry.firstWait = backoff
        job.onProgress = onProgress
        return job
    }
}
