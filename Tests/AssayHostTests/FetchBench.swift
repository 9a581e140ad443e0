import AssayHost
import AssayKit
import Foundation
import Synchronization

/// A fetch of a scripted source, with memory for a store.
final class FetchBench: Sendable {
    private let store = Mutex<(kept: [String], before: Set<String>, naps: [Double])>(([], [], []))

    init(known: Set<String> = []) {
        store.withLock { $0.before = known }
    }

    /// The ids that the sink took, in order.
    var kept: [String] { store.withLock(\.kept) }

    /// How long was slept, in seconds.
    var naps: [Double] { store.withLock(\.naps) }

    func job(_ server: ScriptedServer, _ plugin: ScriptedPlugin = ScriptedPlugin(), limit: Int? = nil) -> FetchJob {
        let sink = RecordSink { records in
            self.store.withLock { store in
                store.kept += records.map(\.sourceID)
                return records.map { store.before.contains($0.sourceID) ? .known : .new }
            }
        }
        var job = FetchJob(
            manifest: ScriptedPlugin.manifest, plugin: plugin,
            search: Search(query: .term(Query.Term("work")), limit: limit), base: "https://example.org", concurrency: 1,
            transport: server.transport, sink: sink)
        job.effects = FetchEffects(
            now: { Date(timeIntervalSince1970: 0) },
            sleep: { seconds in
                try Task.checkCancellation()
                self.store.withLock { $0.naps.append(seconds) }
            }, chance: { 0.5 })
        return job
    }

    func fetch(
        _ server: ScriptedServer, _ plugin: ScriptedPlugin = ScriptedPlugin(), limit: Int? = nil, concurrency: Int = 1
    ) async throws -> SourceOutcome {
        var job = job(server, plugin, limit: limit)
        job.concurrency = concurrency
        return try await SourceFetcher(job).run()
    }
}

extension BalanceSheet {
    /// The sheet's terms by name, those that are 0 left out.
    var terms: [String: Int] {
        let all = [
            "declared": declared ?? 0, "new": new, "known": known, "duplicate": duplicate, "unparsable": unparsable,
            "beyond": beyondCap, "failed": failed, "filtered": filtered,
        ]
        return all.filter { $0.value != 0 }
    }
}
