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
        /// Whether it was found in the environment or in the file of keys; `nil` where it is missing.
        package var origin: KeyOrigin?
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
    ///
    /// - Parameter environment: One that was asked for its keys (``Environment/withKeys(of:)``); without one none is told.
    package init(_ entry: PluginEntry, environment: Environment?) {
        self.init(entry.manifest, kind: entry.origin.rawValue, environment: environment)
    }

    init(_ manifest: SourceManifest, kind: String = PluginEntry.Origin.bundled.rawValue, environment: Environment?) {
        self.manifest = manifest
        self.kind = kind
        keys = manifest.credentials.map {
            let origin = environment?.keyOrigins[$0.environment]
            return Key(
                environment: $0.environment, present: origin != nil, origin: origin, required: $0.isRequired)
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
            ? "none" : keys.map(\.inWords).joined(separator: ", ")
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
            ("asked anew", "whole after \(manifest.freshness) days, unless assay.yaml says another freshness"),
            ("can", manifest.capabilities.map(\.rawValue).joined(separator: ", ")),
            ("expresses", manifest.expresses.sorted().map(\.rawValue).joined(separator: ", ")),
            ("homepage", manifest.homepage), ("terms", manifest.terms),
        ]
    }

    static func words(_ pace: SourceManifest.Pace) -> String {
        let rate = (pace.requestsPerSecond * 100).rounded() / 100
        let text = rate == rate.rounded() ? String(Int(rate)) : String(rate)
        return "\(text)/s, \(pace.concurrency) at once"
    }
}

extension PluginDescription.Key {
    /// Whether it is there and from where, never its value.
    package var inWords: String {
        let state =
            switch origin {
            case .environment: "set (environment)"
            case .file: "set (file)"
            case nil: required ? "not set, and needed" : "not set"
            }
        return "\(environment) \(state)"
    }
}
