public import AssayKit

/// Semantic Scholar: the bulk search of the Academic Graph API, followed by tokens.
///
/// The totals of this service are estimates. See the README for how a query is compiled.
public struct SemanticScholarPlugin: SourcePlugin {
    let requests: SemanticScholarRequests

    /// A plugin with a workspace's settings; it has none of its own.
    ///
    /// - Throws: Nothing.
    public init(settings: SourceSettings) throws {
        requests = SemanticScholarRequests(base: settings.base(Self.manifest))
    }

    /// One request; the pages follow each other.
    ///
    /// - Throws: ``SourceError`` with code `unsupportedQuery` where nothing is left to ask for.
    public func firstRequests(for search: Search) throws -> [SourceRequest] {
        [requests.request(try Self.state(for: search))]
    }

    /// The first page with nothing but ids: the service sets the page's size itself.
    ///
    /// - Throws: ``SourceError`` as ``firstRequests(for:)``.
    public func countRequest(for search: Search) throws -> SourceRequest? {
        var state = try Self.state(for: search)
        state.task = .count
        return requests.request(state)
    }

    /// Reads a page: each item is a record or a problem.
    ///
    /// - Throws: ``SourceError``, also for the errors that come with status 200.
    public func page(from response: SourceResponse, to request: SourceRequest) throws -> SourcePage {
        let state = try SemanticScholarState(context: request.context)
        if state.task == .lookup { return try SemanticScholarBatchMaker(state: state).page(from: response) }
        let answer = try SemanticScholarAnswer(response: response)
        guard let total = answer.total?.int, total >= 0 else {
            throw SourceError(.malformed, "Semantic Scholar answered without a total")
        }
        if state.task == .count {
            return SourcePage(declaredTotal: total, warnings: state.warnings, isTotalEstimated: true)
        }
        return try SemanticScholarPageMaker(answer: answer, total: total, state: state, requests: requests).page()
    }

    private static func state(for search: Search) throws(SourceError) -> SemanticScholarState {
        let compiled = try SemanticScholarQueryCompiler.compile(search)
        var state = SemanticScholarState(task: .search)
        state.query = compiled.text
        state.dates = compiled.dates
        state.warnings = compiled.warnings
        state.limit = search.limit.map { max(0, $0) }
        return state
    }
}
