import AssayHTTP
import AssayHost
import AssayKit
import Foundation

extension Doctor {
    /// Asks each source for one total, all at once; nothing is asked offline.
    ///
    /// - Parameter pace: Where the processes of the workspace keep one pace together.
    /// - Throws: `CancellationError`.
    func checkSources(
        _ sources: [ResolvedSource], _ contact: String?, _ keyed: Environment, pace: URL? = nil
    ) async throws -> [Diagnosis.Check] {
        guard !options.isOffline, !sources.isEmpty else { return [] }
        let client = SourceClient(
            contact: contact, environment: keyed, manifests: sources.map(\.manifest), paceFolder: pace,
            attempts: 1)
        defer { client.close() }
        return try await withThrowingTaskGroup(of: (Int, [Diagnosis.Check]).self) { group in
            for (index, source) in sources.enumerated() {
                group.addTask { (index, try await ask(source, client)) }
            }
            var found: [Int: [Diagnosis.Check]] = [:]
            for try await (index, checks) in group { found[index] = checks }
            return found.keys.sorted().flatMap { found[$0] ?? [] }
        }
    }

    private func ask(_ source: ResolvedSource, _ client: SourceClient) async throws -> [Diagnosis.Check] {
        let id = source.manifest.id
        guard !source.isEnrichment else {
            return [Self.source(id, .ok, "is asked for known DOIs only, and was not tried")]
        }
        if source.manifest.credentials.contains(where: { $0.isRequired && !client.secrets.holds($0) }) {
            return [Self.source(id, .ok, "was not tried: it needs a key")]
        }
        do {
            guard let request = try source.plugin.countRequest(for: source.search) else { return [] }
            let response = try await client.transport(for: source).send(request) { _, _ in }.response
            let clock = Self.clock(id, response)
            let total = try source.plugin.page(from: response, to: request).declaredTotal
            let count = total.map { "; it has \($0) records" } ?? ""
            return [Self.source(id, .ok, "answers\(count)")] + clock
        } catch let error as TransportError {
            return [Self.source(id, .unreachable, error.message, next: error.hint ?? "try again: assay doctor")]
        } catch let error as SourceError {
            return [Self.source(id, .unreachable, "\(error)", next: "assay plan --count")]
        } catch is CancellationError {
            throw CancellationError()
        } catch {
            return [Self.source(id, .problem, "\(error)")]
        }
    }

    private static func source(
        _ id: String, _ state: Diagnosis.State, _ message: String, next: String? = nil
    ) -> Diagnosis.Check {
        Diagnosis.Check(area: "sources", subject: id, state: state, message: message, next: next)
    }

    /// From how many seconds on a clock is said to be wrong: certificates and dates of records suffer from more.
    private static let clockTolerance = 300.0

    /// Compares the source's clock with that of this machine.
    private static func clock(_ id: String, _ response: SourceResponse) -> [Diagnosis.Check] {
        let now = Date()
        guard let text = response.headers["date"], let there = HTTPDate.parse(text, now: now) else { return [] }
        let apart = now.timeIntervalSince(there)
        guard abs(apart) > clockTolerance else { return [] }
        let minutes = Int((abs(apart) / 60).rounded())
        return [
            source(
                id, .warning,
                "the clock of this machine is \(minutes) minutes \(apart > 0 ? "ahead of" : "behind") that of \(id)",
                next: "set the clock; a wrong one makes certificates and dates fail")
        ]
    }
}
