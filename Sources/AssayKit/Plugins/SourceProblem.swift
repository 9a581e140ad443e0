/// An item that a plugin could not turn into a record, with its place.
public struct SourceProblem: Codable, Hashable, Sendable {
    /// What became of the item.
    public enum Kind: String, Codable, Sendable {
        /// The item came but could not be read.
        case unparsable
        /// The source announced or was asked for the item and did not send it.
        case missing
    }

    /// What became of the item.
    public var kind: Kind
    /// The item's place in the response, from 0; `nil` where it did not come.
    public var position: Int?
    /// The item's id within the source, where it is known.
    public var sourceID: String?
    /// Why, as one sentence.
    public var message: String

    /// A problem with one item.
    public init(_ kind: Kind, position: Int? = nil, sourceID: String? = nil, message: String) {
        self.kind = kind
        self.position = position
        self.sourceID = sourceID
        self.message = message
    }
}
