import AssayKit

/// How many reports name a reaction.
struct ReactionCount: Decodable {
    let count: SafetyFacts.Count

    private enum CodingKeys: String, CodingKey {
        case term, count
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let term = MarkupText.clean(try container.decode(String.self, forKey: .term))
        let reports = try container.decode(Scalar.self, forKey: .count).int
        guard !term.isEmpty, let reports, reports >= 0 else {
            throw DecodingError.dataCorruptedError(
                forKey: .term, in: container, debugDescription: "it is no count of a reaction")
        }
        count = SafetyFacts.Count(term: term, reports: reports)
    }
}
