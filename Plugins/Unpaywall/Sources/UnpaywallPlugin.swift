public import AssayKit

/// Unpaywall: asked for each DOI that other sources brought, and for nothing else.
///
/// One request is one DOI, and one answer is one record of kind ``RecordKind/enrichment``. A DOI that Unpaywall does
/// not know is a record too, with `found` = `false` and no word on open access.
public struct UnpaywallPlugin: SourcePlugin {
    private let base: String

    /// A plugin with a workspace's settings; it has none of its own.
    ///
    /// - Throws: Nothing.
    public init(settings: SourceSettings) throws {
        base = settings.base(Self.manifest)
    }

    /// Refuses: Unpaywall answers no queries.
    ///
    /// - Throws: ``SourceError`` with code `unsupportedQuery`, always.
    public func firstRequests(for search: Search) throws -> [SourceRequest] {
        throw SourceError(
            .unsupportedQuery, "Unpaywall answers no queries.",
            hint: "it is asked for the DOIs that other sources bring")
    }

    /// Reads the answer to one DOI.
    ///
    /// - Throws: ``SourceError``; with code `rejected` and a hint at `contact` where the mail address is refused.
    public func page(from response: SourceResponse, to request: SourceRequest) throws -> SourcePage {
        guard let doi = request.context[Self.doiKey].flatMap({ Identifier(.doi, $0) }) else {
            throw SourceError(.rejected, "this request was not made by the Unpaywall plugin")
        }
        let maker = UnpaywallRecordMaker(doi: doi)
        switch try UnpaywallAnswer(response, about: doi) {
        case .unknown: return SourcePage(records: [maker.unknown])
        case .refused(let words):
            return SourcePage(problems: [SourceProblem(.missing, sourceID: doi.description, message: words)])
        case .work(let work): return SourcePage(records: [maker.record(of: work)])
        }
    }

    /// One request for each DOI.
    public func expectedRequests(for search: Search, total: Int) -> Int {
        max(0, total)
    }
}

// MARK: - Lookup

extension UnpaywallPlugin: IdentifierLookup {
    /// DOIs.
    public static let lookupSchemes: Set<IdentifierScheme> = [.doi]

    private static let doiKey = "doi"

    /// One request for each DOI, each DOI once; other schemes are left out.
    ///
    /// - Throws: ``SourceError`` with code `unsupportedQuery` where there is no DOI.
    public func requests(for identifiers: [Identifier]) throws -> [SourceRequest] {
        var seen: Set<String> = []
        let dois = identifiers.filter { $0.scheme == .doi && seen.insert($0.value).inserted }.map(\.value)
        guard !dois.isEmpty else { throw SourceError(.unsupportedQuery, "Unpaywall can look up DOIs only.") }
        return dois.map { doi in
            // The slashes of a DOI may stay; all that could end the path or begin a query may not.
            let path = doi.split(separator: "/", omittingEmptySubsequences: false)
                .map { String($0).percentEncoded() }.joined(separator: "/")
            return SourceRequest(
                .get, SourceRequest.address(base, path), context: [Self.doiKey: doi], expectedItems: 1)
        }
    }
}
