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
        let passes = try passes(over: asked, plan, journal, library)
        let found = try await stage(asked.filter { !$0.isEnrichment }, [:], passes, plan, journal, library, client)
            .run()
        return found + (try await enrich(asked.filter(\.isEnrichment), passes, plan, journal, library, client))
    }

    /// Asks the sources that enrich for what the others brought.
    private func enrich(
        _ sources: [ResolvedSource], _ passes: [String: [SourcePass]], _ plan: RunPlan, _ journal: JournalWriter?,
        _ library: Library, _ client: SourceClient
    ) async throws -> [SourceOutcome] {
        guard !sources.isEmpty else { return [] }
        let records = try countedRecords(library)
        let enrichment = EnrichmentPlan(library: library, plan: plan, isFull: options.isFull)
        var lookups: [String: EnrichmentPlan.Lookup] = [:]
        for source in sources { lookups[source.manifest.id] = try enrichment.due(for: source, among: records) }
        return try await stage(sources, lookups, passes, plan, journal, library, client).run()
    }

    private func stage(
        _ sources: [ResolvedSource], _ lookups: [String: EnrichmentPlan.Lookup], _ passes: [String: [SourcePass]],
        _ plan: RunPlan, _ journal: JournalWriter?, _ library: Library, _ client: SourceClient
    ) -> FetchStage {
        let isOffline = options.isOffline
        return FetchStage(
            sources: sources, lookups: lookups,
            connect: { source in
                let pace = client.pace(of: source)
                return (isOffline ? .offline : client.transport(for: source), pace.concurrency)
            },
            captures: CaptureStore(folder: workspace.captures), journal: journal, passes: passes,
            former: isOffline ? [] : RunJournal.all(in: workspace.captures),
            sink: sink(into: library, run: plan.number),
            backoff: environment.limits.backoff, effects: effects, onProgress: options.onProgress)
    }

    /// What each source is asked for: what the journal says of a run that is taken up or replayed, or else what is due. The
    /// journal notes it before anything is asked, so that the run can be taken up and replayed.
    private func passes(
        over sources: [ResolvedSource], _ plan: RunPlan, _ journal: JournalWriter?, _ library: Library
    ) throws -> [String: [SourcePass]] {
        let freshness = Freshness(history: try RunHistory(library), now: plan.asOf, isFull: options.isFull)
        var passes: [String: [SourcePass]] = [:]
        for source in sources {
            let id = source.manifest.id
            let replay = plan.replay[id] ?? []
            guard !options.isOffline else {
                passes[id] = replay.map {
                    SourcePass(ask: $0.asks[id] ?? SourceAsk(source: id, question: ""), replay: $0)
                }
                continue
            }
            let noted = replay.first?.asks[id].flatMap { $0.question == source.question ? $0 : nil }
            let ask = try noted ?? freshness.ask(source)
            if noted == nil { try journal?.note(ask) }
            passes[id] = [SourcePass(ask: ask, replay: replay.first)]
        }
        return passes
    }

    /// Copies the run's exchanges from its journal into the store, where queries can reach them.
    func noteCaptures(of plan: RunPlan, _ writer: JournalWriter?, _ library: Library) throws {
        let own = writer.flatMap { RunJournal(reading: $0.place) }
        for id in sources.map(\.manifest.id) {
            let journals = writer == nil ? plan.replay[id] ?? [] : [own].compactMap(\.self)
            for (number, journal) in journals.enumerated() {
                // Of several passes that are replayed in one run, each begins its chains anew.
                let prefix = number == 0 ? "" : "run-\(journal.run)/"
                for exchange in journal.exchanges(of: id) {
                    var row = CaptureRow(exchange, run: plan.number)
                    row.chain = prefix + row.chain
                    try library.recordCapture(row)
                }
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
