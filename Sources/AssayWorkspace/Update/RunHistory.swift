import AssayHost
import AssayStore
import Foundation

/// The finished runs of a library, seen as what the report rests on.
///
/// A run that changed nothing (the same evidence, the same terms on every balance sheet, the same question) leaves the
/// report as it is, byte for byte: the report speaks of the last run that did change something, which is called effective.
struct RunHistory {
    private let runs: [Run]

    init(_ library: Library) throws {
        runs = try library.runs().filter { $0.state == .finished }
    }

    /// The effective runs, the oldest first.
    var effective: [Run] {
        runs.filter(\.isEffective)
    }

    /// What stands of each source in the effective runs, by id: the last whole pass and the last one for changes after it.
    ///
    /// - Parameter limit: Only runs of a lower number.
    func standing(before limit: Int = .max) throws -> [String: Standing] {
        var standing: [String: Standing] = [:]
        for run in effective where run.number < limit {
            for source in try Self.result(of: run)?.sources ?? [] {
                standing[source.id, default: Standing()].take(source)
            }
        }
        return standing
    }

    /// The passes over a source in all finished runs, the oldest first, with the time that each speaks for.
    func passes(of id: String) throws -> [(began: Date, result: UpdateResult.SourceResult)] {
        try runs.flatMap { run in
            try Self.result(of: run)?.sources.filter { $0.id == id }.map { (run.asOf, $0) } ?? []
        }
    }

    /// When each source last gave all that it was asked for, in an effective run, by id.
    func lastComplete() throws -> [String: String] {
        var days: [String: String] = [:]
        for run in effective {
            for source in try Self.result(of: run)?.sources ?? [] where source.status == .complete {
                days[source.id] = source.asked
            }
        }
        return days
    }

    /// What each source brought when it was last asked whole in any run, and for changes after that, by id.
    func lastResults() throws -> [String: Standing] {
        var results: [String: Standing] = [:]
        for run in runs {
            for source in try Self.result(of: run)?.sources ?? [] {
                results[source.id, default: Standing()].take(source)
            }
        }
        return results
    }

    /// Whether a result says anything that the effective runs before it did not.
    func isChanged(by result: UpdateResult, fingerprint: String) throws -> Bool {
        guard let last = effective.last(where: { $0.number < result.run }) else { return true }
        let before = try standing()
        return last.fingerprint != fingerprint
            || result.sources.contains { (before[$0.id] ?? Standing()).isChanged(by: $0) }
    }

    static func result(of run: Run) throws -> UpdateResult? {
        try run.result.map { try JSONDecoder().decode(UpdateResult.self, from: Data($0.utf8)) }
    }
}
