/// A part of a JSON document that is read on its own, so that one bad part does not spoil the whole.
///
/// ```swift
/// let items = try PageDecoder.decode([Attempt<Item>].self, from: body)
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

extension Attempt {
    /// Why the part could not be read, with the path to the fault; `nil` where it was read.
    public var fault: String? {
        guard case .failure(let error) = result else { return nil }
        guard let error = error as? DecodingError else { return String(describing: error) }
        let (message, path) = Self.parts(of: error)
        let place = path.map { $0.intValue.map(String.init) ?? $0.stringValue }.joined(separator: ".")
        return place.isEmpty ? message : "\(place): \(message)"
    }

    private static func parts(of error: DecodingError) -> (String, [any CodingKey]) {
        switch error {
        case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context):
            (context.debugDescription, context.codingPath)
        case .keyNotFound(let key, let context): ("it has no \(key.stringValue)", context.codingPath)
        @unknown default: ("it could not be read", [])
        }
    }
}

extension Attempt: Sendable where Value: Sendable {}
