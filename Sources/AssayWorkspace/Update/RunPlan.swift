import AssayHost
import AssayStore
import Foundation

/// Which number a run gets, and which earlier responses it may take up.
struct RunPlan: Sendable {
    /// The run's number.
    let number: Int
    /// The date that the run speaks for: now, or when the replayed captures were made.
    let asOf: Date
    /// Whether the store already holds the run, left open by an interrupted process.
    let isResumed: Bool
    /// The journals to replay, by source, the oldest first; empty for a fresh live run. Of a source there are several where
    /// passes for changes follow a whole one.
    let replay: [String: [RunJournal]]

    /// An interrupted run that is older than this is not taken up again, in seconds: its first pages are too old.
    private static let oldestResumed: Double = 24 * 3_600

    /// The plan of a live run.
    ///
    /// - Parameters:
    ///   - fingerprint: What the run is asked; an interrupted run that was asked something else is not taken up.
    ///   - isFull: Whether each source is asked whole; an interrupted run that asked for changes is then not taken up.
    static func live(
        journals: [RunJournal], runs: [Run], sources: [String], fingerprint: String, now: Date, isFull: Bool = false
    ) -> RunPlan {
        let highest = max(runs.map(\.number).max() ?? 0, journals.map(\.run).max() ?? 0)
        if let journal = interrupted(journals, runs, fingerprint, now),
            !isFull || journal.asks.values.allSatisfy({ $0.changedSince == nil })
        {
            let run = runs.first { $0.number == journal.run }
            return RunPlan(
                number: journal.run, asOf: run?.asOf ?? Self.date(journal.started) ?? now, isResumed: run != nil,
                replay: Dictionary(sources.map { ($0, [journal]) }, uniquingKeysWith: { first, _ in first }))
        }
        return RunPlan(number: highest + 1, asOf: now, isResumed: false, replay: [:])
    }

    /// The plans of an offline update.
    ///
    /// Into an empty store every run that was captured is replayed in its order, so that the store and the report end as
    /// they were. A store that has runs gets one more, which takes from each source the newest journal of a whole pass that
    /// has all of it and those of the passes for changes after it, or else any of it.
    ///
    /// - Throws: ``WorkspaceError`` where nothing was ever captured.
    static func offline(
        journals: [RunJournal], runs: [Run], sources: [String], now: Date
    ) throws(WorkspaceError) -> [RunPlan] {
        let finished = journals.filter { journal in journal.isFinished && sources.contains(where: journal.holds) }
        if runs.isEmpty, !finished.isEmpty { return finished.map { replaying($0, sources, now) } }
        var replay: [String: [RunJournal]] = [:]
        for source in sources { replay[source] = sequence(of: source, in: journals) }
        guard let newest = replay.values.joined().max(by: { $0.run < $1.run }) else {
            throw WorkspaceError(
                .failed, "there are no captures to replay", hint: "run assay update without --offline first")
        }
        let number = runs.isEmpty ? newest.run : (runs.map(\.number).max() ?? 0) + 1
        return [RunPlan(number: number, asOf: date(newest.started) ?? now, isResumed: false, replay: replay)]
    }

    /// The newest whole pass over a source that has all of it and the passes for changes after it; or else the newest that has
    /// any of it; `nil` where there is none.
    private static func sequence(of source: String, in journals: [RunJournal]) -> [RunJournal]? {
        let complete = journals.filter { $0.complete.contains(source) }
        guard let whole = complete.lastIndex(where: { $0.asks[source]?.changedSince == nil }) else {
            return journals.last { $0.holds(source) }.map { [$0] }
        }
        return Array(complete[whole...])
    }

    private static func replaying(_ journal: RunJournal, _ sources: [String], _ now: Date) -> RunPlan {
        let held = sources.filter { journal.holds($0) || journal.asked.contains($0) }
        return RunPlan(
            number: journal.run, asOf: date(journal.started) ?? now, isResumed: false,
            replay: Dictionary(held.map { ($0, [journal]) }, uniquingKeysWith: { first, _ in first }))
    }

    /// The journal of the last run, where that run was begun not long ago and did not come to its end.
    private static func interrupted(
        _ journals: [RunJournal], _ runs: [Run], _ fingerprint: String, _ now: Date
    ) -> RunJournal? {
        guard let last = journals.last, !last.isFinished, let started = date(last.started) else { return nil }
        let isYoung = abs(now.timeIntervalSince(started)) <= oldestResumed
        let isNewest = last.run >= (runs.map(\.number).max() ?? 0)
        let isOpen =
            runs.first { $0.number == last.run }.map { $0.state == .open && $0.fingerprint == fingerprint }
            ?? true
        return isYoung && isNewest && isOpen ? last : nil
    }

    private static func date(_ text: String) -> Date? {
        try? Date(text, strategy: .iso8601)
    }
}
