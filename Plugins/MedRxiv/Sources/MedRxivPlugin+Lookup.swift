public import AssayKit

extension MedRxivPlugin: IdentifierLookup {
    /// DOIs; only those of the servers' registrants are asked for.
    public static let lookupSchemes: Set<IdentifierScheme> = [.doi]

    /// One request for each DOI, at the server that it looks like; the other one is asked where that does not know it.
    ///
    /// - Throws: ``SourceError`` with code `unsupportedQuery` where no identifier is a DOI of the servers.
    public func requests(for identifiers: [Identifier]) throws -> [SourceRequest] {
        var seen: Set<Identifier> = []
        let known = identifiers.filter { PreprintServer.mayHold($0) && seen.insert($0).inserted }
        guard !known.isEmpty else {
            throw SourceError(
                .unsupportedQuery, "medRxiv and bioRxiv can look up DOIs that begin with 10.1101/ or 10.64898/ only")
        }
        return known.map { endpoint.request(DetailsStep(doi: $0.value)) }
    }
}
