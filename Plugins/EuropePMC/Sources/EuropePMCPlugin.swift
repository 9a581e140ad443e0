public import AssayKit

/// Europe PMC: PubMed, PubMed Central, preprints, patents and Agricola over the Articles REST API.
///
/// Pages are `core` JSON, followed by `cursorMark`. See the README for how a query is compiled.
public struct EuropePMCPlugin: SourcePlugin {
    private let requests: EuropePMCRequests

    /// A plugin with a workspace's settings; it has none of its own.
    ///
    /// - Throws: Nothing.
    public init(settings: SourceSettings) throws {
        requests = EuropePMCRequests(base: settings.base(Self.manifest))
    }

    /// One request; the pages follow each other.
    ///
    /// - Throws: ``SourceError`` with code `unsupportedQuery` where the query rests on subject headings alone.
    public func firstRequests(for search: Search) throws -> [SourceRequest] {
        [requests.request(try Self.state(for: search))]
    }

    /// A page of one identifier, whose response holds the total.
    ///
    /// - Throws: ``SourceError`` as ``firstRequests(for:)``.
    public func countRequest(for search: Search) throws -> SourceRequest? {
        var state = try Self.state(for: search)
        state.task = .count
        state.pageSize = 1
        return requests.request(state)
    }

    /// Reads a page: each item is a record or a problem.
    ///
    /// - Throws: ``SourceError``, also for the errors that come with status 200.
    public func page(from response: SourceResponse, to request: SourceRequest) throws -> SourcePage {
        let state = try EuropePMCState(context: request.context)
        let answer = try EuropePMCAnswer(response: response)
        guard let total = answer.hitCount?.int, total >= 0 else {
            throw SourceError(.unavailable, "Europe PMC answered without a hit count")
        }
        if state.task == .count { return SourcePage(declaredTotal: total) }
        return try EuropePMCPageMaker(answer: answer, total: total, state: state, requests: requests).page()
    }

    /// The next page's request, from the page's head.
    public func nextRequests(after response: SourceResponse, to request: SourceRequest) -> [SourceRequest]? {
        // A context of another plugin has no next page; page(from:to:) will say so.
        guard response.status == 200, let state = try? EuropePMCState(context: request.context) else { return nil }
        guard state.task == .search, let glance = EuropePMCGlance(response.body) else { return nil }
        return requests.next(after: state, cursor: glance.cursor, isEmpty: glance.isEmpty, total: glance.total)
    }

    private static func state(for search: Search) throws(SourceError) -> EuropePMCState {
        let compiled = try EuropePMCQueryCompiler.compile(search)
        var state = EuropePMCState(task: .search, query: compiled.text)
        state.warnings = compiled.warnings
        state.limit = search.limit.map { max(0, $0) }
        if let limit = state.limit { state.pageSize = max(1, min(limit, manifest.caps.pageSize)) }
        return state
    }
}

// MARK: - Lookup

extension EuropePMCPlugin: IdentifierLookup {
    /// PMID, PMCID, DOI and Europe PMC's own `SRC/id`.
    public static let lookupSchemes: Set<IdentifierScheme> = [.pmid, .pmcid, .doi, .europepmc]

    /// One request for each 50 identifiers; identifiers of other schemes are left out.
    ///
    /// - Throws: ``SourceError`` with code `unsupportedQuery` where none is of a scheme that it knows.
    public func requests(for identifiers: [Identifier]) throws -> [SourceRequest] {
        let known = identifiers.filter { EuropePMCQueryCompiler.clause(for: $0) != nil }
        guard !known.isEmpty else {
            throw SourceError(.unsupportedQuery, "Europe PMC can look up PMIDs, PMCIDs and DOIs only")
        }
        return stride(from: 0, to: known.count, by: Self.batchSize).map { start in
            let batch = known[start..<min(start + Self.batchSize, known.count)]
            let clauses = batch.compactMap(EuropePMCQueryCompiler.clause)
            var state = EuropePMCState(task: .lookup, query: clauses.joined(separator: " OR "))
            state.wanted = batch.map(\.description)
            return requests.request(state)
        }
    }

    private static let batchSize = 50
}
