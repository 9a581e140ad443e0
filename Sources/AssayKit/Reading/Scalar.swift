/// A text or number of a JSON document whose type the source does not keep to: `"42"`, `42`, `4.2e1` and `null` all read.
public struct Scalar: Decodable, Hashable, Sendable {
    /// The value as text; empty for null, lists and objects.
    public let text: String

    /// Reads text, number or truth value; anything else reads as empty text.
    public init(from decoder: any Decoder) throws {
        if let decoder = decoder as? TapeDecoder {
            text = decoder.tape.scalar(of: decoder.node)
            return
        }
        let container = try decoder.singleValueContainer()
        if let value = try? container.decode(String.self) {
            text = value
        } else if let value = try? container.decode(Int.self) {
            text = String(value)
        } else if let value = try? container.decode(UInt64.self) {
            text = String(value)
        } else if let value = try? container.decode(Double.self) {
            text = String(value)
        } else if let value = try? container.decode(Bool.self) {
            text = String(value)
        } else {
            text = ""
        }
    }

    /// The value as a whole number, or `nil`.
    public var int: Int? {
        Int(text) ?? Double(text).flatMap(Int.init(exactly:))
    }
}
