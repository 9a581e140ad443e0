/// The system that an identifier belongs to, for example DOI or PMID.
///
/// A scheme is open: sources bring schemes of their own, and an unknown one is kept as text rather than refused. The
/// known ones are normalised and validated by ``Identifier``.
public struct IdentifierScheme: RawRepresentable, Hashable, Sendable {
    /// The scheme's name as it stands in JSON: lower case, for example `doi`.
    public let rawValue: String

    /// A scheme by its name; the name is lower-cased.
    public init(rawValue: String) {
        self.rawValue = rawValue.lowercased()
    }
}

extension IdentifierScheme {
    /// Digital Object Identifier (ISO 26324).
    public static let doi = IdentifierScheme(rawValue: "doi")
    /// PubMed identifier: digits.
    public static let pmid = IdentifierScheme(rawValue: "pmid")
    /// PubMed Central identifier: `PMC` and digits.
    public static let pmcid = IdentifierScheme(rawValue: "pmcid")
    /// ClinicalTrials.gov registration number: `NCT` and eight digits.
    public static let nct = IdentifierScheme(rawValue: "nct")
    /// arXiv identifier without version, new (`2101.00001`) or old (`hep-th/9901001`) form.
    public static let arxiv = IdentifierScheme(rawValue: "arxiv")
    /// OpenAlex work identifier: `W` and digits.
    public static let openalex = IdentifierScheme(rawValue: "openalex")
    /// Semantic Scholar paper identifier: 40 hexadecimal digits.
    public static let s2 = IdentifierScheme(rawValue: "s2")
    /// Europe PMC identifier of a record that has no PMID, as `SRC/id`, for example `PPR/PPR123`.
    public static let europepmc = IdentifierScheme(rawValue: "europepmc")
    /// International Standard Book Number, digits and a final X.
    public static let isbn = IdentifierScheme(rawValue: "isbn")
    /// A shelf number in NCBI Bookshelf: `NBK` and digits.
    public static let bookshelf = IdentifierScheme(rawValue: "bookshelf")
}

extension IdentifierScheme: CustomStringConvertible {
    /// The form that people and JSON read.
    public var description: String { rawValue }
}

extension IdentifierScheme: Comparable {
    /// The order for sorted output.
    public static func < (left: IdentifierScheme, right: IdentifierScheme) -> Bool {
        left.rawValue < right.rawValue
    }
}
