import AssayHost
import AssayKit
import AssayStore
import Foundation

/// Which identifiers a source that enriches is asked for in a run.
///
/// Each is asked once in a while: again when the source's freshness is over, or on a whole pass.
struct EnrichmentPlan {
    let library: Library
    let plan: RunPlan
    /// Whether everything is asked again.
    let isFull: Bool

    /// What a source is asked for.
    struct Lookup: Sendable {
        /// The identifiers that are due, in a fixed order.
        var identifiers: [Identifier]
        /// The day from which on the others are still fresh; `nil` where all are due.
        var since: PartialDate?
    }

    /// The identifiers that are due.
    ///
    /// - Parameter records: The records that count.
    func due(for source: ResolvedSource, among records: [Record]) throws -> Lookup {
        guard let plugin = source.plugin as? any IdentifierLookup else { return Lookup(identifiers: []) }
        let schemes = type(of: plugin).lookupSchemes
        let known = Set(
            records.filter(\.kind.isLiterature).flatMap { record in
                schemes.compactMap { record.identifiers[$0] }
            })
        let fresh = try freshDays(of: source)
        let left = known.compactMap { fresh[$0.value] }.min()
        return Lookup(
            identifiers: known.filter { fresh[$0.value] == nil }.sorted(),
            since: left.flatMap { PartialDate(iso: String($0.ISO8601Format().prefix(10))) })
    }

    /// When each identifier was asked that was asked not long ago, in another run than this one.
    private func freshDays(of source: ResolvedSource) throws -> [String: Date] {
        guard !isFull else { return [:] }
        let window = Double(source.freshness) * 24 * 3_600
        let runs = Dictionary(try library.runs().map { ($0.number, $0.asOf) }, uniquingKeysWith: { first, _ in first })
        let seen = try library.lastSeen(source: source.manifest.id)
        return seen.compactMapValues { run in
            guard run < plan.number, let day = runs[run] else { return nil }
            return abs(plan.asOf.timeIntervalSince(day)) < window ? day : nil
        }
    }
}

extension ResolvedSource {
    /// Whether the source answers no query, and is asked for what others brought.
    package var isEnrichment: Bool {
        manifest.capabilities.contains(.lookup) && !manifest.capabilities.contains(.search)
    }
}
