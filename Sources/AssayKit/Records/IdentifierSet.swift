/// The identifiers of one record: at most one value a scheme, read and written as a JSON object.
public struct IdentifierSet: Hashable, Sendable {
    private var values: [IdentifierScheme: Identifier]

    /// An empty set.
    public init() {
        values = [:]
    }

    /// A set of identifiers; of two of the same scheme the first stays.
    public init(_ identifiers: some Sequence<Identifier>) {
        values = Dictionary(identifiers.map { ($0.scheme, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The identifiers, ordered by scheme.
    public var all: [Identifier] {
        values.values.sorted()
    }

    /// Whether there is none.
    public var isEmpty: Bool { values.isEmpty }

    /// The identifier of a scheme.
    public subscript(scheme: IdentifierScheme) -> Identifier? {
        get { values[scheme] }
        set { values[scheme] = newValue }
    }

    /// Normalises and adds an identifier, unless one of its scheme is there or the text is none.
    ///
    /// - Returns: Whether the set now holds an identifier of that scheme.
    @discardableResult
    public mutating func insert(_ scheme: IdentifierScheme, _ text: String?) -> Bool {
        if values[scheme] == nil, let text, let identifier = Identifier(scheme, text) {
            values[scheme] = identifier
        }
        return values[scheme] != nil
    }

    /// The value of the DOI.
    public var doi: String? { values[.doi]?.value }
    /// The value of the PMID.
    public var pmid: String? { values[.pmid]?.value }
    /// The value of the PMCID.
    public var pmcid: String? { values[.pmcid]?.value }
    /// The value of the ClinicalTrials.gov number.
    public var nct: String? { values[.nct]?.value }
}

extension IdentifierSet: Codable {
    /// Reads an object of scheme and value; a value that its scheme refuses is left out.
    ///
    /// - Throws: `DecodingError` where it is no object of texts and numbers.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: AnyKey.self)
        values = [:]
        // Two keys that name one scheme, `DOI` and `doi`, must give the same set each time.
        for key in container.allKeys.sorted(by: { $0.stringValue < $1.stringValue }) {
            insert(IdentifierScheme(rawValue: key.stringValue), try container.decode(Scalar.self, forKey: key).text)
        }
    }

    /// Writes the JSON form.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: AnyKey.self)
        for (scheme, identifier) in values {
            try container.encode(identifier.value, forKey: AnyKey(stringValue: scheme.rawValue))
        }
    }
}
