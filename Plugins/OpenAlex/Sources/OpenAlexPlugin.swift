public import AssayKit

/// OpenAlex: works of all fields over the `/works` list, followed by cursor.
///
/// See the README for how a query is compiled and what a paid plan changes.
public struct OpenAlexPlugin: SourcePlugin {
    let requests: OpenAlexRequests

    /// Whether the account's plan lets the plugin ask for what changed.
    public let canTellChanges: Bool

    /// A plugin with a workspace's settings: `plan: paid` where the key belongs to a paid plan.
    ///
    /// - Throws: ``SourceError`` with code `invalidSettings` for a plan that is neither `free` nor `paid`.
    public init(settings: SourceSettings) throws {
        let plan = settings.values["plan"].map { $0.text ?? "" } ?? "free"
        guard ["free", "paid"].contains(plan) else {
            throw SourceError(
                .invalidSettings, "OpenAlex has no plan \"\(plan)\"", hint: "write plan: free, or plan: paid")
        }
        canTellChanges = plan == "paid"
        requests = OpenAlexRequests(base: settings.base(Self.manifest))
    }

    /// One request; the pages follow each other.
    ///
    /// - Throws: ``SourceError`` with code `unsupportedQuery` where nothing is left to ask for, or the query is too
    ///   long.
    public func firstRequests(for search: Search) throws -> [SourceRequest] {
        [requests.request(try state(for: search))]
    }

    /// A page of one item, whose response holds the total.
    ///
    /// - Throws: ``SourceError`` as ``firstRequests(for:)``.
    public func countRequest(for search: Search) throws -> SourceRequest? {
        var state = try state(for: search)
        state.task = .count
        state.pageSize = 1
        return requests.request(state)
    }

    /// Reads a page: each item is a record or a problem.
    ///
    /// - Throws: ``SourceError``, also for the errors that come with status 200.
    public func page(from response: SourceResponse, to request: SourceRequest) throws -> SourcePage {
        let state = try OpenAlexState(context: request.context)
        let answer = try OpenAlexAnswer(response: response)
        guard let total = answer.meta?.count?.int, total >= 0 else {
            throw SourceError(.malformed, "OpenAlex answered without a count of works")
        }
        if state.task == .count { return SourcePage(declaredTotal: total, warnings: state.warnings) }
        return try OpenAlexPageMaker(answer: answer, total: total, state: state, requests: requests).page()
    }

    /// The next page's request, from the page's head.
    public func nextRequests(after response: SourceResponse, to request: SourceRequest) -> [SourceRequest]? {
        // A context of another plugin has no next page; page(from:to:) will say so.
        guard response.status == 200, let state = try? OpenAlexState(context: request.context) else { return nil }
        guard state.task == .search, let glance = OpenAlexGlance(response.body) else { return nil }
        return requests.next(after: state, cursor: glance.cursor, isEmpty: glance.isEmpty, total: glance.total)
    }

    private func state(for search: Search) throws(SourceError) -> OpenAlexState {
        let compiled = try OpenAlexQueryCompiler.compile(search, tellsChanges: canTellChanges)
        var state = OpenAlexState(task: .search, filter: compiled.filter)
        state.warnings = compiled.warnings
        state.limit = search.limit.map { max(0, $0) }
        if let limit = state.limit { state.pageSize = max(1, min(limit, Self.manifest.caps.pageSize)) }
        state.warnings += try requests.lengthWarnings(of: state)
        return state
    }
}
