package import AssayKit

/// What an `assay.yaml` says.
package struct Configuration: Sendable {
    /// The report's title.
    package var title: String
    /// The document's path, relative to the workspace.
    package var document: String
    /// The question to the literature.
    package var query: Query
    /// The question as written.
    package var queryText: String
    /// The first date of publication that is wanted.
    package var since: PartialDate?
    /// The last date of publication that is wanted.
    package var until: PartialDate?
    /// The address that sources may write to.
    package var contact: String?
    /// The sources to ask, in the file's order.
    package var sources: [SourceConfiguration]
    /// Names of bundled theme packs or paths of files.
    package var themes: [String]

    /// What a source is asked for.
    package func search(for source: SourceConfiguration) -> Search {
        Search(query: query, text: queryText, since: since, until: until, limit: source.limit)
    }

    /// The sources that are switched on.
    package var enabledSources: [SourceConfiguration] {
        sources.filter(\.isEnabled)
    }
}
