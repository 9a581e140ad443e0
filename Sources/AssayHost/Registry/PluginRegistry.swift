import AssayKit

/// The plugins that this run of Assay can use, by id.
package struct PluginRegistry: Sendable {
    /// The plugins, ordered by id.
    package let entries: [PluginEntry]

    /// A registry; of two plugins with one id the first stays.
    package init(_ entries: [PluginEntry]) {
        var seen: Set<String> = []
        self.entries = entries.filter { seen.insert($0.manifest.id).inserted }.sorted {
            $0.manifest.id < $1.manifest.id
        }
    }

    /// The plugin of an id.
    ///
    /// - Throws: ``HostError`` with code `unknownSource`, naming the sources that there are.
    package func entry(_ id: String) throws(HostError) -> PluginEntry {
        guard let entry = entries.first(where: { $0.manifest.id == id }) else {
            let known = entries.map(\.manifest.id).joined(separator: ", ")
            throw HostError(
                .unknownSource, "there is no source \"\(id)\"", hint: "known sources: \(known). See: assay plugin list")
        }
        return entry
    }
}
