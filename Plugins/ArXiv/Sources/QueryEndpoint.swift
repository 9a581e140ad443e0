import AssayKit

/// Makes the requests for steps.
struct QueryEndpoint {
    /// The address of the service.
    let base: String

    /// The request that a step stands for; by POST where the query is long for an address.
    ///
    /// Ascending order of submission is the steadiest: what is added while it is read stands at its end.
    func request(_ step: ArXivStep) -> SourceRequest {
        let query = Self.query(of: step)
        let isSearch = step.task != .lookup
        let isMeasure = step.task == .probe || step.task == .count
        let parameters: KeyValuePairs<String, String?> = [
            "search_query": isSearch ? query : nil,
            "id_list": isSearch ? nil : step.ids.joined(separator: ","),
            "start": String(step.start),
            "max_results": String(isMeasure ? 1 : step.size),
            "sortBy": isSearch ? "submittedDate" : nil,
            "sortOrder": isSearch ? "ascending" : nil,
        ]
        let purpose: SourceRequest.Purpose = isMeasure ? .search : .page
        let expected = step.task == .page ? step.size : nil
        guard query.utf8.count > Self.longestAddressedQuery else {
            return SourceRequest(
                .get, SourceRequest.address(base, "query", parameters), headers: Self.headers, purpose: purpose,
                context: step.context, expectedItems: expected)
        }
        return SourceRequest(
            .post, SourceRequest.address(base, "query"), headers: Self.headers, body: SourceRequest.form(parameters),
            purpose: purpose, context: step.context, expectedItems: expected)
    }

    /// The query of a step with its days.
    static func query(of step: ArXivStep) -> String {
        guard let days = step.days else { return step.terms }
        return "(\(step.terms)) AND \(days.clause)"
    }

    private static let headers = ["Accept": "application/atom+xml"]
    private static let longestAddressedQuery = 2_000
}
