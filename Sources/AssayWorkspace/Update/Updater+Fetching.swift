import AssayAppraisal
import AssayHost
import AssayKit
import AssayStore
import Foundation

extension Updater {
    func fetch(_ plan: RunPlan, _ journal: JournalWriter?, _ library: Library) async throws -> [SourceOutcome] {
        let client = SourceClient(
            contact: workspace.configuration.contact, environment: environment, manifests: sources.map(\.manifest),
            paceFolder: workspace.pace)
        defer { client.close() }
        let asked = options.isOffline ? sources.filter { plan.replay[$0.manifest.id] != nil } : sources
        let found = try await stage(asked.filter { !$0.isEnrichment }, [:], plan, journal, library, client).run()
        return found + (try await enrich(asked.filter(\.isEnrichment), plan, journal, library, client))
    }

    /// Asks the sources that enrich for what the others brought.
    private func enrich(
        _ sources: [ResolvedSource], _ plan: RunPlan, _ journal: JournalWriter?, _ library: Library,
        _ client: SourceClient
    ) async throws -> [SourceOutcome] {
        guard !sources.isEmpty else { return [] }
        let records = try countedRecords(library)
        let enrichment = EnrichmentPlan(library: library, plan: plan, isFull: false)
        var lookups: [String: [Identifier]] = [:]
        for source in sources { lookups[source.manifest.id] = try enrichment.due(for: source, among: records) }
        return try await stage(sources, lookups, plan, journal, library, client).run()
    }

    private func stage(
        _ sources: [ResolvedSource], _ lookups: [String: [Identifier]], _ plan: RunPlan, _ journal: JournalWriter?,
        _ library: Library, _ client: SourceClient
    ) -> FetchStage {
        let isOffline = options.isOffline
        return FetchStage(
            sources: sources, lookups: lookups,
            connect: { source in
                let pace = client.pace(of: source)
                return (isOffline ? .offline : client.transport(for: source), pace.concurrency)
            },
            captures: CaptureStore(folder: workspace.captures), journal: journal, replay: plan.replay,
            sink: sink(into: library, run: plan.number),
            backoff: environment.limits.backoff, effects: effects, onProgress: options.onProgress)
    }

    /// Copies the run's exchanges from its journal into the store, where queries can reach them.
    func noteCaptures(of plan: RunPlan, _ writer: JournalWriter?, _ library: Library) throws {
        let own = writer.flatMap { RunJournal(reading: $0.place) }
        for id in sources.map(\.manifest.id) {
            let journal = writer == nil ? plan.replay[id] : own
            for exchange in journal?.exchanges(of: id) ?? [] {
                try library.recordCapture(CaptureRow(exchange, run: plan.number))
            }
        }
    }

    private func sink(into library: Library, run: Int) -> RecordSink {
        RecordSink { records in
            try library.upsert(records, run: run).map { $0 == .new ? .new : .known }
        }
    }

    private var effects: FetchEffects {
        let environment = environment
        return FetchEffects(
            now: { environment.now }, sleep: FetchEffects.live.sleep, chance: FetchEffects.live.chance)
    }
}
