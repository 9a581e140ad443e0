public import AssayKit

/// medRxiv and bioRxiv, listed by date through the API that both share.
///
/// ```
/// survey of a year ──> survey of the next year … ──> first pages of all months, side by side
///                                                        └──> the next page, from where the last one ended …
/// ```
///
/// The servers know no words: the host filters. What travels between calls stands in the requests' context: see
/// ``DetailsStep``.
public struct MedRxivPlugin: SourcePlugin {
    let endpoint: DetailsEndpoint
    private let servers: [PreprintServer]

    /// A plugin with a workspace's settings: `servers` is a list of `medrxiv` (the default) and `biorxiv`.
    ///
    /// - Throws: ``SourceError`` with code `invalidSettings` where `servers` is something else.
    public init(settings: SourceSettings) throws {
        endpoint = DetailsEndpoint(base: settings.base(Self.manifest))
        servers = try PreprintServer.list(in: settings)
    }

    /// One request, which counts the first year of the period.
    ///
    /// - Throws: ``SourceError`` with code `unsupportedQuery` where the period is none, or ended before the servers began.
    public func firstRequests(for search: Search) throws -> [SourceRequest] {
        [endpoint.request(try Survey.first(of: servers, search))]
    }

    /// The first page of the whole period; `nil` for two servers, whose numbers stand in two answers.
    ///
    /// - Throws: ``SourceError`` as ``firstRequests(for:)``.
    public func countRequest(for search: Search) throws -> SourceRequest? {
        var step = try Survey.first(of: servers, search)
        guard servers.count == 1, let days = step.days, let survey = step.survey else { return nil }
        step.task = .count
        step.days = (survey.until ?? PartialDate(year: PostingDays.farYear)).flatMap {
            PostingDays(from: days.from, to: $0)
        }
        return endpoint.request(step)
    }

    /// One for each 30 items, which is what a page had last, and some to count.
    public func expectedRequests(for search: Search, total: Int) -> Int {
        let wanted = min(max(0, total), search.limit ?? .max)
        let size = Self.manifest.caps.pageSize
        // A month ends with a page that is not full: of some 1,200 items, as medRxiv has them, every fortieth.
        return wanted / size + wanted / (40 * size) + Self.surveys
    }

    private static let surveys = 10

    /// Reads an answer: each item of a page is a record or a problem.
    ///
    /// - Throws: ``SourceError``, also for the errors that come with status 200.
    public func page(from response: SourceResponse, to request: SourceRequest) throws -> SourcePage {
        let step = try DetailsStep(context: request.context)
        if let survey = step.survey, response.status >= 500, let narrower = survey.narrowed(step) {
            return SourcePage(next: [endpoint.request(narrower)])
        }
        let answer = try DetailsAnswer(response)
        return try PageMaker(answer: answer, step: step, endpoint: endpoint).page()
    }
}
