public import AssayKit

extension DOAJPlugin: IdentifierLookup {
    /// DOIs.
    public static let lookupSchemes: Set<IdentifierScheme> = [.doi]

    /// One request for each 20 DOIs; identifiers of other schemes are left out.
    ///
    /// - Throws: ``SourceError`` with code `unsupportedQuery` where none is a DOI that DOAJ can be asked for: it refuses the
    ///   signs `*`, `?` and `~`.
    public func requests(for identifiers: [Identifier]) throws -> [SourceRequest] {
        let known = identifiers.filter { DOAJQueryCompiler.clause(for: $0) != nil }
        guard !known.isEmpty else {
            throw SourceError(.unsupportedQuery, "DOAJ can look up DOIs only")
        }
        return stride(from: 0, to: known.count, by: Self.batchSize).map { start in
            let batch = known[start..<min(start + Self.batchSize, known.count)]
            let clauses = batch.compactMap(DOAJQueryCompiler.clause)
            var step = DOAJStep(task: .lookup, query: clauses.joined(separator: " OR "))
            step.wanted = batch.map(\.description)
            return requests.request(step)
        }
    }

    /// A DOI stands in DOAJ a few times at most, so that these fit one page.
    private static let batchSize = 20
}
