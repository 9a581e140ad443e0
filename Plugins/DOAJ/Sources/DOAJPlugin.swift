public import AssayKit

/// DOAJ: the articles of open-access journals over the search API, version 4.
///
/// One search serves its first 1,000 records. A larger one is cut by year of publication, and a year that is still too large by
/// the day on which DOAJ took the record up. See the README.
public struct DOAJPlugin: SourcePlugin {
    let requests: DOAJRequests

    /// A plugin with a workspace's settings; it has none of its own.
    ///
    /// - Throws: Nothing.
    public init(settings: SourceSettings) throws {
        requests = DOAJRequests(base: settings.base(Self.manifest))
    }

    /// One request; its answer tells whether pages or parts follow.
    ///
    /// - Throws: ``SourceError`` with code `unsupportedQuery` where nothing is left that DOAJ can be asked.
    public func firstRequests(for search: Search) throws -> [SourceRequest] {
        [requests.request(try Self.step(for: search))]
    }

    /// A page of one record, whose response holds the total.
    ///
    /// - Throws: ``SourceError`` as ``firstRequests(for:)``.
    public func countRequest(for search: Search) throws -> SourceRequest? {
        var step = try Self.step(for: search)
        step.task = .count
        step.pageSize = 1
        return requests.request(step)
    }

    /// Reads a page: each item is a record or a problem.
    ///
    /// - Throws: ``SourceError``, also for the errors that come with status 200.
    public func page(from response: SourceResponse, to request: SourceRequest) throws -> SourcePage {
        let step = try DOAJStep(context: request.context)
        let answer = try DOAJAnswer(response: response, step: step)
        return try DOAJPageMaker(answer: answer, step: step, requests: requests).page()
    }

    /// Nothing, for a page after the first of its part: the first one named them all.
    public func nextRequests(after response: SourceResponse, to request: SourceRequest) -> [SourceRequest]? {
        // A context of another plugin has no next page; page(from:to:) will say so.
        guard response.status == 200, let step = try? DOAJStep(context: request.context) else { return nil }
        return step.page > 1 ? [] : nil
    }

    /// One for each page, and where the search has to be cut, two for each thousand records and the years beside them.
    public func expectedRequests(for search: Search, total: Int) -> Int {
        let wanted = min(max(0, total), search.limit ?? .max)
        let pages = max(1, wanted / DOAJStep.largestPage + (wanted % DOAJStep.largestPage == 0 ? 0 : 1))
        guard wanted > DOAJStep.ceiling else { return pages }
        return pages + 2 * (wanted / DOAJStep.ceiling) + DOAJSlice.initial(total: total, latest: nil).count
    }

    private static func step(for search: Search) throws(SourceError) -> DOAJStep {
        let compiled = try DOAJQueryCompiler.compile(search)
        var step = DOAJStep(task: .search, query: compiled.text)
        step.warnings = compiled.warnings
        step.years = try DOAJQueryCompiler.years(of: search)
        step.limit = search.limit.map { max(0, $0) }
        if let limit = step.limit { step.pageSize = max(1, min(limit, DOAJStep.largestPage)) }
        return step
    }
}
