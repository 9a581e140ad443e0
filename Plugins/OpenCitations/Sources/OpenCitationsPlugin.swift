public import AssayKit

/// OpenCitations: asked for the citation count of each DOI that other sources brought.
///
/// ```
/// /citation-count/doi:… ──"34"──> record, cited 34 times
///          └──"0" or []──> the same again ──"0" or []──> record, count unknown
/// ```
///
/// The service answers a failure of its own store with an empty list or a count of 0. So nothing found is asked once
/// more, and is then *unknown*, never zero.
public struct OpenCitationsPlugin: SourcePlugin {
    private let base: String

    /// A plugin with a workspace's settings; it has none of its own.
    ///
    /// - Throws: Nothing.
    public init(settings: SourceSettings) throws {
        base = settings.base(Self.manifest)
    }

    /// Refuses: OpenCitations answers no queries.
    ///
    /// - Throws: ``SourceError`` with code `unsupportedQuery`, always.
    public func firstRequests(for search: Search) throws -> [SourceRequest] {
        throw SourceError(
            .unsupportedQuery, "OpenCitations answers no queries.",
            hint: "it is asked for the DOIs that other sources bring")
    }

    /// Reads the answer to one DOI: a record, or, where nothing was found for the first time, the same question again.
    ///
    /// - Throws: ``SourceError``.
    public func page(from response: SourceResponse, to request: SourceRequest) throws -> SourcePage {
        guard let doi = request.context[Self.doiKey].flatMap({ Identifier(.doi, $0) }) else {
            throw SourceError(.rejected, "this request was not made by the OpenCitations plugin")
        }
        let count = try CitationCount(response).value
        if count == nil, request.context[Self.againKey] == nil {
            return SourcePage(next: [self.request(for: doi, isAgain: true)])
        }
        return SourcePage(records: [Self.record(of: doi, count: count)])
    }

    /// One request for each DOI; each for which nothing is found takes one more.
    public func expectedRequests(for search: Search, total: Int) -> Int {
        max(0, total)
    }

    private static func record(of doi: Identifier, count: Int?) -> Record {
        var record = Record(source: manifest.id, sourceID: doi.value)
        record.kind = .enrichment
        record.identifiers = IdentifierSet([doi])
        record.citationCount = count
        if count == nil { record.extra["citations"] = .string("none found in OpenCitations") }
        return record
    }
}

// MARK: - Lookup

extension OpenCitationsPlugin: IdentifierLookup {
    /// DOIs.
    public static let lookupSchemes: Set<IdentifierScheme> = [.doi]

    private static let doiKey = "doi"
    private static let againKey = "again"

    /// One request for each DOI, each DOI once; other schemes are left out.
    ///
    /// - Throws: ``SourceError`` with code `unsupportedQuery` where there is no DOI.
    public func requests(for identifiers: [Identifier]) throws -> [SourceRequest] {
        var seen: Set<String> = []
        let dois = identifiers.filter { $0.scheme == .doi && seen.insert($0.value).inserted }
        guard !dois.isEmpty else { throw SourceError(.unsupportedQuery, "OpenCitations can look up DOIs only.") }
        return dois.map { request(for: $0, isAgain: false) }
    }

    /// The second question names the format, which is JSON anyway: no cache on the way, and no capture, can take it for
    /// the first.
    private func request(for doi: Identifier, isAgain: Bool) -> SourceRequest {
        let value = doi.value.split(separator: "/", omittingEmptySubsequences: false)
            .map { String($0).percentEncoded() }.joined(separator: "/")
        var request = SourceRequest(
            .get, SourceRequest.address(base, "citation-count/doi:\(value)", ["format": isAgain ? "json" : nil]),
            headers: ["Accept": "application/json"], context: [Self.doiKey: doi.value], expectedItems: 1)
        if isAgain { request.context[Self.againKey] = "yes" }
        return request
    }
}
