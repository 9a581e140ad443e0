public import AssayKit

/// DataCite: what repositories register, over the REST API.
///
/// Up to 10,000 records are read by page numbers, side by side. A larger search is cut by year of publication, and a year that is
/// still larger is followed by DataCite's cursor. See the README.
public struct DataCitePlugin: SourcePlugin {
    let requests: DataCiteRequests
    private let types: ResourceTypes

    /// A plugin with a workspace's settings: `resource_types`, a list of general resource types, or `all`.
    ///
    /// - Throws: ``SourceError`` with code `invalidSettings` where `resource_types` is something else.
    public init(settings: SourceSettings) throws {
        requests = DataCiteRequests(base: settings.base(Self.manifest))
        types = try ResourceTypes(setting: settings.values["resource_types"])
    }

    /// One request; its answer tells whether pages or parts follow.
    ///
    /// - Throws: ``SourceError`` with code `unsupportedQuery` where the query rests on subject headings alone.
    public func firstRequests(for search: Search) throws -> [SourceRequest] {
        [requests.request(try step(for: search))]
    }

    /// A page of one record, whose response holds the total.
    ///
    /// - Throws: ``SourceError`` as ``firstRequests(for:)``.
    public func countRequest(for search: Search) throws -> SourceRequest? {
        var step = try step(for: search)
        step.task = .count
        step.pageSize = 1
        return requests.request(step)
    }

    /// Reads a page: each item is a record or a problem.
    ///
    /// - Throws: ``SourceError``.
    public func page(from response: SourceResponse, to request: SourceRequest) throws -> SourcePage {
        let step = try DataCiteStep(context: request.context)
        if step.task == .lookup { return try DataCiteLookup(step: step).page(from: response) }
        let answer = try DataCiteAnswer(response: response, step: step)
        return try DataCitePageMaker(answer: answer, step: step, request: request, requests: requests).page()
    }

    /// Nothing, for a numbered page after the first of its part: the first one named them all.
    public func nextRequests(after response: SourceResponse, to request: SourceRequest) -> [SourceRequest]? {
        // A context of another plugin has no next page; page(from:to:) will say so.
        guard response.status == 200, let step = try? DataCiteStep(context: request.context) else { return nil }
        return step.task == .search && step.mode == .numbers && step.page > 1 ? [] : nil
    }

    /// One for each page, and where the search has to be cut, one for each part beside them.
    public func expectedRequests(for search: Search, total: Int) -> Int {
        let wanted = min(max(0, total), search.limit ?? .max)
        let pages = max(1, wanted / DataCiteStep.largestPage + (wanted % DataCiteStep.largestPage == 0 ? 0 : 1))
        guard wanted > DataCiteStep.ceiling else { return pages }
        return pages + DataCiteSlice.initial.count + wanted / DataCiteStep.ceiling
    }

    private func step(for search: Search) throws(SourceError) -> DataCiteStep {
        let compiled = try DataCiteQueryCompiler.compile(search, types: types)
        var step = DataCiteStep(task: .search, query: compiled.text)
        step.warnings = compiled.warnings
        step.years = try DataCiteQueryCompiler.years(of: search)
        step.limit = search.limit.map { max(0, $0) }
        if let limit = step.limit { step.pageSize = max(1, min(limit, DataCiteStep.largestPage)) }
        return step
    }
}
