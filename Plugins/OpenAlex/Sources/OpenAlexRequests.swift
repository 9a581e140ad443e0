import AssayKit

/// Makes the requests for a state.
struct OpenAlexRequests {
    /// The address of the service.
    let base: String

    /// The request that a state stands for.
    func request(_ state: OpenAlexState) -> SourceRequest {
        SourceRequest(
            .get, address(state), headers: ["Accept": "application/json"],
            purpose: state.task == .count ? .search : .page, context: state.context,
            expectedItems: expectedItems(state))
    }

    /// What to ask after a page: the next page, or nothing where this was the last.
    ///
    /// The end shows in a cursor that is absent or the one that was sent, or in an empty list.
    func next(after state: OpenAlexState, cursor: String?, isEmpty: Bool, total: Int) -> [SourceRequest] {
        guard !isEmpty, let cursor, !cursor.isEmpty, cursor != state.cursor else { return [] }
        var next = state
        next.cursor = cursor
        next.asked += state.pageSize
        next.declared = state.declared ?? total
        next.warnings = []
        if let limit = state.limit, next.asked >= limit { return [] }
        return [request(next)]
    }

    private func address(_ state: OpenAlexState) -> String {
        let rest = SourceRequest.form([
            "sort": "publication_date:desc",
            "per_page": String(state.pageSize),
            "cursor": state.cursor,
            "select": state.task == .count ? "id" : Self.fields.joined(separator: ","),
        ])
        return "\(SourceRequest.address(base, "works"))?filter=\(state.filter)&\(rest)"
    }

    private func expectedItems(_ state: OpenAlexState) -> Int? {
        state.declared.map { max(0, min(state.pageSize, $0 - state.asked)) }
    }
}

// MARK: - Lengths

extension OpenAlexRequests {
    /// What to say of a long address.
    ///
    /// - Throws: ``SourceError`` with code `unsupportedQuery` where OpenAlex would refuse it.
    func lengthWarnings(of state: OpenAlexState) throws(SourceError) -> [String] {
        let length = address(state).utf8.count + Self.reserve
        guard length <= Self.longestAddress else {
            throw SourceError(
                .unsupportedQuery,
                "the query makes an address of about \(length) bytes, and OpenAlex takes \(Self.longestAddress)",
                hint: "shorten the query, or split it over two workspaces")
        }
        guard length > Self.promisedAddress else { return [] }
        return [
            "the query makes an address of about \(length) bytes; OpenAlex promises to take \(Self.promisedAddress)"
        ]
    }

    /// OpenAlex's proxy takes request lines of so many bytes.
    private static let longestAddress = 8_190
    /// OpenAlex's guide names about 4 KB.
    private static let promisedAddress = 4_096
    /// Room for a key and for cursors longer than the first.
    private static let reserve = 600

    /// The root fields that a record is made of.
    private static let fields = [
        "id", "doi", "ids", "title", "abstract_inverted_index", "publication_date", "publication_year", "language",
        "type",
        "primary_location", "best_oa_location", "open_access", "biblio", "authorships", "cited_by_count", "keywords",
        "mesh",
        "is_retracted", "is_paratext",
    ]
}
