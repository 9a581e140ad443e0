import AssayHost
import AssayKit
import Foundation

extension Doctor {
    /// Looks at the file of keys.
    ///
    /// - Returns: The environment with the keys that may be used, and what was found.
    func checkKeyFile() -> (Environment, [Diagnosis.Check]) {
        var checks: [Diagnosis.Check] = []
        do {
            if let file = try environment.readKeysFile() {
                checks.append(
                    Diagnosis.Check(
                        area: "keys", subject: file.place.path, state: .ok,
                        message: "only you can read it; it holds \(file.values.count) keys"))
                checks += unknownNames(in: file)
            }
            return (try environment.withKeys(of: registry), checks)
        } catch {
            return (environment, checks + [Self.problem("keys", environment.keysFile?.path ?? "keys", error)])
        }
    }

    private func unknownNames(in file: KeyFile) -> [Diagnosis.Check] {
        file.values.keys.filter { !registry.keyNames.contains($0) }.sorted().map { name in
            Diagnosis.Check(
                area: "keys", subject: file.place.path, state: .warning, message: "no source takes a key named \(name)",
                next: "assay plugin list names those that there are")
        }
    }

    /// Looks at the keys and the contact address that sources want.
    func checkKeys(of ids: [String], _ workspace: Workspace?, _ keyed: Environment) -> [Diagnosis.Check] {
        let entries = ids.compactMap { try? registry.entry($0) }
        return entries.flatMap { entry in
            PluginDescription(entry, environment: keyed).keys.map { key in
                let isMissing = !key.present && key.required
                return Diagnosis.Check(
                    area: "keys", subject: entry.manifest.id, state: isMissing && workspace != nil ? .problem : .ok,
                    message: key.inWords,
                    next: isMissing ? "set \(key.environment); see \(entry.manifest.homepage)" : nil)
            }
        } + contactChecks(entries.map(\.manifest), workspace)
    }

    private func contactChecks(_ manifests: [SourceManifest], _ workspace: Workspace?) -> [Diagnosis.Check] {
        guard let workspace, workspace.configuration.contact == nil else { return [] }
        let wanting = manifests.filter { manifest in
            manifest.paceWithContact != nil || manifest.identification.contains { $0.value == .contact }
        }
        guard !wanting.isEmpty else { return [] }
        return [
            Diagnosis.Check(
                area: "keys", subject: "contact", state: .warning,
                message: "no contact address is given, which \(wanting.map(\.id).joined(separator: ", ")) ask for",
                next: "add to assay.yaml: contact: you@example.org")
        ]
    }
}
