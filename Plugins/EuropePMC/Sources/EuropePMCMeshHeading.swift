import AssayKit

/// A MeSH heading of a `core` item.
struct EuropePMCMeshHeading: Decodable {
    var majorTopic: String?
    var descriptorName: String?
    var meshQualifierList: Qualifiers?

    struct Qualifiers: Decodable {
        var meshQualifier: [Qualifier]?
    }

    struct Qualifier: Decodable {
        var qualifierName: String?
        var majorTopic: String?

        private enum CodingKeys: String, CodingKey {
            case qualifierName
            case majorTopic = "majorTopic_YN"
        }
    }

    private enum CodingKeys: String, CodingKey {
        case descriptorName, meshQualifierList
        case majorTopic = "majorTopic_YN"
    }

    /// The heading as a record has it; `nil` where it has no name.
    var subject: Subject? {
        guard let term = descriptorName.map(MarkupText.plain)?.nonEmpty else { return nil }
        let qualifiers = meshQualifierList?.meshQualifier ?? []
        return Subject(
            term: term, qualifiers: qualifiers.compactMap { $0.qualifierName.map(MarkupText.plain)?.nonEmpty },
            isMajor: majorTopic == "Y" || qualifiers.contains { $0.majorTopic == "Y" })
    }
}
