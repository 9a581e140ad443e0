import AssayKit
import Foundation

/// A list as JSON: `{"schema":"assay.<kind>/1","<kind>":[…]}` with sorted keys.
struct ListDocument<Element: Encodable>: Encodable {
    private let kind: String
    private let total: Int?
    private let elements: [Element]

    init(kind: String, total: Int? = nil, _ elements: [Element]) {
        self.kind = kind
        self.total = total
        self.elements = elements
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode("assay.\(kind)/1", forKey: Key("schema"))
        try container.encode(elements, forKey: Key(kind))
        try container.encodeIfPresent(total, forKey: Key("total"))
    }

    private struct Key: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }
        init(_ name: String) { stringValue = name }
        init?(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }
}

extension Console {
    /// Prints a value as JSON with sorted keys.
    func printJSON(_ value: some Encodable) throws {
        try print(String(decoding: try JSONEncoder.assay(pretty: true).encode(value), as: UTF8.self))
    }
}
