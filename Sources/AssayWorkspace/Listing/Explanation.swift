package import AssayKit

/// All that is known of one thing of the report (`assay.show/1`).
package struct Explanation: Encodable, Sendable {
    /// A part of the explanation, for people.
    package struct Section: Encodable, Sendable {
        /// What the part is about.
        package var title: String
        /// Its lines.
        package var lines: [String]
    }

    /// `claim`, `work`, `study`, `finding`, `record`, `run`, `theme` or `source`.
    package var kind: String
    /// The thing's id.
    package var id: String
    /// The parts, for people.
    package var sections: [Section]
    /// The things themselves, by name, as they stand in the store.
    package var data: [String: JSONValue]

    private enum CodingKeys: String, CodingKey {
        case schema, kind, id, data
    }

    /// Writes the JSON form: the data, without the words for people.
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode("assay.show/1", forKey: .schema)
        try container.encode(kind, forKey: .kind)
        try container.encode(id, forKey: .id)
        try container.encode(data, forKey: .data)
    }
}
