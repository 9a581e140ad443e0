import AssayAppraisal
package import AssayHost
import AssayKit
package import Foundation

/// Looks whether configuration, keys, sources, store and captures are well, and repairs what is safe.
package struct Doctor: Sendable {
    let environment: Environment
    let registry: PluginRegistry
    let options: Options

    /// How it is to look.
    package struct Options: Sendable {
        /// Whether no source is asked.
        package var isOffline = false
        /// Whether what is safe is repaired.
        package var repairs = true

        /// Looks at everything and repairs.
        package init() {}
    }

    /// A doctor.
    package init(registry: PluginRegistry, environment: Environment, options: Options) {
        self.registry = registry
        self.environment = environment
        self.options = options
    }

    /// Looks at a workspace, or outside of one at keys and sources alone.
    ///
    /// - Parameters:
    ///   - named: The workspace's folder, or `nil` to look for one from `start` upwards.
    /// - Throws: `CancellationError`; all else is a check.
    package func examine(_ named: String?, from start: URL) async throws -> Diagnosis {
        let (keyed, keyChecks) = checkKeyFile()
        do {
            let workspace = try Workspace.find(named, from: start)
            var checks = checkConfiguration(workspace, keyed) + keyChecks
            checks += checkKeys(of: workspace.configuration.enabledSources.map(\.id), workspace, keyed)
            checks += checkStorage(workspace) + checkStore(workspace) + checkCaptures(workspace)
            checks += try await checkSources(
                sources(of: workspace, keyed), workspace.configuration.contact, keyed, pace: workspace.pace)
            return Diagnosis(workspace: workspace.folder.path, checks: checks)
        } catch let error as WorkspaceError {
            // Outside of a workspace there is nothing wrong with having none; a named one has to be there.
            let isOutside = error.code == .usage && named == nil
            let own = isOutside ? Self.noWorkspace : Self.problem("configuration", Workspace.fileName, error)
            let all = isOutside ? everySource(keyed) : []
            let keys = isOutside ? checkKeys(of: registry.entries.map(\.manifest.id), nil, keyed) : []
            return Diagnosis(
                workspace: nil, checks: [own] + keyChecks + keys + (try await checkSources(all, nil, keyed)))
        }
    }

    private static let noWorkspace = Diagnosis.Check(
        area: "configuration", subject: "workspace", state: .ok,
        message: "there is none here; only keys and sources are looked at", next: "assay init DOCUMENT")
}

// MARK: - Configuration

extension Doctor {
    private func checkConfiguration(_ workspace: Workspace, _ keyed: Environment) -> [Diagnosis.Check] {
        let configuration = workspace.configuration
        return [
            check("configuration", Workspace.fileName, "read; \(configuration.enabledSources.count) sources are on") {
                () throws in _ = try workspace.resolvedSources(registry, keyed, only: [])
            },
            check("configuration", configuration.document, "the document can be read") {
                _ = try workspace.readDocument(try workspace.documentData())
            },
            check("configuration", "themes", "\(configuration.themes.joined(separator: ", ")) can be read") {
                _ = try ThemePack.load(named: configuration.themes, in: workspace.folder)
            },
            checkLock(workspace, keyed),
        ].compactMap(\.self)
    }

    private func checkLock(_ workspace: Workspace, _ keyed: Environment) -> Diagnosis.Check? {
        guard let data = FileManager.default.contents(atPath: workspace.searchLock.path),
            let sources = try? workspace.resolvedSources(registry, keyed, only: [])
        else { return nil }
        let subject = workspace.searchLock.lastPathComponent
        let lock = try? JSONDecoder().decode(SearchLock.self, from: data)
        guard lock == SearchLock(workspace.configuration, sources: sources) else {
            let what = lock == nil ? "cannot be read" : "is not what assay.yaml and the plugins ask today"
            return Diagnosis.Check(
                area: "configuration", subject: subject, state: .warning, message: what, next: "assay update")
        }
        return Diagnosis.Check(
            area: "configuration", subject: subject, state: .ok, message: "fits assay.yaml")
    }

    private func sources(of workspace: Workspace, _ keyed: Environment) -> [ResolvedSource] {
        // What is wrong with them was said by the check of the configuration.
        (try? workspace.resolvedSources(registry, keyed, only: [])) ?? []
    }

    /// Every plugin with a question that any collection of literature answers.
    private func everySource(_ keyed: Environment) -> [ResolvedSource] {
        guard let query = try? Query.parse("health") else { return [] }
        return registry.entries.compactMap { entry in
            try? ResolvedSource(
                SourceConfiguration(id: entry.manifest.id), search: Search(query: query, limit: 1),
                registry: registry, environment: keyed)
        }
    }
}

// MARK: - Making checks

extension Doctor {
    /// A check that is well where the work throws nothing.
    func check(
        _ area: String, _ subject: String, _ message: String, _ work: () throws -> Void
    ) -> Diagnosis.Check {
        do {
            try work()
            return Diagnosis.Check(area: area, subject: subject, state: .ok, message: message)
        } catch {
            return Self.problem(area, subject, error)
        }
    }

    static func problem(_ area: String, _ subject: String, _ error: any Error) -> Diagnosis.Check {
        let (message, hint) =
            switch error {
            case let error as WorkspaceError: (error.message, error.hint)
            case let error as HostError: (error.message, error.hint)
            default: ("\(error)", nil as String?)
            }
        return Diagnosis.Check(area: area, subject: subject, state: .problem, message: message, next: hint)
    }
}
