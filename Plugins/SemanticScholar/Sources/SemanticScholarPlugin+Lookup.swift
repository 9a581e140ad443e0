public import AssayKit

extension SemanticScholarPlugin: IdentifierLookup {
    /// DOI, PMID, PMCID, arXiv and Semantic Scholar's own.
    public static let lookupSchemes: Set<IdentifierScheme> = [.doi, .pmid, .pmcid, .arxiv, .s2]

    /// One batch for each 200 identifiers; identifiers of other schemes are left out.
    ///
    /// - Throws: ``SourceError`` with code `unsupportedQuery` where none is of a scheme that it knows.
    public func requests(for identifiers: [Identifier]) throws -> [SourceRequest] {
        var seen: Set<Identifier> = []
        let known = identifiers.filter { SemanticScholarRequests.name(of: $0) != nil && seen.insert($0).inserted }
        guard !known.isEmpty else {
            throw SourceError(
                .unsupportedQuery,
                "Semantic Scholar can look up DOIs, PMIDs, PMCIDs, arXiv numbers and its own identifiers only")
        }
        return stride(from: 0, to: known.count, by: Self.batchSize).map { start in
            requests.batch(of: Array(known[start..<min(start + Self.batchSize, known.count)]))
        }
    }

    /// Semantic Scholar takes 500, and 10 MB of answer.
    private static let batchSize = 200
}
