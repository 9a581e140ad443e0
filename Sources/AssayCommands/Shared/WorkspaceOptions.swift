import ArgumentParser
import AssayStore
import AssayWorkspace
import Foundation

/// Which workspace a command works on.
struct WorkspaceOptions: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp(
            "The workspace's folder (default: this folder or the nearest above it with an assay.yaml).",
            valueName: "dir"))
    var workspace: String?

    /// The workspace.
    func find() throws -> Workspace {
        try Workspace.find(workspace, from: URL(fileURLWithPath: FileManager.default.currentDirectoryPath))
    }

    /// The workspace's library, for reading.
    func openLibrary() throws -> (Workspace, Library) {
        let workspace = try find()
        guard FileManager.default.fileExists(atPath: workspace.library.path) else {
            throw WorkspaceError(.failed, "nothing has been fetched yet", hint: "run: assay update")
        }
        return (workspace, try Library.open(at: workspace.library, readOnly: true))
    }
}
