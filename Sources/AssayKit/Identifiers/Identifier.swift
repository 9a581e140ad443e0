/// A normalised identifier of a publication, a registration or another thing that a source describes.
///
/// The only way to make one is to normalise foreign text, so that two identifiers of the same thing compare equal:
///
/// ```swift
/// Identifier(.doi, "https://doi.org/10.1000/ABC.1.")   // doi:10.1000/abc.1
/// Identifier(.pmcid, "123456")                         // pmcid:PMC123456
/// Identifier(.nct, "nct01234567")                      // nct:NCT01234567
/// Identifier(.doi, "not a DOI")                        // nil
/// ```
public struct Identifier: Hashable, Sendable {
    /// The system that ``value`` belongs to.
    public let scheme: IdentifierScheme

    /// The normalised value, without prefix or resolver address.
    public let value: String

    /// Normalises `text` by the rules of `scheme`.
    ///
    /// - Returns: `nil` where the text cannot be an identifier of that scheme.
    public init?(_ scheme: IdentifierScheme, _ text: String) {
        guard let value = IdentifierNormaliser.normalise(text, as: scheme) else { return nil }
        self.scheme = scheme
        self.value = value
    }

    /// Reads the form that ``description`` writes, for example `doi:10.1000/abc`, or guesses the scheme of a bare one.
    ///
    /// The guess knows what cannot be mistaken: a DOI, a PMCID, a registration number, an arXiv or OpenAlex identifier,
    /// and digits, which are taken for a PMID.
    ///
    /// - Returns: `nil` where no scheme fits.
    public init?(parsing text: String) {
        guard let identifier = IdentifierNormaliser.parse(text) else { return nil }
        self = identifier
    }
}

extension Identifier: CustomStringConvertible {
    /// The form that people and JSON read.
    public var description: String { "\(scheme):\(value)" }
}

extension Identifier: Comparable {
    /// The order for sorted output.
    public static func < (left: Identifier, right: Identifier) -> Bool {
        (left.scheme, left.value) < (right.scheme, right.value)
    }
}

extension Identifier {
    /// The web address that resolves this identifier, where its scheme has one.
    ///
    /// Characters that could end the link in Markdown or HTML are percent-encoded.
    public var url: String? {
        guard let prefix = Self.resolvers[scheme] else { return nil }
        return prefix + value.percentEncoded(keeping: .resolverPath)
    }

    private static let resolvers: [IdentifierScheme: String] = [
        .doi: "https://doi.org/",
        .pmid: "https://pubmed.ncbi.nlm.nih.gov/",
        .pmcid: "https://pmc.ncbi.nlm.nih.gov/articles/",
        .nct: "https://clinicaltrials.gov/study/",
        .arxiv: "https://arxiv.org/abs/",
        .openalex: "https://openalex.org/",
        .s2: "https://www.semanticscholar.org/paper/",
        .europepmc: "https://europepmc.org/article/",
        .bookshelf: "https://www.ncbi.nlm.nih.gov/books/",
    ]
}
