package import AssayAppraisal
package import Foundation

extension ThemePack {
    /// The pack of names and files, merged in their order.
    ///
    /// - Parameter folder: The folder that paths are relative to.
    /// - Throws: ``WorkspaceError`` where a name is unknown, or a file is missing or no pack.
    package static func load(named names: [String], in folder: URL) throws(WorkspaceError) -> ThemePack {
        var packs: [ThemePack] = []
        for name in names { packs.append(try load(named: name, in: folder)) }
        return merged(packs)
    }

    private static func load(named name: String, in folder: URL) throws(WorkspaceError) -> ThemePack {
        do {
            if bundledNames.contains(name) { return try bundled(name) }
            let place = URL(fileURLWithPath: name, relativeTo: folder)
            guard let data = FileManager.default.contents(atPath: place.path) else {
                let known = bundledNames.joined(separator: ", ")
                throw WorkspaceError(
                    .badData, "there is no theme pack \"\(name)\": no such file as \(place.path)",
                    hint: "bundled packs: \(known); a file is named relative to the workspace")
            }
            guard let text = String(data: data, encoding: .utf8) else {
                throw WorkspaceError(.badData, "theme pack \(place.path) is not UTF-8 text", hint: "save it as UTF-8")
            }
            return try load(yaml: text, name: name)
        } catch let error as WorkspaceError {
            throw error
        } catch {
            throw WorkspaceError(.badData, "theme pack \(name): \(error)")
        }
    }
}
