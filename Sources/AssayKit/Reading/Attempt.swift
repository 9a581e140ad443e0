/// A part of a JSON document that is read on its own, so that one bad part does not spoil the whole.
///
/// ```swift
/// let items = try JSONDecoder().decode([Attempt<Item>].self, from: body)
/// for (position, item) in items.enumerated() { … item.result … }
/// ```
public struct Attempt<Value: Decodable>: Decodable {
    /// The part, or why it could not be read.
    public let result: Result<Value, any Error>

    /// Reads the part; never throws.
    public init(from decoder: any Decoder) throws {
        result = Result { try Value(from: decoder) }
    }

    /// The part, or `nil` where it could not be read.
    public var value: Value? { try? result.get() }
}

extension Attempt: Sendable where Value: Sendable {}
