public import Foundation

extension Record {
    /// The schema that a JSON record names.
    public static let schema = "assay.record/1"

    /// The record as one line of JSON Lines: sorted keys, no line feed at the end.
    ///
    /// - Throws: `EncodingError` where a number of ``extra`` is not finite.
    public func jsonLine() throws -> String {
        String(decoding: try JSONEncoder.assay().encode(self), as: UTF8.self)
    }

    /// The digest of the record's content, for telling whether it changed: SHA-256 of ``jsonLine()``.
    ///
    /// - Throws: `EncodingError` where a number of ``extra`` is not finite.
    public func contentHash() throws -> String {
        SHA256.hex(try jsonLine())
    }
}

extension JSONEncoder {
    /// The encoder of everything that Assay prints or stores: sorted keys, slashes as they are.
    public static func assay(pretty: Bool = false) -> JSONEncoder {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        if pretty { encoder.outputFormatting.insert(.prettyPrinted) }
        return encoder
    }
}

// MARK: - Coding

extension Record: Codable {
    private enum Key: String, CaseIterable, CodingKey {
        case schema, id, source, identifiers, title, abstract, contributors, container, volume, issue, pages, date
        case types, subjects, keywords, language, urls, license, relations, integrity, trial, kind, safety
        case sourceID = "source_id"
        case citationCount = "citation_count"
        case openAccess = "open_access"
    }

    private static let knownKeys = Set(Key.allCases.map(\.rawValue))

    /// Reads a record; lists that are missing are empty, keys that are not known are kept.
    ///
    /// - Throws: `DecodingError` where `id` and `source_id` are both missing, or a known key holds another type.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        let id = try container.decodeIfPresent(Scalar.self, forKey: .id)?.text.nonEmpty
        let sourceID = try container.decodeIfPresent(Scalar.self, forKey: .sourceID)?.text.nonEmpty
        guard let anyID = sourceID ?? id else {
            throw DecodingError.keyNotFound(
                Key.id, .init(codingPath: decoder.codingPath, debugDescription: "a record needs an id"))
        }
        self.init(source: try container.decodeIfPresent(String.self, forKey: .source) ?? "", sourceID: anyID)
        if let id { self.id = id }
        kind = (try? container.decode(RecordKind.self, forKey: .kind)) ?? .literature
        try readBibliography(from: container)
        try readContent(from: container)
        extra = try Self.unknownMembers(of: decoder)
    }

    private mutating func readBibliography(from container: KeyedDecodingContainer<Key>) throws {
        identifiers = try container.decodeIfPresent(IdentifierSet.self, forKey: .identifiers) ?? IdentifierSet()
        contributors = try container.decodeIfPresent([Contributor].self, forKey: .contributors) ?? []
        self.container = try container.decodeIfPresent(String.self, forKey: .container)
        volume = try container.decodeIfPresent(Scalar.self, forKey: .volume)?.text
        issue = try container.decodeIfPresent(Scalar.self, forKey: .issue)?.text
        pages = try container.decodeIfPresent(Scalar.self, forKey: .pages)?.text
        date = try container.decodeIfPresent(PartialDate.self, forKey: .date)
        language = try container.decodeIfPresent(String.self, forKey: .language)
        urls = try container.decodeIfPresent([String].self, forKey: .urls) ?? []
        license = try container.decodeIfPresent(String.self, forKey: .license)
        citationCount = try container.decodeIfPresent(Int.self, forKey: .citationCount)
    }

    private mutating func readContent(from container: KeyedDecodingContainer<Key>) throws {
        title = try container.decodeIfPresent(String.self, forKey: .title)
        abstract = try container.decodeIfPresent([AbstractSection].self, forKey: .abstract) ?? []
        types = try container.decodeIfPresent([String].self, forKey: .types) ?? []
        subjects = try container.decodeIfPresent([Subject].self, forKey: .subjects) ?? []
        keywords = try container.decodeIfPresent([String].self, forKey: .keywords) ?? []
        relations = try container.decodeIfPresent([Relation].self, forKey: .relations) ?? []
        integrity = try container.decodeIfPresent(Integrity.self, forKey: .integrity)
        trial = try container.decodeIfPresent(TrialFacts.self, forKey: .trial)
        openAccess = try container.decodeIfPresent(OpenAccess.self, forKey: .openAccess)
        safety = try container.decodeIfPresent(SafetyFacts.self, forKey: .safety)
    }

    private static func unknownMembers(of decoder: any Decoder) throws -> [String: JSONValue] {
        let container = try decoder.container(keyedBy: AnyKey.self)
        let unknown = container.allKeys.filter { !knownKeys.contains($0.stringValue) }
        return try Dictionary(
            unknown.map { ($0.stringValue, try container.decode(JSONValue.self, forKey: $0)) },
            uniquingKeysWith: { first, _ in first })
    }

    /// Writes the JSON form.
    public func encode(to encoder: any Encoder) throws {
        var unknown = encoder.container(keyedBy: AnyKey.self)
        for (name, value) in extra where !Self.knownKeys.contains(name) {
            try unknown.encode(value, forKey: AnyKey(stringValue: name))
        }
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(Self.schema, forKey: .schema)
        try container.encode(id, forKey: .id)
        try container.encode(source, forKey: .source)
        try container.encode(sourceID, forKey: .sourceID)
        try container.encode(identifiers, forKey: .identifiers)
        try container.encodeIfPresent(title, forKey: .title)
        try container.encode(abstract, forKey: .abstract)
        try container.encode(contributors, forKey: .contributors)
        try container.encodeIfPresent(self.container, forKey: .container)
        try container.encodeIfPresent(volume, forKey: .volume)
        try container.encodeIfPresent(issue, forKey: .issue)
        try container.encodeIfPresent(pages, forKey: .pages)
        try container.encodeIfPresent(date, forKey: .date)
        try container.encode(types, forKey: .types)
        try container.encode(subjects, forKey: .subjects)
        try container.encode(keywords, forKey: .keywords)
        try container.encodeIfPresent(language, forKey: .language)
        try container.encode(urls, forKey: .urls)
        try container.encodeIfPresent(license, forKey: .license)
        try container.encodeIfPresent(citationCount, forKey: .citationCount)
        try container.encode(relations, forKey: .relations)
        try container.encodeIfPresent(integrity, forKey: .integrity)
        try container.encodeIfPresent(trial, forKey: .trial)
        try container.encodeIfPresent(openAccess, forKey: .openAccess)
        try container.encodeIfPresent(safety, forKey: .safety)
        if kind != .literature { try container.encode(kind, forKey: .kind) }
    }
}
