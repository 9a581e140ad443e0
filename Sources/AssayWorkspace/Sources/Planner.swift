package import AssayHost
import AssayKit
import AssayStore
import Foundation

/// Resolves what each source of a workspace would be asked, and asks for totals on demand.
package struct Planner: Sendable {
    private let workspace: Workspace
    private let environment: Environment
    private let sources: [ResolvedSource]
    private let history: [String: UpdateResult.SourceResult]

    /// A planner of a workspace.
    ///
    /// - Throws: ``WorkspaceError`` where a source is wrong, or a key cannot be used.
    package init(_ workspace: Workspace, registry: PluginRegistry, environment: Environment) throws(WorkspaceError) {
        self.workspace = workspace
        self.environment = try environment.withKeys(of: registry)
        sources = try workspace.resolvedSources(registry, self.environment, only: [])
        history = Self.lastResults(of: workspace)
    }

    /// The plan.
    ///
    /// - Parameter counting: Whether each source is asked for its total, all at once.
    package func plan(counting: Bool) async -> SearchPlan {
        let client = SourceClient(
            contact: workspace.configuration.contact, environment: environment, manifests: sources.map(\.manifest),
            paceFolder: workspace.pace)
        defer { client.close() }
        let lock = SearchLock(workspace.configuration, sources: sources)
        let parts = zip(sources, lock.sources).map { part($0, $1, client) }
        let counted = counting ? await count(parts, client) : parts
        return SearchPlan(
            query: workspace.configuration.queryText, sources: zip(sources, counted).map { expecting($0, $1) })
    }

    /// What the last run brought; a library that cannot be read says nothing here, `assay doctor` tells why.
    private static func lastResults(of workspace: Workspace) -> [String: UpdateResult.SourceResult] {
        guard FileManager.default.fileExists(atPath: workspace.library.path),
            let library = try? Library.open(at: workspace.library, readOnly: true)
        else { return [:] }
        return ((try? RunHistory(library).lastResults()) ?? [:]).compactMapValues(\.whole)
    }
}

// MARK: - One source

extension Planner {
    private func part(
        _ source: ResolvedSource, _ locked: SearchLock.Source, _ client: SourceClient
    ) -> SearchPlan.Source {
        let manifest = source.manifest
        let pace = client.pace(of: source)
        let description = PluginDescription(manifest, environment: environment)
        let isMissingKey = !description.keys.contains { $0.present } && source.requestsPerSecond == nil
        let last = history[manifest.id]
        return SearchPlan.Source(
            id: manifest.id, name: manifest.name, isEnrichment: source.isEnrichment,
            compiledQuery: locked.requests.first.map(CompiledQuery.text), requests: locked.requests,
            filteredLocally: locked.filteredLocally, filteredLastRun: last?.balance.filtered, limit: locked.limit,
            reachable: manifest.caps.reachable, requestsPerSecond: pace.requestsPerSecond,
            concurrency: pace.concurrency, paceWithKey: isMissingKey ? manifest.paceWithKey : nil,
            keys: description.keys, total: last?.balance.declared,
            totalFrom: last?.balance.declared == nil ? nil : .lastRun, warnings: [], error: locked.error)
    }

    /// What the total takes: requests, and the time from the first to the last of them.
    private func expecting(_ source: ResolvedSource, _ part: SearchPlan.Source) -> SearchPlan.Source {
        guard let total = part.total, !part.isEnrichment, part.error == nil else { return part }
        var part = part
        let requests = max(1, source.plugin.expectedRequests(for: source.search, total: total))
        let wanted = min(max(0, total), source.search.limit ?? .max, part.reachable ?? .max)
        part.expectedRequests = requests
        part.expectedSeconds = (Double(requests - 1) / max(part.requestsPerSecond, 0.001) * 10).rounded(.up) / 10
        part.beyondCap = max(0, total) - wanted
        return part
    }
}

// MARK: - Totals

extension Planner {
    private func count(_ parts: [SearchPlan.Source], _ client: SourceClient) async -> [SearchPlan.Source] {
        await withTaskGroup(of: (Int, SearchPlan.Source).self) { group in
            for (index, (source, part)) in zip(sources, parts).enumerated() {
                group.addTask { (index, await count(source, part, client)) }
            }
            var counted = parts
            for await (index, part) in group { counted[index] = part }
            return counted
        }
    }

    private func count(
        _ source: ResolvedSource, _ part: SearchPlan.Source, _ client: SourceClient
    ) async -> SearchPlan.Source {
        guard part.error == nil, !part.isEnrichment else { return part }
        var part = part
        (part.total, part.totalFrom) = (nil, nil)
        do {
            guard let request = try source.plugin.countRequest(for: source.search) else { return part }
            let delivery = try await client.transport(for: source).send(request) { _, _ in }
            let page = try source.plugin.page(from: delivery.response.readable().response, to: request)
            part.total = page.declaredTotal
            part.totalFrom = page.declaredTotal == nil ? nil : .count
            part.warnings = page.warnings
        } catch {
            part.error = "\(error)"
        }
        return part
    }
}
