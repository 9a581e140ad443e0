package import AssayHost
package import AssayKit

/// A source ready to be asked: its plugin made, its address checked.
package struct ResolvedSource: Sendable {
    /// The plugin's manifest.
    package let manifest: SourceManifest
    /// The plugin.
    package let plugin: any SourcePlugin
    /// The base address in force.
    package let base: String
    /// A pace to use instead of the manifest's, or `nil`.
    package let requestsPerSecond: Double?
    /// For how many days after a whole pass only changes are asked for.
    package let freshness: Int
    /// What the source is asked for, its own default limit included.
    package let search: Search
    /// A digest of all that decides what the source answers: query, dates, limit, plugin, settings and address. Changes since
    /// a pass are changes to the answer to that very question.
    package let question: String

    /// Makes the plugin that a configuration names.
    ///
    /// - Throws: ``WorkspaceError`` where there is no such plugin, its address is not allowed, or its settings are wrong.
    package init(
        _ source: SourceConfiguration, search: Search, registry: PluginRegistry, environment: Environment
    ) throws(WorkspaceError) {
        let entry: PluginEntry
        do {
            entry = try registry.entry(source.id)
        } catch {
            let place = source.place.map { "\($0): " } ?? ""
            throw WorkspaceError(.badData, place + error.message, hint: error.hint)
        }
        manifest = entry.manifest
        let override = try Self.override(source, environment)
        base = override ?? entry.manifest.baseURL
        requestsPerSecond = source.requestsPerSecond
        freshness = source.freshness ?? entry.manifest.freshness
        var limited = search
        limited.limit = search.limit ?? entry.manifest.caps.defaultLimit
        self.search = limited
        question = Self.question(of: limited, entry.manifest, base: base, settings: source.settings)
        do {
            plugin = try entry.make(SourceSettings(baseURL: override, values: source.settings))
        } catch {
            let place = source.place.map { "\($0): " } ?? ""
            throw WorkspaceError(.badData, "\(place)source \(source.id): \(error)")
        }
    }

    private static func question(
        of search: Search, _ manifest: SourceManifest, base: String, settings: [String: JSONValue]
    ) -> String {
        let parts = [
            manifest.id, manifest.version, base, search.text, search.since?.description ?? "",
            search.until?.description ?? "", search.limit.map { String($0) } ?? "",
            JSONValue.object(settings).canonicalText,
        ]
        return SHA256.hex(parts.joined(separator: "\n"))
    }

    private static func override(
        _ source: SourceConfiguration, _ environment: Environment
    ) throws(WorkspaceError) -> String? {
        if let text = environment.baseURL(of: source.id) {
            return try SourceAddress.checked(text, from: Environment.baseURLName(of: source.id))
        }
        return source.baseURL
    }
}
