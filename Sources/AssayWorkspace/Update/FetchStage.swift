import AssayHost
import AssayKit
import AssayStore
import Foundation

/// Asks the sources of a run side by side; a source that fails does not stop the others.
struct FetchStage: Sendable {
    let sources: [ResolvedSource]
    /// What sources that enrich are asked for, by id.
    var lookups: [String: [Identifier]] = [:]
    /// How requests reach a source, and at what pace.
    let connect: @Sendable (ResolvedSource) -> (transport: Transport, concurrency: Int)
    let captures: CaptureStore
    let journal: JournalWriter?
    let replay: [String: RunJournal]
    let sink: RecordSink
    /// The upper bound of the wait before an answer is asked for again that could not be used, in seconds.
    let backoff: Double
    let effects: FetchEffects
    let onProgress: @Sendable (FetchProgress) -> Void

    /// The outcomes, in the order of the sources.
    ///
    /// - Throws: `CancellationError`, `HostError` where captures cannot be kept, and what the store throws.
    func run() async throws -> [SourceOutcome] {
        try await withThrowingTaskGroup(of: (Int, SourceOutcome).self) { group in
            for (index, source) in sources.enumerated() {
                group.addTask { (index, try await SourceFetcher(job(for: source)).run()) }
            }
            var outcomes: [Int: SourceOutcome] = [:]
            for try await (index, outcome) in group { outcomes[index] = outcome }
            return outcomes.keys.sorted().compactMap { outcomes[$0] }
        }
    }

    private func job(for source: ResolvedSource) -> FetchJob {
        let connection = connect(source)
        var job = FetchJob(
            manifest: source.manifest, plugin: source.plugin, search: source.search, base: source.base,
            concurrency: connection.concurrency, transport: connection.transport, sink: sink)
        job.lookup = lookups[source.manifest.id]
        job.replay = replay[source.manifest.id]
        job.journal = journal
        job.captures = captures
        job.effects = effects
        job.retry.firstWait = backoff
        job.onProgress = onProgress
        return job
    }
}
