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

    /// The search without identifiers.
    public func countRequest(for search: Search) throws -> SourceRequest? {
        var step = try SearchStep(search)
        step.isCountOnly = true
        return service.search(step)
    }
}
