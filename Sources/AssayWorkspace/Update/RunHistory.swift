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

    /// What each source brought when it was last asked in an effective run, by id.
    ///
    /// - Parameter limit: Only runs of a lower number.
    func sourceResults(before limit: Int = .max) throws -> [String: UpdateResult.SourceResult] {
        var results: [String: UpdateResult.SourceResult] = [:]
        for run in effective where run.number < limit {
            for source in try Self.result(of: run)?.sources ?? [] { results[source.id] = source }
        }
        return results
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

    /// What each source brought when it was last asked in any run, by id.
    func lastResults() throws -> [String: UpdateResult.SourceResult] {
        var results: [String: UpdateResult.SourceResult] = [:]
        for run in runs {
            for source in try Self.result(of: run)?.sources ?? [] { results[source.id] = source }
        }
        return results
    }

    /// Whether a result says anything that the effective runs before it did not.
    func isChanged(by result: UpdateResult, fingerprint: String) throws -> Bool {
        guard let last = effective.last(where: { $0.number < result.run }) else { return true }
        let before = try sourceResults()
        return last.fingerprint != fingerprint
            || result.sources.contains { before[$0.id]?.signature != $0.signature }
    }

    static func result(of run: Run) throws -> UpdateResult? {
        try run.result.map { try JSONDecoder().decode(UpdateResult.self, from: Data($0.utf8)) }
    }
}
