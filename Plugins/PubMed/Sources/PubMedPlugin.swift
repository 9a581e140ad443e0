public import AssayKit

/// PubMed, asked through NCBI's E-utilities.
///
/// ```
/// esearch ──> ids ──> efetch (≤ 200 ids each, side by side) ──> records
///    └── more than 9,999: esearch of a part by date ──> esearch of the next part …
/// ```
///
/// What travels between calls stands in the requests' context: see ``SearchStep`` and ``FetchStep``.
public struct PubMedPlugin: IdentifierLookup {
    let service: EUtilities

    /// A plugin with a workspace's settings; it has none of its own.
    public init(settings: SourceSettings) throws {
        service = EUtilities(base: settings.base(Self.manifest))
    }
}

// MARK: - SourcePlugin

extension PubMedPlugin {
    /// One search for identifiers.
    public func firstRequests(for search: Search) throws -> [SourceRequest] {
        [service.search(try SearchStep(search))]
    }

    /// Reads the answer to a search or to a fetch.
    public func page(from response: SourceResponse, to request: SourceRequest) throws -> SourcePage {
        try ServiceFault.check(response)
        if let step = SearchStep(context: request.context) {
            return try SearchReader(service: service, step: step).page(from: response)
        }
        if let lookup = LookupStep(context: request.context) {
            return try lookup.page(from: response, service: service)
        }
        return try ArticleSetReader.page(from: response, to: FetchStep(context: request.context))
    }

    /// A fetch is followed by nothing.
    public func nextRequests(after response: SourceResponse, to request: SourceRequest) -> [SourceRequest]? {
        request.purpose == .page ? [] : nil
    }

    /// A search, a fetch for each batch, and above what one search gives out a search for each part by date.
    public func expectedRequests(for search: Search, total: Int) -> Int {
        let wanted = min(max(0, total), search.limit ?? .max)
        let batches = Self.rounded(wanted, up: EUtilities.batchSize)
        guard wanted > EUtilities.ceiling else { return 1 + batches }
        // Parts are halved until each fits, so that they are full by half to whole: counted as three quarters full.
        return 1 + batches + Self.rounded(wanted, up: EUtilities.ceiling * 3 / 4)
    }

    private static func rounded(_ count: Int, up size: Int) -> Int {
        count / size + (count % size == 0 ? 0 : 1)
    }

    /// The search without identifiers.
    public func countRequest(for search: Search) throws -> SourceRequest? {
        var step = try SearchStep(search)
        step.isCountOnly = true
        return service.search(step)
    }
}
