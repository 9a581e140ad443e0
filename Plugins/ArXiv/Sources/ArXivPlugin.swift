public import AssayKit

/// arXiv, asked through its Atom API.
///
/// ```
/// first page ──> the other pages by offset, each on its own
///     └── more than 30,000 wanted: probes of parts by day of submission ──> their pages
/// ```
///
/// What travels between calls stands in the requests' context: see ``ArXivStep``.
public struct ArXivPlugin: SourcePlugin {
    let endpoint: QueryEndpoint

    /// A plugin with a workspace's settings; it has none of its own.
    ///
    /// - Throws: Nothing.
    public init(settings: SourceSettings) throws {
        endpoint = QueryEndpoint(base: settings.base(Self.manifest))
    }

    /// One request; its answer tells which others there are.
    ///
    /// - Throws: ``SourceError`` with code `unsupportedQuery` where nothing is left that arXiv can be asked.
    public func firstRequests(for search: Search) throws -> [SourceRequest] {
        [endpoint.request(try ArXivStep(search))]
    }

    /// A page of one entry, whose feed holds the total.
    ///
    /// - Throws: ``SourceError`` as ``firstRequests(for:)``.
    public func countRequest(for search: Search) throws -> SourceRequest? {
        var step = try ArXivStep(search)
        step.task = .count
        return endpoint.request(step)
    }

    /// One for each page, and those that measure the parts of a search that is too large for one walk.
    public func expectedRequests(for search: Search, total: Int) -> Int {
        let wanted = min(max(0, total), search.limit ?? .max)
        let pages = max(1, wanted / ArXivStep.pageSize + (wanted.isMultiple(of: ArXivStep.pageSize) ? 0 : 1))
        guard wanted > ArXivStep.ceiling else { return pages }
        return pages + SubmissionDays.firstCuts.count + 2 * (wanted / ArXivStep.ceiling)
    }

    /// Reads a page: each entry is a record or a problem.
    ///
    /// - Throws: ``SourceError``, also for the errors that come with status 200.
    public func page(from response: SourceResponse, to request: SourceRequest) throws -> SourcePage {
        let step = try ArXivStep(context: request.context)
        let feed = try Feed(response)
        return try PageMaker(feed: feed, step: step, endpoint: endpoint).page()
    }
}
