package import AssayKit

/// All that one source's part of a run needs, its effects included.
package struct FetchJob: Sendable {
    /// The source's manifest.
    package var manifest: SourceManifest
    /// The plugin.
    package var plugin: any SourcePlugin
    /// What it is asked for; its limit already holds the source's own default.
    package var search: Search
    /// The identifiers to look up, for a source that enriches; `nil` for a search.
    package var lookup: [Identifier]?
    /// The base address in force, for fingerprints.
    package var base: String
    /// How many requests may be under way at once.
    package var concurrency: Int
    /// How requests reach the source.
    package var transport: Transport
    /// Where records go.
    package var sink: RecordSink
    /// What earlier responses may be taken from instead of asking: an interrupted run's journal, or an offline run's.
    package var replay: RunJournal?
    /// Answers of earlier runs of which the source can be asked whether they still hold; `nil` for none.
    package var versions: KeptVersions?
    /// Where new exchanges are noted; `nil` to keep none.
    package var journal: JournalWriter?
    /// Where bodies are kept; `nil` to keep none.
    package var captures: CaptureStore?
    /// The source is stopped after so many requests, whatever it says is still to come.
    package var mostRequests = 50_000
    /// What repeats are allowed after an answer that a plugin could not use.
    package var retry: FetchRetry
    /// The time, sleeping and chance.
    package var effects: FetchEffects
    /// Told of progress.
    package var onProgress: @Sendable (FetchProgress) -> Void

    /// A job without captures; see the properties for the rest.
    package init(
        manifest: SourceManifest, plugin: any SourcePlugin, search: Search, base: String, concurrency: Int,
        transport: Transport, sink: RecordSink
    ) {
        self.manifest = manifest
        self.plugin = plugin
        self.search = search
        self.search.limit = search.limit ?? manifest.caps.defaultLimit
        self.base = base
        self.concurrency = max(1, concurrency)
        self.transport = transport
        self.sink = sink
        retry = FetchRetry()
        effects = .live
        onProgress = { _ in }
    }

    /// The requests that the job begins with.
    ///
    /// - Throws: ``SourceError``.
    func firstRequests() throws -> [SourceRequest] {
        guard let lookup else { return try plugin.firstRequests(for: search) }
        guard let plugin = plugin as? any IdentifierLookup else {
            throw SourceError(.unsupportedQuery, "\(manifest.name) cannot look up identifiers")
        }
        return lookup.isEmpty ? [] : try plugin.requests(for: lookup)
    }

    /// Decides on this machine what the source cannot; `nil` where it can express the whole search.
    var localFilter: QueryMatcher? {
        guard lookup == nil else { return nil }
        return search.parts.isSubset(of: manifest.expresses) ? nil : QueryMatcher(search)
    }
}
