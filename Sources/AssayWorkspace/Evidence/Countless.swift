import AssayKit

/// A work's JSON as it is compared when its citation counts and places to read it are left out: as a tree, whatever it
/// holds.
struct Countless: Decodable, Equatable {
    private var tree: JSONValue

    init(from decoder: any Decoder) throws {
        tree = try JSONValue(from: decoder)
    }

    /// Takes the counts out, and where they came from.
    mutating func forgetCounts() {
        tree = Self.without(["citation_count", "enrichment", "open_access"], in: tree)
    }

    private static func without(_ keys: Set<String>, in value: JSONValue) -> JSONValue {
        switch value {
        case .object(let members):
            .object(members.filter { !keys.contains($0.key) }.mapValues { without(keys, in: $0) })
        case .array(let elements): .array(elements.map { without(keys, in: $0) })
        default: value
        }
    }
}
