import AssayKit
package import Foundation

/// A folder with an `assay.yaml`: one document, one question, their library and their report.
package struct Workspace: Sendable {
    /// The folder.
    package let folder: URL
    /// What its `assay.yaml` says.
    package let configuration: Configuration
    /// The text of its `assay.yaml`.
    let configurationText: String

    /// The workspace of a folder, or of the nearest folder above `start` that has an `assay.yaml`.
    ///
    /// - Throws: ``WorkspaceError`` where there is none, or its configuration cannot be used.
    package static func find(_ named: String?, from start: URL) throws(WorkspaceError) -> Workspace {
        if let named {
            return try Workspace(folder: URL(fileURLWithPath: named, relativeTo: start).standardizedFileURL)
        }
        var folder = start.standardizedFileURL
        while true {
            if FileManager.default.fileExists(atPath: folder.appendingPathComponent(fileName).path) {
                return try Workspace(folder: folder)
            }
            let parent = folder.deletingLastPathComponent().standardizedFileURL
            guard parent.path != folder.path, folder.path != "/" else { break }
            folder = parent
        }
        throw WorkspaceError(
            .usage, "there is no workspace here: no \(fileName) in \(start.path) or above",
            hint: "make one with: assay init DOCUMENT, or name one with --workspace DIR")
    }

    /// The workspace of a folder.
    ///
    /// - Throws: ``WorkspaceError`` where its `assay.yaml` is missing or cannot be used.
    package init(folder: URL) throws(WorkspaceError) {
        // An address that is not marked as a folder would take the document for a neighbour of the workspace.
        self.folder = URL(fileURLWithPath: folder.path, isDirectory: true)
        let place = folder.appendingPathComponent(Self.fileName)
        guard FileManager.default.fileExists(atPath: place.path) else {
            throw WorkspaceError(
                .usage, "there is no \(Self.fileName) in \(folder.path)", hint: "make one with: assay init DOCUMENT")
        }
        guard let data = FileManager.default.contents(atPath: place.path) else {
            throw WorkspaceError(.failed, "cannot read \(place.path)", hint: "check its permissions")
        }
        guard let text = String(data: data, encoding: .utf8) else {
            throw WorkspaceError(
                .badData, "\(place.path) is not UTF-8 text", hint: "save it as UTF-8, then run the command again")
        }
        configurationText = text
        configuration = try ConfigurationReader(place: place.path).read(text)
    }

    /// The name of the configuration's file.
    package static let fileName = "assay.yaml"
    /// The names of the files that a workspace writes or is made by; no document may bear them.
    static let ownNames: Set<String> = [fileName, "report.md", "search.lock.json", "decisions.yaml"]
}

// MARK: - Places

extension Workspace {
    /// The document under assay.
    package var document: URL { URL(fileURLWithPath: configuration.document, relativeTo: folder).standardizedFileURL }
    /// The report.
    package var report: URL { folder.appendingPathComponent("report.md") }
    /// The resolved requests of the last update.
    package var searchLock: URL { folder.appendingPathComponent("search.lock.json") }
    /// What Assay keeps for itself.
    package var storage: URL { folder.appendingPathComponent(".assay") }
    /// The store.
    package var library: URL { storage.appendingPathComponent("library.sqlite") }
    /// Where the processes of the workspace keep one pace for each host together.
    package var pace: URL { storage.appendingPathComponent("pace") }
    /// The captures and journals.
    package var captures: URL { storage.appendingPathComponent("captures") }

    /// Where the workspace of a folder, or the nearest above it, keeps its pace; `nil` where there is none that was ever
    /// used. Its configuration is not looked at.
    package static func nearestPace(from start: URL) -> URL? {
        var folder = start.standardizedFileURL
        while folder.path != "/" {
            let isWorkspace = FileManager.default.fileExists(atPath: folder.appendingPathComponent(fileName).path)
            let storage = folder.appendingPathComponent(".assay")
            if isWorkspace {
                return FileManager.default.fileExists(atPath: storage.path)
                    ? storage.appendingPathComponent("pace") : nil
            }
            folder = folder.deletingLastPathComponent().standardizedFileURL
        }
        return nil
    }

    /// The document's bytes.
    ///
    /// - Throws: ``WorkspaceError`` where it is missing or cannot be read.
    package func documentData() throws(WorkspaceError) -> Data {
        try Self.read(document, hint: "name the document in \(folder.appendingPathComponent(Self.fileName).path)")
    }

    /// The largest document, in bytes: some 600,000 words. Every claim of it is judged against every work.
    private static let largestDocument = 4_000_000

    /// The bytes of a document.
    ///
    /// - Throws: ``WorkspaceError`` where it is missing, a folder, empty, too large or cannot be read.
    package static func read(_ place: URL, hint: String?) throws(WorkspaceError) -> Data {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: place.path, isDirectory: &isFolder) else {
            throw WorkspaceError(.badData, "the document \(place.path) does not exist", hint: hint)
        }
        guard !isFolder.boolValue else { throw WorkspaceError(.badData, "\(place.path) is a folder", hint: hint) }
        guard let data = FileManager.default.contents(atPath: place.path) else {
            throw WorkspaceError(.failed, "cannot read \(place.path)", hint: "check its permissions")
        }
        guard data.count <= largestDocument else {
            throw WorkspaceError(
                .badData, "the document \(place.path) has \(data.count / 1_000_000) MB, and Assay reads up to 4",
                hint: "assay its chapters one by one, a workspace each")
        }
        guard !data.isEmpty else { throw WorkspaceError(.badData, "the document \(place.path) is empty") }
        return data
    }
}
