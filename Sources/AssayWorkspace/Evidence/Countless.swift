import AssayKit

/// A work's JSON as it is compared when its citation counts are left out: as a tree, whatever it holds.
struct Countless: Decodable, Equatable {
    private var tree: JSONValue

    init(from decoder: any Decoder) throws {
        tree = try JSONValue(from: decoder)
    }

    /// Takes the counts out, and where they came from.
    mutating func forgetCounts() {
        tree = Self.without("citation_count", in: tree)
    }

    private static func without(_ key: String, in value: JSONValue) -> JSONValue {
        switch value {
        case .object(let members):
            .object(members.filter { $0.key != key }.mapValues { without(key, in: $0) })
        case .array(let elements): .array(elements.map { without(key, in: $0) })
        default: value
        }
    }
}
