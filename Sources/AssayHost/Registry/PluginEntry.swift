package import AssayKit

/// A plugin that the registry knows: its manifest and how to make one.
package struct PluginEntry: Sendable {
    /// What the source is and may be asked.
    package let manifest: SourceManifest
    /// Where the plugin came from.
    package let origin: Origin
    private let factory: @Sendable (SourceSettings) throws -> any SourcePlugin

    /// Where a plugin came from.
    package enum Origin: String, Codable, Sendable {
        /// It was built into this binary.
        case bundled
        /// It is an executable that speaks the plugin protocol.
        case external
    }

    /// The entry of a plugin that is built into this binary.
    package init<Plugin: SourcePlugin>(_ type: Plugin.Type) {
        manifest = Plugin.manifest
        origin = .bundled
        factory = { try Plugin(settings: $0) }
    }

    /// A plugin with a workspace's settings.
    ///
    /// - Throws: `SourceError` with code `invalidSettings`.
    package func make(_ settings: SourceSettings) throws -> any SourcePlugin {
        try factory(settings)
    }
}
