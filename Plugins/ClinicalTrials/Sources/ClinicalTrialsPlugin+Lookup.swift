public import AssayKit

extension ClinicalTrialsPlugin {
    /// Registration numbers.
    public static let lookupSchemes: Set<IdentifierScheme> = [.nct]

    /// Batches of 100 numbers.
    public func requests(for identifiers: [Identifier]) throws -> [SourceRequest] {
        var seen: Set<String> = []
        let numbers = identifiers.filter { $0.scheme == .nct && seen.insert($0.value).inserted }.map(\.value)
        guard !numbers.isEmpty else {
            throw SourceError(
                .unsupportedQuery, "ClinicalTrials.gov can look up NCT numbers only.",
                hint: "none of the \(identifiers.count) identifiers is one")
        }
        let size = StudiesEndpoint.pageSize
        return stride(from: 0, to: numbers.count, by: size).map { start in
            service.request(StudiesStep(ids: Array(numbers[start..<min(numbers.count, start + size)])))
        }
    }
}
