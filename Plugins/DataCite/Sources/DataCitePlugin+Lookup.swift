public import AssayKit

extension DataCitePlugin: IdentifierLookup {
    /// DOIs.
    public static let lookupSchemes: Set<IdentifierScheme> = [.doi]

    /// One request for each DOI; identifiers of other schemes are left out.
    ///
    /// - Throws: ``SourceError`` with code `unsupportedQuery` where none is a DOI.
    public func requests(for identifiers: [Identifier]) throws -> [SourceRequest] {
        let known = identifiers.filter { $0.scheme == .doi }
        guard !known.isEmpty else {
            throw SourceError(.unsupportedQuery, "DataCite can look up DOIs only")
        }
        return known.map { requests.lookup($0.value) }
    }
}
