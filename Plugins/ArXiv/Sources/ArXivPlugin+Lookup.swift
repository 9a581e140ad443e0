public import AssayKit

extension ArXivPlugin: IdentifierLookup {
    /// arXiv's own identifiers.
    public static let lookupSchemes: Set<IdentifierScheme> = [.arxiv]

    /// One request for each 100 identifiers; identifiers of other schemes are left out.
    ///
    /// - Throws: ``SourceError`` with code `unsupportedQuery` where none is an arXiv identifier.
    public func requests(for identifiers: [Identifier]) throws -> [SourceRequest] {
        var seen: Set<Identifier> = []
        let known = identifiers.filter { $0.scheme == .arxiv && seen.insert($0).inserted }.map(\.value)
        guard !known.isEmpty else {
            throw SourceError(.unsupportedQuery, "arXiv can look up its own identifiers only")
        }
        return stride(from: 0, to: known.count, by: Self.batchSize).map { start in
            endpoint.request(ArXivStep(ids: Array(known[start..<min(start + Self.batchSize, known.count)])))
        }
    }

    private static let batchSize = 100
}
