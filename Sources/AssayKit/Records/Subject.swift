/// A term of a controlled vocabulary that a source assigned, such as a MeSH heading.
public struct Subject: Hashable, Sendable {
    /// The heading.
    public var term: String
    /// Qualifiers (MeSH subheadings), in the source's order.
    public var qualifiers: [String]
    /// Whether the heading or one of its qualifiers is a main point of the publication.
    public var isMajor: Bool

    /// A subject.
    public init(term: String, qualifiers: [String] = [], isMajor: Bool = false) {
        self.term = term
        self.qualifiers = qualifiers
        self.isMajor = isMajor
    }
}

extension Subject: Codable {
    private enum CodingKeys: String, CodingKey {
        case term, qualifiers
        case isMajor = "major"
    }

    /// Reads a subject; missing qualifiers are none, a missing `major` is false.
    ///
    /// - Throws: `DecodingError` where the term is missing or a key holds another type.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        term = try container.decode(String.self, forKey: .term)
        qualifiers = try container.decodeIfPresent([String].self, forKey: .qualifiers) ?? []
        isMajor = try container.decodeIfPresent(Bool.self, forKey: .isMajor) ?? false
    }
}
