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

    /// The identifiers that are due, in a fixed order.
    ///
    /// - Parameter records: The records that count.
    func due(for source: ResolvedSource, among records: [Record]) throws -> [Identifier] {
        guard let plugin = source.plugin as? any IdentifierLookup else { return [] }
        let schemes = type(of: plugin).lookupSchemes
        let known = Set(
            records.filter(\.kind.isLiterature).flatMap { record in
                schemes.compactMap { record.identifiers[$0] }
            })
        let fresh = try freshIDs(of: source)
        return known.filter { !fresh.contains($0.value) }.sorted()
    }

    /// The identifiers that were asked not long ago, in another run than this one.
    private func freshIDs(of source: ResolvedSource) throws -> Set<String> {
        guard !isFull else { return [] }
        let window = Double(source.freshness) * 24 * 3_600
        let runs = Dictionary(try library.runs().map { ($0.number, $0.asOf) }, uniquingKeysWith: { first, _ in first })
        let seen = try library.lastSeen(source: source.manifest.id)
        return Set(
            seen.filter { _, run in
                guard run < plan.number, let day = runs[run] else { return false }
                return abs(plan.asOf.timeIntervalSince(day)) < window
            }.keys)
    }
}

extension ResolvedSource {
    /// Whether the source answers no query, and is asked for what others brought.
    package var isEnrichment: Bool {
        manifest.capabilities.contains(.lookup) && !manifest.capabilities.contains(.search)
    }
}
