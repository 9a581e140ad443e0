public import AssayKit

extension OpenAlexPlugin: IdentifierLookup {
    /// DOI, PMID and OpenAlex's own.
    public static let lookupSchemes: Set<IdentifierScheme> = [.doi, .pmid, .openalex]

    /// One list for each 50 identifiers of a scheme; identifiers of other schemes are left out.
    ///
    /// - Throws: ``SourceError`` with code `unsupportedQuery` where none is of a scheme that it knows.
    public func requests(for identifiers: [Identifier]) throws -> [SourceRequest] {
        let batches = Self.filters.flatMap { scheme, filter in
            Self.batches(of: scheme, in: identifiers).map { (filter, $0) }
        }
        guard !batches.isEmpty else {
            throw SourceError(.unsupportedQuery, "OpenAlex can look up DOIs, PMIDs and its own identifiers only")
        }
        return batches.map { filter, batch in
            let values = batch.map { OpenAlexFilter.literal($0.value) }.joined(separator: "|")
            var state = OpenAlexState(task: .lookup, filter: OpenAlexFilter.encoded(filter, values))
            state.wanted = batch.map(\.description)
            return requests.request(state)
        }
    }

    private static let filters: [(IdentifierScheme, String)] = [
        (.doi, "doi"), (.pmid, "pmid"), (.openalex, "ids.openalex"),
    ]

    /// OpenAlex takes 100 values; this many of a usual length stay well below the address that it promises to take.
    private static let largestBatch = 50
    /// The most bytes of values in one address, before they are encoded.
    private static let longestBatch = 2_000

    private static func batches(of scheme: IdentifierScheme, in identifiers: [Identifier]) -> [[Identifier]] {
        var seen: Set<String> = []
        var batches: [[Identifier]] = []
        var length = 0
        for identifier in identifiers where identifier.scheme == scheme && seen.insert(identifier.value).inserted {
            length += identifier.value.utf8.count
            if let last = batches.last, last.count < largestBatch, length <= longestBatch {
                batches[batches.count - 1].append(identifier)
            } else {
                batches.append([identifier])
                length = identifier.value.utf8.count
            }
        }
        return batches
    }
}
