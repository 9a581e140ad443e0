import AssayKit

/// What a record says of its versions, its preprint and its article. Citations and parts are counted, not kept: there can be
/// thousands.
struct DataCiteRelations {
    /// The relations in the source's order, each once.
    private(set) var relations: [Relation] = []
    /// How many links of other kinds there are, by their names.
    private(set) var others: [String: Int] = [:]

    /// Reads related identifiers.
    init(_ related: [DataCiteItem.Related]) {
        var seen: Set<Relation> = []
        for link in related {
            guard let type = link.relationType?.text.trimmingWhitespace().nonEmpty else { continue }
            guard let kind = Self.kinds[type] else {
                others[type, default: 0] += 1
                continue
            }
            guard let relation = Self.relation(kind, link), seen.insert(relation).inserted else { continue }
            relations.append(relation)
        }
    }

    private static func relation(_ kind: Relation.Kind, _ link: DataCiteItem.Related) -> Relation? {
        guard let text = link.relatedIdentifier?.plain else { return nil }
        let scheme = schemes[link.relatedIdentifierType?.text.lowercased() ?? ""]
        if let scheme, let identifier = Identifier(scheme, text) { return Relation(kind, identifier) }
        // A resolver's address is an identifier whatever it is called.
        if text.lowercased().contains("doi.org/"), let doi = Identifier(.doi, text) { return Relation(kind, doi) }
        return Relation(kind, citing: text)
    }

    private static let schemes: [String: IdentifierScheme] = [
        "doi": .doi, "pmid": .pmid, "pmcid": .pmcid, "arxiv": .arxiv, "isbn": .isbn,
    ]

    /// DataCite Metadata Schema 4.5, appendix 1, relationType; `IsPreprintOf` is used beside it. "A IsPreviousVersionOf B" says
    /// that B is the new one.
    private static let kinds: [String: Relation.Kind] = [
        "IsVersionOf": .isVersionOf, "HasVersion": Relation.Kind(rawValue: "has-version"),
        "IsNewVersionOf": .updates, "IsPreviousVersionOf": .isUpdatedBy,
        "Obsoletes": .updates, "IsObsoletedBy": .isUpdatedBy,
        "IsPreprintOf": .isPreprintOf, "HasPreprint": .hasPreprint,
        "IsIdenticalTo": Relation.Kind(rawValue: "is-identical-to"),
        "IsVariantFormOf": Relation.Kind(rawValue: "is-variant-form-of"),
        "IsOriginalFormOf": Relation.Kind(rawValue: "is-original-form-of"),
        "IsTranslationOf": Relation.Kind(rawValue: "is-translation-of"),
        "HasTranslation": Relation.Kind(rawValue: "has-translation"),
        "IsSupplementTo": Relation.Kind(rawValue: "is-supplement-to"),
        "IsSupplementedBy": Relation.Kind(rawValue: "is-supplemented-by"),
    ]
}
