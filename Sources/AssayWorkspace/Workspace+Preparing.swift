import AssayAppraisal
package import AssayHost
import AssayKit
import AssayStore
import Foundation

extension Workspace {
    /// The sources that are switched on, made ready.
    ///
    /// - Parameter only: Ids to choose; empty for all.
    /// - Throws: ``WorkspaceError`` where an id is not configured, or a source is wrong.
    package func resolvedSources(
        _ registry: PluginRegistry, _ environment: Environment, only: [String]
    ) throws(WorkspaceError) -> [ResolvedSource] {
        try refuseKeys(registry, environment)
        try refuseUnknown(only, registry)
        let chosen = configuration.enabledSources.filter { only.isEmpty || only.contains($0.id) }
        guard !chosen.isEmpty else {
            throw WorkspaceError(.badData, "no source is switched on", hint: "see sources: in \(Self.fileName)")
        }
        var resolved: [ResolvedSource] = []
        for source in chosen {
            resolved.append(
                try ResolvedSource(
                    source, search: configuration.search(for: source), registry: registry, environment: environment))
        }
        return resolved
    }

    private func refuseUnknown(_ ids: [String], _ registry: PluginRegistry) throws(WorkspaceError) {
        let enabled = configuration.enabledSources.map(\.id)
        for id in ids where !enabled.contains(id) {
            throw WorkspaceError(
                .usage, "\"\(id)\" is not a source of this workspace",
                hint: "its sources: \(enabled.joined(separator: ", ")). All that exist: assay plugin list")
        }
    }

    /// A key in the configuration would be shared, versioned and copied into the report with it.
    private func refuseKeys(_ registry: PluginRegistry, _ environment: Environment) throws(WorkspaceError) {
        let secrets = SecretBox(environment: environment.variables, manifests: registry.entries.map(\.manifest))
        guard secrets.isHeld(by: configurationText) else { return }
        let lines = configurationText.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        let line = lines.firstIndex { secrets.isHeld(by: String($0)) }.map { ", line \($0 + 1)" } ?? ""
        throw WorkspaceError(
            .badData, "\(folder.appendingPathComponent(Self.fileName).path)\(line): one of your keys stands there",
            hint: KeyNames.hint)
    }

    /// The document, read.
    ///
    /// - Throws: ``WorkspaceError`` where the bytes are no document.
    func readDocument(_ data: Data) throws(WorkspaceError) -> Document {
        do {
            return try Document.read(data: data, name: configuration.document)
        } catch {
            throw WorkspaceError(.badData, "the document \(document.path): \(error)")
        }
    }

    /// Makes the folders that Assay keeps for itself.
    ///
    /// - Throws: ``WorkspaceError`` where the workspace cannot be written.
    func prepareStorage() throws(WorkspaceError) {
        do {
            try FileManager.default.createDirectory(at: captures, withIntermediateDirectories: true)
        } catch {
            throw WorkspaceError(
                .failed, "cannot write in \(folder.path)", hint: "check the permissions of the folder and of .assay")
        }
        for place in [storage, captures] where !FileManager.default.isWritableFile(atPath: place.path) {
            throw WorkspaceError(.failed, "\(place.path) is read-only", hint: "check its permissions")
        }
    }
}

extension DerivedState {
    /// The study of each work.
    var studyOfWork: [String: String] {
        Dictionary(
            studies.flatMap { study in study.works.map { ($0, study.id) } }, uniquingKeysWith: { first, _ in first })
    }
}
