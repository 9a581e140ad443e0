import AssayKit
import Yams

/// Reads an `assay.yaml`, with an error that names the line.
struct ConfigurationReader {
    private let place: String

    init(place: String) {
        self.place = place
    }

    func read(_ text: String) throws(WorkspaceError) -> Configuration {
        let root = try mapping(of: text)
        try refuseUnknown(root, among: Self.keys)
        let query = try query(root)
        return Configuration(
            title: try string(root, "title") ?? "Evidence report",
            document: try required(root, "document", example: "document: document.md"),
            query: query.0, queryText: query.1,
            since: try date(root, "since"), until: try date(root, "until"),
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
            node = try Yams.compose(yaml: text)
        } catch {
            throw WorkspaceError(.badData, "\(place) is not YAML: \(Self.oneLine(error))")
        }
        guard let mapping = node?.mapping else {
            throw WorkspaceError(
                .badData, "\(place) holds no settings", hint: "it needs at least document:, query: and sources:")
        }
        return mapping
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
        guard contact.wholeMatch(of: /[^\s@<>();,]+@[^\s@<>();,]+\.[^\s@<>();,]+/) != nil else {
            throw WorkspaceError(
                .badData, "\(place)\(line(of: "contact", in: root)): \"\(contact)\" is no mail address")
        }
        return contact
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
        guard let node = root["sources"] else {
            throw WorkspaceError(.badData, "\(place) has no sources:", hint: "for example: sources: { pubmed: {} }")
        }
        if let list = node.sequence {
            let names = list.compactMap(\.string)
            guard names.count == list.count else { throw wrong("sources", in: root, "names of sources") }
            return names.map(SourceConfiguration.init)
        }
        guard let mapping = node.mapping, !mapping.isEmpty else {
            throw wrong("sources", in: root, "at least one source, for example pubmed: {}")
        }
        var sources: [SourceConfiguration] = []
        for (key, value) in mapping { sources.append(try source(key.string ?? "", value)) }
        return sources
    }

    private func source(_ id: String, _ node: Node) throws(WorkspaceError) -> SourceConfiguration {
        var source = SourceConfiguration(id: id)
        if node.isEmpty { return source }
        guard let mapping = node.mapping else {
            throw WorkspaceError(.badData, "\(place)\(Self.line(node)): \(id): needs settings in braces, or {}")
        }
        try refuseUnknown(mapping, among: ["enabled", "limit", "base_url", "requests_per_second", "settings"])
        if let node = mapping["enabled"] {
            guard let value = node.bool else { throw wrong("enabled", in: mapping, "true or false") }
            source.isEnabled = value
        }
        if let node = mapping["limit"] {
            guard let value = node.int, value > 0 else { throw wrong("limit", in: mapping, "a whole number above 0") }
            source.limit = value
        }
        if let node = mapping["requests_per_second"] {
            guard let value = node.float ?? node.int.map(Double.init), value > 0, value <= 1_000 else {
                throw wrong("requests_per_second", in: mapping, "a number above 0")
            }
            source.requestsPerSecond = value
        }
        source.baseURL = try string(mapping, "base_url")
        source.settings = mapping["settings"].map(Self.values)?.object ?? [:]
        return source
    }
}

// MARK: - Values

extension ConfigurationReader {
    private func string(_ mapping: Node.Mapping, _ key: String) throws(WorkspaceError) -> String? {
        guard let node = mapping[key], !node.isEmpty else { return nil }
        guard let text = node.string else { throw wrong(key, in: mapping, "a text") }
        return text.nonEmpty
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
        mapping[key].map(Self.line) ?? ""
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
