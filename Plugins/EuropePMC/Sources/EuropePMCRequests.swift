import AssayKit

/// Makes the requests for a state.
struct EuropePMCRequests {
    /// The address of the service.
    let base: String

    /// The request that a state stands for; by POST where the query is long (an address fails at about 12,000
    /// characters).
    func request(_ state: EuropePMCState) -> SourceRequest {
        let parameters: KeyValuePairs<String, String?> = [
            "query": state.query,
            "resultType": state.task == .count ? "idlist" : "core",
            "format": "json",
            "pageSize": String(state.pageSize),
            "cursorMark": state.cursor,
            "synonym": "FALSE",
        ]
        let purpose: SourceRequest.Purpose = state.task == .count ? .search : .page
        let expected = expectedItems(state)
        guard state.query.utf8.count > Self.longestAddressedQuery else {
            return SourceRequest(
                .get, SourceRequest.address(base, "search", parameters), headers: Self.headers, purpose: purpose,
                context: state.context, expectedItems: expected)
        }
        return SourceRequest(
            .post, SourceRequest.address(base, "searchPOST"), headers: Self.headers,
            body: SourceRequest.form(parameters), purpose: purpose, context: state.context, expectedItems: expected)
    }

    /// What to ask after a page of a search: the next page, or nothing where this was the last.
    ///
    /// The end shows in a cursor that is absent or the one that was sent, or in an empty list.
    func next(after state: EuropePMCState, cursor: String?, isEmpty: Bool, total: Int) -> [SourceRequest] {
        guard !isEmpty, let cursor, !cursor.isEmpty, cursor != state.cursor else { return [] }
        var next = state
        next.cursor = cursor
        next.asked += state.pageSize
        next.declared = state.declared ?? total
        next.warnings = []
        if let limit = state.limit, next.asked >= limit { return [] }
        return [request(next)]
    }

    private func expectedItems(_ state: EuropePMCState) -> Int? {
        state.declared.map { max(0, min(state.pageSize, $0 - state.asked)) }
    }

    private static let headers = ["Accept": "application/json"]
    private static let longestAddressedQuery = 4_000
}
