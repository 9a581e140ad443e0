/// A place that answers literature queries, as a pure function between the host's calls.
///
/// A plugin never touches the network. The host performs the requests that it names, under the plugin's allow-list and
/// pace, keeps every response as a capture and hands it back:
///
/// ```
/// firstRequests(for:) ──> host ──HTTP──> page(from:to:) ──> records, next requests, problems
///                          ^                                             │
///                          └─────────────────────────────────────────────┘
/// ```
///
/// The same bytes must always give the same page. A plugin may be used from several tasks at once.
///
/// ## Topics
/// - ``manifest``
/// - ``firstRequests(for:)``, ``page(from:to:)``, ``nextRequests(after:to:)``
public protocol SourcePlugin: Sendable {
    /// What the source is, may be asked and must not be asked.
    static var manifest: SourceManifest { get }

    /// A plugin with a workspace's settings.
    ///
    /// - Throws: ``SourceError`` with code `invalidSettings`.
    init(settings: SourceSettings) throws

    /// Whether this instance heeds ``Search/changedSince``, which may rest on a setting, such as a paid plan.
    ///
    /// By default what the manifest says (``SourceManifest/Capability/changes``).
    var canTellChanges: Bool { get }

    /// The requests that a search begins with: usually one, or several independent ones that may run side by side.
    ///
    /// - Throws: ``SourceError`` with code `unsupportedQuery` where the source cannot be asked that.
    func firstRequests(for search: Search) throws -> [SourceRequest]

    /// Reads one response.
    ///
    /// - Throws: ``SourceError``; its code decides whether the host asks again, begins anew or gives the source up.
    func page(from response: SourceResponse, to request: SourceRequest) throws -> SourcePage

    /// The next requests alone, from a glance at the response, so that the host can send them while it reads the page.
    ///
    /// - Returns: `nil` where only ``page(from:to:)`` can tell, which is what a plugin says that does not implement this.
    func nextRequests(after response: SourceResponse, to request: SourceRequest) -> [SourceRequest]?

    /// The request whose response holds the search's total, for `assay plan --count`.
    ///
    /// - Returns: By default the first of ``firstRequests(for:)``.
    func countRequest(for search: Search) throws -> SourceRequest?

    /// About how many requests a search takes that has `total` items, for `assay plan`; the search's limit counts.
    ///
    /// - Returns: By default one for each page that can be reached and is wanted, and at least one.
    func expectedRequests(for search: Search, total: Int) -> Int
}

extension SourcePlugin {
    /// What the manifest says.
    public var canTellChanges: Bool {
        Self.manifest.capabilities.contains(.changes)
    }

    /// Leaves it to ``page(from:to:)``.
    public func nextRequests(after response: SourceResponse, to request: SourceRequest) -> [SourceRequest]? {
        nil
    }

    /// One for each page.
    public func expectedRequests(for search: Search, total: Int) -> Int {
        let caps = Self.manifest.caps
        let wanted = min(max(0, total), search.limit ?? .max, caps.reachable ?? .max)
        let size = max(1, caps.pageSize)
        return max(1, wanted / size + (wanted % size == 0 ? 0 : 1))
    }

    /// The first request of the search.
    public func countRequest(for search: Search) throws -> SourceRequest? {
        try firstRequests(for: search).first
    }
}
