public import AssayKit

extension PubMedPlugin {
    /// PMIDs, fetched at once, and DOIs, which are searched for first.
    public static let lookupSchemes: Set<IdentifierScheme> = [.pmid, .doi]

    /// Batches of 200 PMIDs and of 20 DOIs.
    public func requests(for identifiers: [Identifier]) throws -> [SourceRequest] {
        let pmids = Self.values(of: .pmid, in: identifiers)
        let dois = Self.values(of: .doi, in: identifiers)
        guard !pmids.isEmpty || !dois.isEmpty else {
            throw SourceError(
                .unsupportedQuery, "PubMed can look up PMIDs and DOIs only.",
                hint: "none of the \(identifiers.count) identifiers is one")
        }
        return pmids.batches(of: EUtilities.batchSize).map { service.fetch(FetchStep(asked: .pmids($0))) }
            + dois.batches(of: LookupStep.batchSize).map { service.search(LookupStep(dois: $0)) }
    }

    /// The values of a scheme, each once, in order.
    private static func values(of scheme: IdentifierScheme, in identifiers: [Identifier]) -> [String] {
        var seen: Set<String> = []
        return identifiers.filter { $0.scheme == scheme && seen.insert($0.value).inserted }.map(\.value)
    }
}
