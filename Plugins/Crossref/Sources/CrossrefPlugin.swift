public import AssayKit

/// Crossref: what publishers deposit of articles, books and preprints with a DOI, with retractions both ways.
///
/// Crossref has no boolean operators and no phrases: it ranks what holds any of the words, and the host filters. Pages
/// are followed by a cursor that stays the same on every page, so that their end is told by their size.
public struct CrossrefPlugin: SourcePlugin {
    private let requests: CrossrefRequests

    /// A plugin with a workspace's settings; it has none of its own.
    ///
    /// - Throws: Nothing.
    public init(settings: SourceSettings) throws {
        requests = CrossrefRequests(base: settings.base(Self.manifest))
    }

    /// One request; the pages follow each other and must not be asked for side by side.
    ///
    /// - Throws: ``SourceError`` with code `unsupportedQuery` where the query has no words to search for.
    public func firstRequests(for search: Search) throws -> [SourceRequest] {
        [requests.request(try Self.state(for: search))]
    }

    /// A page without items, whose response holds the total.
    ///
    /// - Throws: ``SourceError`` as ``firstRequests(for:)``.
    public func countRequest(for search: Search) throws -> SourceRequest? {
        var state = try Self.state(for: search)
        state.task = .count
        return requests.request(state)
    }

    /// Reads a page: each item is a record or a problem.
    ///
    /// - Throws: ``SourceError``; with code `cursorExpired` also where the pages ended before all items came, unless the
    ///   request's context says under `restarted` that the search was begun anew already.
    public func page(from response: SourceResponse, to request: SourceRequest) throws -> SourcePage {
        let state = try CrossrefState(context: request.context)
        if state.task == .single, CrossrefErrorReader.isUnknownDOI(response) {
            return CrossrefPageMaker(state: state, requests: requests).missing()
        }
        let answer = try CrossrefAnswer(response: response)
        return try CrossrefPageMaker(state: state, requests: requests).page(of: answer)
    }

    private static func state(for search: Search) throws(SourceError) -> CrossrefState {
        let words = CrossrefQueryCompiler.words(of: search.query)
        guard !words.isEmpty else {
            throw SourceError(.unsupportedQuery, "the query has no words that Crossref could be asked for")
        }
        var state = CrossrefState(task: .search)
        state.query = words
        state.filter = CrossrefQueryCompiler.filter(
            since: search.since, until: search.until, changedSince: search.changedSince)
        state.limit = search.limit.map { max(0, $0) }
        if let limit = state.limit { state.rows = max(1, min(limit, manifest.caps.pageSize)) }
        return state
    }
}

// MARK: - Lookup

extension CrossrefPlugin: IdentifierLookup {
    /// DOIs.
    public static let lookupSchemes: Set<IdentifierScheme> = [.doi]

    /// One request for each 50 DOIs, and one for each DOI that a filter cannot hold; other schemes are left out.
    ///
    /// - Throws: ``SourceError`` with code `unsupportedQuery` where there is no DOI.
    public func requests(for identifiers: [Identifier]) throws -> [SourceRequest] {
        let dois = identifiers.filter { $0.scheme == .doi }.map(\.value)
        guard !dois.isEmpty else {
            throw SourceError(.unsupportedQuery, "Crossref can look up DOIs only")
        }
        // Commas separate filters, and nothing escapes them.
        let batchable = dois.filter { !$0.contains(",") }
        let batches = stride(from: 0, to: batchable.count, by: Self.batchSize).map { start in
            batch(Array(batchable[start..<min(start + Self.batchSize, batchable.count)]))
        }
        return batches + dois.filter { $0.contains(",") }.map(single)
    }

    private func batch(_ dois: [String]) -> SourceRequest {
        var state = CrossrefState(task: .lookup)
        state.wanted = dois
        state.filter = dois.map { "doi:\($0)" }.joined(separator: ",")
        state.rows = dois.count
        return requests.request(state)
    }

    private func single(_ doi: String) -> SourceRequest {
        var state = CrossrefState(task: .single)
        state.wanted = [doi]
        return requests.request(state)
    }

    private static let batchSize = 50
}
