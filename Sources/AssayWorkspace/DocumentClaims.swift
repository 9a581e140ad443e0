import AssayAppraisal
package import Foundation

/// The claims of a document, with a workspace or without.
package enum DocumentClaims {
    /// The claims of a workspace's document.
    ///
    /// - Parameter themes: Packs to use instead of the workspace's; empty for its own.
    /// - Throws: ``WorkspaceError``.
    package static func of(_ workspace: Workspace, themes: [String]) throws(WorkspaceError) -> ClaimListing {
        try of(
            workspace.document, named: workspace.configuration.document,
            themes: themes.isEmpty ? workspace.configuration.themes : themes, in: workspace.folder)
    }

    /// The claims of a file.
    ///
    /// - Parameter folder: The folder that theme files are relative to.
    /// - Throws: ``WorkspaceError``.
    package static func of(
        _ place: URL, named name: String, themes: [String], in folder: URL
    ) throws(WorkspaceError) -> ClaimListing {
        let pack = try ThemePack.load(named: themes, in: folder)
        let data = try Workspace.read(place, hint: nil)
        do {
            let document = try Document.read(data: data, name: name)
            return ClaimListing(
                set: ClaimExtractor(pack: pack).claims(in: document), plainText: document.plainText)
        } catch {
            throw WorkspaceError(.badData, "the document \(place.path): \(error)")
        }
    }
}
