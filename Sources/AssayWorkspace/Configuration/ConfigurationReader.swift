import AssayKit
import Yams

/// Reads an `assay.yaml`, with an error that names the line.
struct ConfigurationReader {
    private let place: String

    init(place: String) {
        self.place = place
    }

    func read(_ text: String) throws(WorkspaceError) -> Configuration {
        try refuseOutsized(text)
        let root = try mapping(of: text)
        try refuseKeys(root)
        try refuseUnknown(root, among: Self.keys)
        let query = try query(root)
        let (since, until) = try period(root)
        return Configuration(
            title: try string(root, "title") ?? "Evidence report", document: try document(root),
            query: query.0, queryText: query.1, since: since, until: until,
            contact: try contact(root), sources: try sources(root), themes: try themes(root))
    }

    private static let keys: Set<String> = [
        "title", "document", "query", "since", "until", "contact", "sources", "themes",
    ]
}

// MARK: - Sections

extension ConfigurationReader {
    private func mapping(of text: String) throws(WorkspaceError) -> Node.Mapping {
        let node: Node?
        do {
            // Some editors begin a file with a byte-order mark, which YAML knows in bytes only.
            node = try Yams.compose(yaml: text.first == "\u{FEFF}" ? String(text.dropFirst()) : text)
        } catch {
            throw WorkspaceError(.badData, "\(place) is not YAML: \(Self.oneLine(error))")
        }
        guard let mapping = node?.mapping else {
            throw WorkspaceError(
                .badData, "\(place) holds no settings", hint: "it needs at least document:, query: and sources:")
        }
        return mapping
    }

    private func document(_ root: Node.Mapping) throws(WorkspaceError) -> String {
        let path = try required(root, "document", example: "document: document.md")
        // The report is written beside the configuration; it must never be written into the document.
        guard !Workspace.ownNames.contains(path.trimmingPrefix("./").lowercased()) else {
            throw WorkspaceError(
                .badData, "\(place)\(line(of: "document", in: root)): document: \(path) is a file of Assay's own",
                hint: "give the document another name")
        }
        return path
    }

    private func period(_ root: Node.Mapping) throws(WorkspaceError) -> (PartialDate?, PartialDate?) {
        let (since, until) = (try date(root, "since"), try date(root, "until"))
        if let since, let until, until.lastDay < since.firstDay {
            throw WorkspaceError(
                .badData, "\(place)\(line(of: "until", in: root)): until: \(until) is before since: \(since)")
        }
        return (since, until)
    }

    private func query(_ root: Node.Mapping) throws(WorkspaceError) -> (Query, String) {
        let text = try required(root, "query", example: "query: statin* AND \"muscle pain\"")
        do {
            return (try Query.parse(text), text)
        } catch {
            throw WorkspaceError(.badData, "\(place)\(line(of: "query", in: root)): \(error)")
        }
    }

    private func contact(_ root: Node.Mapping) throws(WorkspaceError) -> String? {
        guard let contact = try string(root, "contact") else { return nil }
        return try ContactAddress.checked(
            contact, from: "\(place)\(line(of: "contact", in: root)): contact", code: .badData)
    }

    private func themes(_ root: Node.Mapping) throws(WorkspaceError) -> [String] {
        guard let node = root["themes"], !node.isEmpty else { return ["clinical"] }
        if let name = node.string { return [name] }
        let names = (node.sequence ?? []).compactMap(\.string)
        guard !names.isEmpty, names.count == node.sequence?.count else {
            throw wrong("themes", in: root, "a pack's name, a file, or a list of both")
        }
        return names
    }

    private func sources(_ root: Node.Mapping) throws(WorkspaceError) -> [SourceConfiguration] {
        guard let node = root["sources"], node.null == nil else {
            throw WorkspaceError(.badData, "\(place) has no sources:", hint: "for example: sources: { pubmed: {} }")
        }
        if let list = node.sequence {
            let names = list.compactMap(\.string)
            guard !list.isEmpty, names.count == list.count else {
                throw wrong("sources", in: root, "names of sources, for example [pubmed, crossref]")
            }
            guard Set(names).count == names.count else { throw wrong("sources", in: root, "names that differ") }
            return zip(names, list).map { SourceConfiguration(id: $0, place: place + Self.line($1)) }
        }
        guard let mapping = node.mapping, !mapping.isEmpty else {
            throw wrong("sources", in: root, "at least one source, for example pubmed: {}")
        }
        var sources: [SourceConfiguration] = []
        for (key, value) in mapping { sources.append(try source(key, value)) }
        return sources
    }

    private func source(_ key: Node, _ node: Node) throws(WorkspaceError) -> SourceConfiguration {
        let id = key.string ?? ""
        var source = SourceConfiguration(id: id, place: place + Self.line(key))
        if node.isEmpty { return source }
        guard let mapping = node.mapping else {
            throw WorkspaceError(.badData, "\(place)\(Self.line(key)): \(id): needs settings in braces, or {}")
        }
        try refuseUnknown(
            mapping, among: ["enabled", "limit", "base_url", "freshness", "requests_per_second", "settings"])
        source.isEnabled = try value(mapping, "enabled", "true or false", \.bool) ?? true
        source.limit = try value(mapping, "limit", "a whole number above 0") { $0.int.flatMap { $0 > 0 ? $0 : nil } }
        source.requestsPerSecond = try value(mapping, "requests_per_second", "a number above 0, to 1000") {
            $0.float.flatMap { $0 > 0 && $0 <= 1_000 ? $0 : nil }
        }
        source.freshness = try value(mapping, "freshness", "a number of days from 0 to 3650") {
            $0.int.flatMap { (0...3_650).contains($0) ? $0 : nil }
        }
        if let address = try string(mapping, "base_url") {
            let origin = "\(place)\(line(of: "base_url", in: mapping)): base_url of \(id)"
            source.baseURL = try SourceAddress.checked(address, from: origin)
        }
        source.settings = try value(mapping, "settings", "names with values") { Self.values($0).object } ?? [:]
        return source
    }

    /// The value of a key that may be left out or empty.
    private func value<Value>(
        _ mapping: Node.Mapping, _ key: String, _ wanted: String, _ read: (Node) -> Value?
    ) throws(WorkspaceError) -> Value? {
        guard let node = mapping[key], !node.isEmpty else { return nil }
        guard let value = read(node) else { throw wrong(key, in: mapping, wanted) }
        return value
    }
}

// MARK: - Values

extension ConfigurationReader {
    private func string(_ mapping: Node.Mapping, _ key: String) throws(WorkspaceError) -> String? {
        guard let node = mapping[key], !node.isEmpty else { return nil }
        guard let text = node.string else { throw wrong(key, in: mapping, "a text") }
        return text.trimmingWhitespace().nonEmpty
    }

    private func required(
        _ mapping: Node.Mapping, _ key: String, example: String
    ) throws(WorkspaceError) -> String {
        guard let text = try string(mapping, key) else {
            throw WorkspaceError(.badData, "\(place) has no \(key):", hint: "for example: \(example)")
        }
        return text
    }

    private func date(_ mapping: Node.Mapping, _ key: String) throws(WorkspaceError) -> PartialDate? {
        guard let text = try string(mapping, key) else { return nil }
        guard let date = PartialDate(iso: text) else {
            throw wrong(key, in: mapping, "a date as YYYY, YYYY-MM or YYYY-MM-DD")
        }
        return date
    }

    private static func values(_ node: Node) -> JSONValue {
        switch node {
        case .mapping(let mapping):
            .object(Dictionary(mapping.map { ($0.string ?? "", values($1)) }, uniquingKeysWith: { _, last in last }))
        case .sequence(let sequence): .array(sequence.map(values))
        default: scalar(node)
        }
    }

    private static func scalar(_ node: Node) -> JSONValue {
        if let value = node.int { return .integer(value) }
        if let value = node.float { return .number(value) }
        if let value = node.bool { return .bool(value) }
        return node.string.map(JSONValue.string) ?? .null
    }
}

// MARK: - Errors

extension ConfigurationReader {
    /// Far more than a person writes; YAML's aliases let a small file stand for a huge one.
    private static let (largestText, mostAliases) = (1_000_000, 20)

    private func refuseOutsized(_ text: String) throws(WorkspaceError) {
        guard text.utf8.count <= Self.largestText else {
            throw WorkspaceError(
                .badData, "\(place) has \(text.utf8.count / 1_000_000) MB, which is no configuration",
                hint: "the document's place is named by document:, it does not stand in this file")
        }
        guard Self.aliases(in: text) <= Self.mostAliases else {
            throw WorkspaceError(.badData, "\(place) has more than \(Self.mostAliases) aliases (*name)")
        }
    }

    /// How often `*name` stands where YAML may read an alias; at least as often as it does.
    private static func aliases(in text: String) -> Int {
        var (count, before, starred) = (0, UInt8(ascii: " "), false)
        for byte in text.utf8 {
            if starred, byte > 0x20 { count += 1 }
            starred = byte == UInt8(ascii: "*") && (before <= 0x20 || ",:[]{}-?".utf8.contains(before))
            before = byte
        }
        return count
    }

    /// Refuses what looks like a key, at any depth, without quoting it.
    private func refuseKeys(_ node: Node.Mapping) throws(WorkspaceError) {
        for (key, value) in node {
            if let name = key.string, KeyNames.isKey(name), value.mapping == nil {
                throw WorkspaceError(
                    .badData, "\(place)\(Self.line(key)): \(name): is for a key, and keys never stand in this file",
                    hint: KeyNames.hint)
            }
            if let inner = value.mapping { try refuseKeys(inner) }
            for item in value.sequence ?? [] {
                if let inner = item.mapping { try refuseKeys(inner) }
            }
        }
    }

    private func refuseUnknown(_ mapping: Node.Mapping, among known: Set<String>) throws(WorkspaceError) {
        for (key, _) in mapping {
            let name = key.string ?? "?"
            guard !known.contains(name) else { continue }
            throw WorkspaceError(
                .badData, "\(place)\(Self.line(key)): unknown key \"\(name)\"",
                hint: "known here: \(known.sorted().joined(separator: ", "))")
        }
    }

    private func wrong(_ key: String, in mapping: Node.Mapping, _ wanted: String) -> WorkspaceError {
        WorkspaceError(.badData, "\(place)\(line(of: key, in: mapping)): \(key): must be \(wanted)")
    }

    private func line(of key: String, in mapping: Node.Mapping) -> String {
        mapping.keys.first { $0.string == key }.map(Self.line) ?? ""
    }

    private static func line(_ node: Node) -> String {
        node.mark.map { ", line \($0.line)" } ?? ""
    }

    private static func oneLine(_ error: any Error) -> String {
        "\(error)".collapsingWhitespace()
    }
}

extension Node {
    /// Whether nothing was written: `key:`, `key: null` or `key: {}`.
    fileprivate var isEmpty: Bool {
        switch self {
        case .scalar(let scalar): scalar.string.isEmpty && scalar.style == .plain || null != nil
        case .mapping(let mapping): mapping.isEmpty
        case .sequence(let sequence): sequence.isEmpty
        default: false
        }
    }
}
