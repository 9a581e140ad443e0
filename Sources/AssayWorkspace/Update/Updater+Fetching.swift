import AssayAppraisal
import AssayHost
import AssayKit
import AssayStore
import Foundation

extension Updater {
    func fetch(_ plan: RunPlan, _ journal: JournalWriter?, _ library: Library) async throws -> [SourceOutcome] {
        let client = SourceClient(
            contact: workspace.configuration.contact, environment: environment, manifests: sources.map(\.manifest))
        defer { client.close() }
        let isOffline = options.isOffline
        let stage = FetchStage(
            sources: isOffline ? sources.filter { plan.replay[$0.manifest.id] != nil } : sources,
            connect: { source in
                let pace = client.pace(of: source)
                return (isOffline ? .offline : client.transport(for: source), pace.concurrency)
            },
            captures: CaptureStore(folder: workspace.captures), journal: journal, replay: plan.replay,
            sink: sink(into: library, run: plan.number), effects: effects, onProgress: options.onProgress)
        return try await stage.run()
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
