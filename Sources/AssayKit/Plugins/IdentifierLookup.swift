/// A source that describes publications whose identifiers are known, for enrichment and integrity checks.
///
/// A source that has the capability `lookup` and not `search` **enriches**: the host asks it, after the others, for the
/// identifiers that they brought, and gives the responses to ``SourcePlugin/page(from:to:)`` as those of a search. Such
/// a plugin
/// - makes one record of kind ``RecordKind/enrichment`` for each identifier that was answered, its `sourceID` the
///   identifier's value: a "not known here" is an answer, and a record that says no more than that;
/// - names an identifier that a response leaves out as a problem of kind `missing`;
/// - leaves ``SourcePage/declaredTotal`` to the host, which knows how many identifiers it asked for;
/// - throws `unsupportedQuery` for a search.
public protocol IdentifierLookup: SourcePlugin {
    /// The schemes that the source can look up.
    static var lookupSchemes: Set<IdentifierScheme> { get }

    /// The requests that fetch these identifiers, batched as the source allows.
    ///
    /// - Throws: ``SourceError`` with code `unsupportedQuery` where no identifier is of a scheme that it knows.
    func requests(for identifiers: [Identifier]) throws -> [SourceRequest]
}
