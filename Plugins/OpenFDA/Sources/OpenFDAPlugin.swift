public import AssayKit

/// openFDA: for each substance its labels, and one record with the numbers of reported adverse events.
///
/// ```
/// label: is it a substance, how many labels? ──> the next word ──> … ──> all sizes known, the total is declared
///      ┌──────────────────────────────────────────────────────────────────────────┘
///      ├─> for each substance: event: first ──> last ──> serious ──> deaths ──> reactions, and the record
///      └─> for each substance: pages of labels
/// ```
///
/// What one response says travels to the next in the request's context.
public struct OpenFDAPlugin: SourcePlugin {
    private let requests: OpenFDARequests
    private let named: [Substance]

    /// A plugin with a workspace's settings: `substances`, a list of names to ask for instead of the query's words.
    ///
    /// - Throws: ``SourceError`` with code `invalidSettings` where `substances` is no list of names.
    public init(settings: SourceSettings) throws {
        requests = OpenFDARequests(base: settings.base(Self.manifest))
        named = try Substance.named(in: settings.values["substances"])
    }

    /// One request, for the size of the first substance; the others follow it.
    ///
    /// - Throws: ``SourceError`` with code `unsupportedQuery` where nothing could be a substance, or the period ends before
    ///   it begins.
    public func firstRequests(for search: Search) throws -> [SourceRequest] {
        [
            requests.request(
                OpenFDAState(task: .size, substances: try substances(for: search), period: try period(search)))
        ]
    }

    /// One label of any of the substances, with the number of all.
    ///
    /// - Throws: ``SourceError`` as ``firstRequests(for:)``.
    public func countRequest(for search: Search) throws -> SourceRequest? {
        requests.request(OpenFDAState(task: .count, substances: try substances(for: search), period: nil))
    }

    /// Reads one response.
    ///
    /// - Throws: ``SourceError``.
    public func page(from response: SourceResponse, to request: SourceRequest) throws -> SourcePage {
        let state = try OpenFDAState(context: request.context)
        let answer = try OpenFDAAnswer(response)
        switch state.task {
        case .count: return SourcePage(declaredTotal: try answer.total)
        case .size: return try SizeReader(requests: requests, isNamed: !named.isEmpty).page(of: answer, state)
        case .labels: return try LabelPageReader(requests: requests).page(of: answer, state, response, request)
        case .first, .last, .serious, .deaths, .reactions:
            return try EventReader(requests: requests).page(of: answer, state)
        }
    }

    /// One for each word that may be a substance, five for the reports of each that is, and the pages of labels.
    public func expectedRequests(for search: Search, total: Int) -> Int {
        let words = (try? substances(for: search).count) ?? 0
        let labels = min(max(0, total), search.limit ?? .max)
        let size = Self.manifest.caps.pageSize
        let pages = labels / size + (labels % size == 0 ? 0 : 1)
        return words + OpenFDAState.eventRequests * min(words, max(0, total)) + pages
    }
}

extension OpenFDAPlugin {
    private func substances(for search: Search) throws(SourceError) -> [Substance] {
        let substances = named.isEmpty ? Substance.candidates(in: search.query) : named
        guard !substances.isEmpty else {
            throw SourceError(
                .unsupportedQuery, "The query has no word that could be the name of a substance.",
                hint: "name them in assay.yaml: openfda: { settings: { substances: [ … ] } }")
        }
        return substances
    }

    private func period(_ search: Search) throws(SourceError) -> String? {
        guard search.since != nil || search.until != nil else { return nil }
        if let since = search.since, let until = search.until, since.firstDay > until.lastDay {
            throw SourceError(.unsupportedQuery, "The period ends before it begins.", hint: "check since and until")
        }
        let from = search.since?.firstDay.compact ?? "19000101"
        return "[\(from) TO \(search.until?.lastDay.compact ?? "29991231")]"
    }
}
