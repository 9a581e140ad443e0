/// Something that went wrong in a source's part of a run, with its place.
package struct FetchProblem: Codable, Hashable, Sendable {
    /// `unparsable`, `missing`, or the code of the error that lost a whole response.
    package var kind: String
    /// The request's place in the sequence of its source, or `nil`.
    package var page: String?
    /// The item's place in the response, from 0, or `nil`.
    package var position: Int?
    /// The item's id within the source, or `nil`.
    package var sourceID: String?
    /// What happened, as one sentence, without keys.
    package var message: String

    /// A problem.
    package init(
        kind: String, page: String? = nil, position: Int? = nil, sourceID: String? = nil, message: String
    ) {
        self.kind = kind
        self.page = page
        self.position = position
        self.sourceID = sourceID
        self.message = message
    }

    private enum CodingKeys: String, CodingKey {
        case kind, page, position, message
        case sourceID = "source_id"
    }
}
