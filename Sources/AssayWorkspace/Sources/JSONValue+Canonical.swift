import AssayKit

extension JSONValue {
    /// A text that is the same for the same value, whatever the order in which its members were written.
    var canonicalText: String {
        switch self {
        case .object(let members):
            let pairs = members.sorted { $0.key < $1.key }.map {
                "\($0.key.debugDescription):\($0.value.canonicalText)"
            }
            return "{\(pairs.joined(separator: ","))}"
        case .array(let items): return "[\(items.map(\.canonicalText).joined(separator: ","))]"
        case .string(let text): return text.debugDescription
        case .integer(let number): return String(number)
        case .number(let number): return String(number)
        case .bool(let value): return String(value)
        case .null: return "null"
        }
    }
}
