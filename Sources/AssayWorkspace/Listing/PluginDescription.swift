package import AssayHost
package import AssayKit
import Foundation

/// What is known of a plugin, for people and programs (`assay.plugin/1`).
package struct PluginDescription: Encodable, Sendable {
    /// A key that the plugin takes.
    package struct Key: Encodable, Sendable {
        /// The environment variable.
        package var environment: String
        /// Whether it is set.
        package var present: Bool
        /// Whether the source answers nothing without it.
        package var required: Bool
    }

    /// The manifest.
    package let manifest: SourceManifest
    /// `bundled` or `external`.
    package let kind: String
    /// The keys, present or missing, never their values.
    package let keys: [Key]

    /// The description of a registry's entry.
    package init(_ entry: PluginEntry, environment: Environment?) {
        manifest = entry.manifest
        kind = entry.origin.rawValue
        let variables = environment?.variables ?? [:]
        keys = entry.manifest.credentials.map {
            Key(
                environment: $0.environment, present: variables[$0.environment]?.isEmpty == false,
                required: $0.isRequired)
        }
    }

    /// The plugin's id.
    package var id: String { manifest.id }
    /// The source's name.
    package var name: String { manifest.name }
    /// The plugin's version.
    package var version: String { manifest.version }

    private enum CodingKeys: String, CodingKey {
        case schema, id, manifest, kind, keys
    }

    /// Writes the JSON form.
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode("assay.plugin/1", forKey: .schema)
        try container.encode(id, forKey: .id)
        try container.encode(Self.sorted(manifest), forKey: .manifest)
        try container.encode(kind, forKey: .kind)
        try container.encode(keys, forKey: .keys)
    }
}

extension PluginDescription {
    /// The manifest with its sets in order, so that the same manifest always gives the same bytes.
    private static func sorted(_ manifest: SourceManifest) throws -> JSONValue {
        var json = try JSONDecoder().decode(JSONValue.self, from: try JSONEncoder.assay().encode(manifest))
        guard case .object(var members) = json else { return json }
        members["expresses"] = .array(manifest.expresses.sorted().map { .string($0.rawValue) })
        json = .object(members)
        return json
    }
}

// MARK: - Words

extension PluginDescription {
    /// The pace without a key, for a table.
    package var paceInWords: String { Self.words(manifest.pace) }

    /// Which keys there are, for a table.
    package var keysInWords: String {
        keys.isEmpty
            ? "none" : keys.map { "\($0.environment) \($0.present ? "set" : "not set")" }.joined(separator: ", ")
    }

    /// Everything, as labelled lines.
    package var lines: [(String, String)] {
        let caps = manifest.caps
        return [
            ("id", id), ("name", name), ("summary", manifest.summary), ("version", version),
            ("api version", manifest.apiVersion), ("kind", kind), ("maturity", manifest.maturity.rawValue),
            ("address", manifest.baseURL), ("hosts", manifest.hosts.joined(separator: ", ")),
            ("pace", Self.words(manifest.pace)), ("with a key", manifest.paceWithKey.map(Self.words) ?? "the same"),
            ("with contact", manifest.paceWithContact.map(Self.words) ?? "the same"), ("keys", keysInWords),
            ("page size", String(caps.pageSize)), ("reachable", caps.reachable.map { String($0) } ?? "no known limit"),
            ("default limit", caps.defaultLimit.map { String($0) } ?? "none"),
            ("can", manifest.capabilities.map(\.rawValue).joined(separator: ", ")),
            ("expresses", manifest.expresses.sorted().map(\.rawValue).joined(separator: ", ")),
            ("homepage", manifest.homepage), ("terms", manifest.terms),
        ]
    }

    private static func words(_ pace: SourceManifest.Pace) -> String {
        let rate = pace.requestsPerSecond
        let text = rate == rate.rounded() ? String(Int(rate)) : String(rate)
        return "\(text)/s, \(pace.concurrency) at once"
    }
}
