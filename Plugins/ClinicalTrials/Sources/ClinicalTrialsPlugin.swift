public import AssayKit

/// ClinicalTrials.gov, asked through its API v2: trial registrations as records with ``TrialFacts``.
///
/// ```
/// /studies (countTotal) ──> page ──nextPageToken──> page ──nextPageToken──> page
/// ```
public struct ClinicalTrialsPlugin: IdentifierLookup {
    let service: StudiesEndpoint

    /// A plugin with a workspace's settings; it has none of its own.
    public init(settings: SourceSettings) throws {
        service = StudiesEndpoint(base: settings.base(Self.manifest))
    }
}

// MARK: - SourcePlugin

extension ClinicalTrialsPlugin {
    /// The first page of the search.
    public func firstRequests(for search: Search) throws -> [SourceRequest] {
        [service.request(try StudiesStep(search))]
    }

    /// Reads one page.
    public func page(from response: SourceResponse, to request: SourceRequest) throws -> SourcePage {
        let step = StudiesStep(context: request.context)
        try ServiceFault.check(response, to: step)
        return try StudiesReader(service: service, step: step).page(from: response)
    }

    /// The next page by a glance at the token, where no limit makes the number of studies matter.
    public func nextRequests(after response: SourceResponse, to request: SourceRequest) -> [SourceRequest]? {
        let step = StudiesStep(context: request.context)
        guard response.status == 200, step.remaining == nil, step.ids.isEmpty,
            let glance = TokenGlance(response.body)
        else { return nil }
        guard let token = glance.token else { return [] }
        return token == step.token ? nil : [service.request(step.next(token: token, remaining: nil))]
    }

    /// A page of one study, with the total.
    public func countRequest(for search: Search) throws -> SourceRequest? {
        var search = search
        search.limit = 1
        return try firstRequests(for: search).first
    }
}
