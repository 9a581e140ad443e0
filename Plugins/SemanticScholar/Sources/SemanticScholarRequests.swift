import AssayKit

/// Makes the requests for a state.
struct SemanticScholarRequests {
    /// The address of the service.
    let base: String

    /// The request that a state of a search stands for.
    func request(_ state: SemanticScholarState) -> SourceRequest {
        let address = SourceRequest.address(
            base, "paper/search/bulk",
            [
                "query": state.query,
                "publicationDateOrYear": state.dates,
                "sort": "paperId:asc",
                "fields": state.task == .count ? "paperId" : Self.fields.joined(separator: ","),
                "token": state.token,
            ])
        return SourceRequest(
            .get, address, headers: Self.headers, purpose: state.task == .count ? .search : .page,
            context: state.context, expectedItems: expectedItems(state))
    }

    /// What to ask after a page: the next page, or nothing where this was the last or enough came.
    func next(after state: SemanticScholarState, token: String?, items: Int, total: Int) -> [SourceRequest] {
        guard let token, !token.isEmpty else { return [] }
        var next = state
        next.token = token
        next.count += items
        next.announced = state.announced ?? total
        next.warnings = []
        if let limit = state.limit, next.count >= limit { return [] }
        return [request(next)]
    }

    /// The request for known identifiers.
    func batch(of identifiers: [Identifier]) -> SourceRequest {
        var state = SemanticScholarState(task: .lookup)
        state.wanted = identifiers.map(\.description)
        let address = SourceRequest.address(base, "paper/batch", ["fields": Self.fields.joined(separator: ",")])
        let names = identifiers.compactMap(Self.name).map { "\"\(Self.escaped($0))\"" }
        return SourceRequest(
            .post, address, headers: Self.headers.merging(["Content-Type": "application/json"]) { $1 },
            body: "{\"ids\":[\(names.joined(separator: ","))]}", context: state.context,
            expectedItems: identifiers.count)
    }

    /// An identifier as the service names it; `nil` for a scheme that it does not know.
    static func name(of identifier: Identifier) -> String? {
        switch identifier.scheme {
        case .doi: "DOI:\(identifier.value)"
        case .pmid: "PMID:\(identifier.value)"
        case .pmcid: "PMCID:\(identifier.value.drop { !$0.isNumber })"
        case .arxiv: "ARXIV:\(identifier.value)"
        case .s2: identifier.value
        default: nil
        }
    }

    private func expectedItems(_ state: SemanticScholarState) -> Int? {
        state.announced.map { max(0, min(SemanticScholarPlugin.manifest.caps.pageSize, $0 - state.count)) }
    }

    /// The text between the quotes of a JSON string; identifiers hold no control characters.
    private static func escaped(_ text: String) -> String {
        text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    }

    private static let headers = ["Accept": "application/json"]

    /// The fields that a record is made of.
    private static let fields = [
        "paperId", "corpusId", "externalIds", "url", "title", "abstract", "venue", "publicationVenue", "journal",
        "year",
        "publicationDate", "publicationTypes", "authors", "citationCount", "influentialCitationCount", "referenceCount",
        "isOpenAccess", "openAccessPdf", "fieldsOfStudy",
    ]
}
