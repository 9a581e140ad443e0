package import AssayKit

/// A publication: the records of all sources that describe it, merged.
package struct Work: Codable, Hashable, Sendable {
    /// `W` and ten hexadecimal digits; stays the same when records are added (see ``Linker``).
    package var id: String
    /// The ids of its records, sorted.
    package var members: [String]
    /// The best value of each field; its id is the work's and its source is `work`.
    package var record: Record
    /// The id of the record that each filled field of ``record`` comes from, by the field's JSON name. A list that is
    /// put together from several records names the first.
    package var origins: [String: String]
    /// All identifiers of all records, sorted; a scheme can have several.
    package var identifiers: [Identifier]
    /// The steps by which its records came together; one fewer than ``members``.
    package var merges: [Merge]
    /// How it stands.
    package var integrity: WorkIntegrity
    /// What sort of publication it is.
    package var kind: WorkKind

    /// A work.
    package init(
        id: String, members: [String], record: Record, origins: [String: String] = [:],
        identifiers: [Identifier] = [], merges: [Merge] = [], integrity: WorkIntegrity = WorkIntegrity(),
        kind: WorkKind = .article
    ) {
        self.id = id
        self.members = members
        self.record = record
        self.origins = origins
        self.identifiers = identifiers
        self.merges = merges
        self.integrity = integrity
        self.kind = kind
    }
}

// MARK: - JSON

extension Work {
    private enum CodingKeys: CodingKey {
        case id, members, record, origins, identifiers, merges, integrity, kind
    }

    /// Reads a work; identifiers stand as `scheme:value`, and one that its scheme refuses is left out.
    ///
    /// - Throws: `DecodingError` where a key is missing or holds another type.
    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        id = try container.decode(String.self, forKey: .id)
        members = try container.decode([String].self, forKey: .members)
        record = try container.decode(Record.self, forKey: .record)
        origins = try container.decode([String: String].self, forKey: .origins)
        identifiers = try container.decode([String].self, forKey: .identifiers).compactMap(Self.identifier)
        merges = try container.decode([Merge].self, forKey: .merges)
        integrity = try container.decode(WorkIntegrity.self, forKey: .integrity)
        kind = try container.decode(WorkKind.self, forKey: .kind)
    }

    /// Writes the JSON form.
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(id, forKey: .id)
        try container.encode(members, forKey: .members)
        try container.encode(record, forKey: .record)
        try container.encode(origins, forKey: .origins)
        try container.encode(identifiers.map(\.description), forKey: .identifiers)
        try container.encode(merges, forKey: .merges)
        try container.encode(integrity, forKey: .integrity)
        try container.encode(kind, forKey: .kind)
    }

    /// `Identifier(parsing:)` knows the kit's own schemes only; here the text before the colon is the scheme always.
    private static func identifier(from text: String) -> Identifier? {
        guard let colon = text.firstIndex(of: ":") else { return nil }
        return Identifier(
            IdentifierScheme(rawValue: String(text[..<colon])), String(text[text.index(after: colon)...]))
    }
}
