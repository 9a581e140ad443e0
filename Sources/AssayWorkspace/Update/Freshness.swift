import AssayHost
import AssayKit
import Foundation

/// Decides whether a source is asked whole or only for what changed since it was last asked.
///
/// Changes alone are asked for where nothing can be missed by it: the last pass over the whole search put the very same
/// question and brought all of its answer, so did every pass for changes since, and the whole pass is not older than the
/// source's freshness. Whatever is in doubt is asked whole.
struct Freshness {
    let history: RunHistory
    /// The time of the run that is planned.
    let now: Date
    /// Whether everything is asked whole.
    let isFull: Bool

    /// So many days before the last pass began, changes are asked for again. A source dates what it adds by its own calendar,
    /// which may be a day behind or ahead of UTC, and a record can come into its index a day after the date that it bears.
    static let margin = 2

    private static let day: Double = 24 * 3_600

    /// What a source is asked for.
    func ask(_ source: ResolvedSource) throws -> SourceAsk {
        var ask = SourceAsk(source: source.manifest.id, question: source.question)
        guard !isFull, source.plugin.canTellChanges, !source.isEnrichment else { return ask }
        guard let last = try lastPass(of: source) else { return ask }
        ask.changedSince = Self.calendarDay(last.addingTimeInterval(-Double(Self.margin) * Self.day))
        return ask
    }

    /// When the last pass began that changes can be counted from; `nil` where the source is to be asked whole.
    private func lastPass(of source: ResolvedSource) throws -> Date? {
        var whole: Date?
        var last: Date?
        for pass in try history.passes(of: source.manifest.id) {
            let isSound = pass.result.isExhaustive && pass.result.question == source.question
            if pass.result.pass == .whole { whole = isSound ? pass.began : nil }
            last = isSound && whole != nil ? pass.began : nil
            if last == nil { whole = nil }
        }
        guard let whole, let last, whole <= last, last <= now else { return nil }
        return now.timeIntervalSince(whole) < Double(source.freshness) * Self.day ? last : nil
    }

    private static func calendarDay(_ date: Date) -> PartialDate? {
        PartialDate(iso: String(date.ISO8601Format().prefix(10)))
    }
}
