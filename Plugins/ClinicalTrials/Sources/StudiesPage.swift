import AssayKit

/// The JSON of `/studies`, and of `/studies/{nctId}`, which is one study alone.
struct StudiesPage: Decodable {
    /// The studies, each read on its own; `nil` where the answer holds none, not even an empty list.
    var studies: [Attempt<Study>]?
    var totalCount: Int?
    var nextPageToken: String?

    private enum CodingKeys: CodingKey {
        case studies, totalCount, nextPageToken, protocolSection
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        studies = try container.decodeIfPresent([Attempt<Study>].self, forKey: .studies)
        totalCount = try container.decodeIfPresent(Scalar.self, forKey: .totalCount)?.int
        nextPageToken = try container.decodeIfPresent(String.self, forKey: .nextPageToken)
        if studies == nil, container.contains(.protocolSection) {
            studies = [try Attempt<Study>(from: decoder)]
        }
    }
}
