package import AssayHost
package import AssayKit
package import Foundation

/// Fetches from one source without a workspace; keeps nothing.
package struct DirectFetch: Sendable {
    private let source: ResolvedSource
    private let contact: String?
    private let environment: Environment
    private let paceFolder: URL?

    /// A fetch of a source.
    ///
    /// - Parameter paceFolder: Where the processes of a workspace keep one pace together, or `nil` for a pace of its own.
    /// - Throws: ``WorkspaceError`` with code `usage` where there is no such source.
    package init(
        source id: String, search: Search, contact: String?, registry: PluginRegistry, environment: Environment,
        paceFolder: URL? = nil
    ) throws(WorkspaceError) {
        self.paceFolder = paceFolder
        do {
            _ = try registry.entry(id)
        } catch {
            throw WorkspaceError(.usage, error.message, hint: error.hint)
        }
        source = try ResolvedSource(
            SourceConfiguration(id: id), search: search, registry: registry, environment: environment)
        self.contact = try contact.map { text throws(WorkspaceError) in
            try ContactAddress.checked(text, from: "--contact", code: .usage)
        }
        self.environment = try environment.withKeys(of: registry)
    }

    /// Fetches, handing over each page's records as they come.
    ///
    /// - Throws: `CancellationError`, and what `take` throws.
    package func run(
        onProgress: @escaping @Sendable (FetchProgress) -> Void,
        take: @escaping @Sendable ([Record]) throws -> Void
    ) async throws -> SourceOutcome {
        let client = SourceClient(
            contact: contact, environment: environment, manifests: [source.manifest], paceFolder: paceFolder)
        defer { client.close() }
        let sink = RecordSink { records in
            try take(records)
            return records.map { _ in .new }
        }
        var job = FetchJob(
            manifest: source.manifest, plugin: source.plugin, search: source.search, base: source.base,
            concurrency: client.pace(of: source).concurrency, transport: client.transport(for: source), sink: sink)
        job.onProgress = onProgress
        return try await SourceFetcher(job).run()
    }
}
