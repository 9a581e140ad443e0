package import AssayHost
import AssayKit
package import Foundation

extension Environment {
    /// The variable that names the file of keys.
    static let keysFileName = "ASSAY_KEYS_FILE"

    /// Where the file of keys stands: at `ASSAY_KEYS_FILE`, or else `assay/keys` below `XDG_CONFIG_HOME` (`~/.config`);
    /// `nil` where there is no home.
    package var keysFile: URL? {
        if let named = namedKeysFile { return named }
        if let folder = variables["XDG_CONFIG_HOME"], folder.hasPrefix("/") {
            return URL(fileURLWithPath: folder, isDirectory: true).appendingPathComponent("assay/keys")
        }
        guard let home = variables["HOME"], home.hasPrefix("/") else { return nil }
        return URL(fileURLWithPath: home, isDirectory: true).appendingPathComponent(".config/assay/keys")
    }

    private var namedKeysFile: URL? {
        variables[Self.keysFileName].flatMap { $0.isEmpty ? nil : URL(fileURLWithPath: $0) }
    }

    /// The file of keys, read; `nil` where there is none.
    ///
    /// - Throws: ``WorkspaceError`` where others can read it, it cannot be used, or `ASSAY_KEYS_FILE` names none.
    package func readKeysFile() throws(WorkspaceError) -> KeyFile? {
        guard let place = keysFile else { return nil }
        guard namedKeysFile != nil || FileManager.default.fileExists(atPath: place.path) else { return nil }
        do {
            return try KeyFile(at: place)
        } catch {
            throw WorkspaceError(.badData, error.message, hint: error.hint)
        }
    }

    /// The environment with the keys of the file that it does not hold itself, each checked.
    ///
    /// - Throws: ``WorkspaceError`` where the file cannot be used, or a key cannot be one.
    package func withKeys(of registry: PluginRegistry) throws(WorkspaceError) -> Environment {
        let file = try readKeysFile()
        var keys: [String: String] = [:]
        var origins: [String: KeyOrigin] = [:]
        for name in registry.keyNames {
            let own = variables[name]?.trimmingWhitespace().nonEmpty
            guard let value = own ?? file?.values[name]?.nonEmpty else { continue }
            origins[name] = own == nil ? .file : .environment
            try Self.check(value, named: name, in: own == nil ? file?.place.path ?? "" : "the environment")
            keys[name] = value
        }
        return adding(keys: keys, origins: origins)
    }

    private static func check(_ value: String, named name: String, in place: String) throws(WorkspaceError) {
        guard value.count >= SecretBox.shortestKey else {
            throw WorkspaceError(
                .badData, "\(name) in \(place) is too short for a key: it has \(value.count) characters",
                hint: "a key has \(SecretBox.shortestKey) or more; unset it to ask without one")
        }
        guard value.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else {
            throw WorkspaceError(
                .badData, "\(name) in \(place) holds a blank or another character that no key has",
                hint: "copy it again from where it was given to you")
        }
    }
}

extension PluginRegistry {
    /// The names of the environment variables that some plugin takes a key from, in order.
    package var keyNames: [String] {
        Set(entries.flatMap(\.manifest.credentials).map(\.environment)).sorted()
    }
}
