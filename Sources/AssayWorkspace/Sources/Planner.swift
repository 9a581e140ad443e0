package import AssayHost
import AssayKit

/// Resolves what each source of a workspace would be asked, and asks for totals on demand.
package struct Planner {
    private let workspace: Workspace
    private let environment: Environment
    private let sources: [ResolvedSource]

    /// A planner of a workspace.
    ///
    /// - Throws: ``WorkspaceError`` where a source is wrong.
    package init(_ workspace: Workspace, registry: PluginRegistry, environment: Environment) throws(WorkspaceError) {
        self.workspace = workspace
        self.environment = environment
        sources = try workspace.resolvedSources(registry, environment, only: [])
    }

    /// The plan.
    ///
    /// - Parameter counting: Whether each source is asked for its total.
    package func plan(counting: Bool) async -> SearchPlan {
        let client = SourceClient(
            contact: workspace.configuration.contact, environment: environment, manifests: sources.map(\.manifest),
            paceFolder: workspace.pace)
        defer { client.close() }
        let lock = SearchLock(workspace.configuration, sources: sources)
        var planned: [SearchPlan.Source] = []
        for (source, locked) in zip(sources, lock.sources) {
            var part = part(source, locked, client)
            if counting, locked.error == nil { await count(source, client, into: &part) }
            planned.append(part)
        }
        return SearchPlan(query: workspace.configuration.queryText, sources: planned)
    }

    private func part(
        _ source: ResolvedSource, _ locked: SearchLock.Source, _ client: SourceClient
    ) -> SearchPlan.Source {
        let pace = client.pace(of: source)
        return SearchPlan.Source(
            id: source.manifest.id, name: source.manifest.name, requests: locked.requests,
            filteredLocally: locked.filteredLocally, limit: locked.limit, requestsPerSecond: pace.requestsPerSecond,
            concurrency: pace.concurrency, total: nil, warnings: [], error: locked.error)
    }

    private func count(_ source: ResolvedSource, _ client: SourceClient, into part: inout SearchPlan.Source) async {
        do {
            guard let request = try source.plugin.countRequest(for: source.search) else { return }
            let delivery = try await client.transport(for: source).send(request) { _, _ in }
            let page = try source.plugin.page(from: delivery.response, to: request)
            part.total = page.declaredTotal
            part.warnings = page.warnings
        } catch {
            part.error = "\(error)"
        }
    }
}
