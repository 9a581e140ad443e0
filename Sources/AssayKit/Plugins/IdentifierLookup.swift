/// A source that describes publications whose identifiers are known, for enrichment and integrity checks.
public protocol IdentifierLookup: SourcePlugin {
    /// The schemes that the source can look up.
    static var lookupSchemes: Set<IdentifierScheme> { get }

    /// The requests that fetch these identifiers, batched as the source allows.
    ///
    /// - Throws: ``SourceError`` with code `unsupportedQuery` where no identifier is of a scheme that it knows.
    func requests(for identifiers: [Identifier]) throws -> [SourceRequest]
}
