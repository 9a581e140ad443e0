import AssayKit

/// Makes the requests for a state.
struct CrossrefRequests {
    /// The address of the service.
    let base: String

    /// The request that a state stands for.
    func request(_ state: CrossrefState) -> SourceRequest {
        SourceRequest(
            .get, address(state), headers: ["Accept": "application/json"],
            purpose: state.task == .count ? .search : .page, context: state.context,
            expectedItems: expectedItems(state))
    }

    /// What to ask after a page of a search; nothing once a page was not full or the limit is reached.
    ///
    /// The cursor tells nothing: it is the same on every page, the last one included.
    func next(after state: CrossrefState, cursor: String?, items: Int, total: Int) -> [SourceRequest] {
        guard let cursor, !cursor.isEmpty, items >= state.rows else { return [] }
        var next = state
        next.cursor = cursor
        next.count += items
        next.total = total
        if let limit = state.limit, next.count >= limit { return [] }
        return [request(next)]
    }

    private func address(_ state: CrossrefState) -> String {
        switch state.task {
        case .search:
            return SourceRequest.address(
                base, "works",
                [
                    "query.bibliographic": state.query, "filter": state.filter, "rows": String(state.rows),
                    "cursor": state.cursor,
                ])
        case .count:
            return SourceRequest.address(
                base, "works", ["query.bibliographic": state.query, "filter": state.filter, "rows": "0"])
        case .lookup:
            return SourceRequest.address(base, "works", ["filter": state.filter, "rows": String(state.rows)])
        case .single:
            return SourceRequest.address(base, "works/" + (state.wanted.first ?? "").percentEncoded())
        }
    }

    private func expectedItems(_ state: CrossrefState) -> Int? {
        switch state.task {
        case .search: state.total.map { max(0, min(state.rows, $0 - state.count)) }
        case .count: nil
        case .lookup, .single: state.wanted.count
        }
    }
}
