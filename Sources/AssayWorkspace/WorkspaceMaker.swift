import AssayAppraisal
import AssayHost
import AssayKit
package import Foundation

/// Makes a workspace of a document: reads it, proposes a question, writes `assay.yaml`.
package struct WorkspaceMaker {
    private let document: String
    private let query: String?
    private let into: String?
    private let contact: String?
    private let here: URL

    /// A maker.
    ///
    /// - Parameters:
    ///   - document: The document's path, relative to `here`.
    ///   - query: The question; `nil` to have one proposed.
    ///   - into: The folder of the workspace; `nil` for `here`.
    ///   - contact: The address that sources may write to.
    package init(document: String, query: String?, into: String?, contact: String?, here: URL) {
        self.document = document
        self.query = query
        self.into = into
        self.contact = contact
        self.here = here
    }

    /// Makes the workspace.
    ///
    /// - Returns: What was found and written, for people.
    /// - Throws: ``WorkspaceError``, and `QueryError` for a given query.
    package func make() throws -> MadeWorkspace {
        let source = URL(fileURLWithPath: document, relativeTo: here).standardizedFileURL
        let folder = into.map { URL(fileURLWithPath: $0, relativeTo: here) }?.standardizedFileURL ?? here
        let place = folder.appendingPathComponent(Workspace.fileName)
        guard !FileManager.default.fileExists(atPath: place.path) else {
            throw WorkspaceError(
                .failed, "\(place.path) exists already; nothing was changed",
                hint: "edit it, or name another --into DIR")
        }
        let data = try Workspace.read(source, hint: nil)
        let read = try read(data, named: source.lastPathComponent)
        let proposal = query == nil ? QueryProposer.propose(for: read) : nil
        let text = query ?? proposal?.query ?? ""
        _ = try Query.parse(text)
        let path = try settle(source, data, in: folder)
        let title = read.title.nonEmpty ?? source.deletingPathExtension().lastPathComponent
        try write(AssayYAML(title: title, document: path, query: text, contact: contact).text, to: place)
        return MadeWorkspace(
            folder: folder.path, configuration: place.path, document: path, title: title, query: text,
            proposal: proposal, claims: claimCount(in: read))
    }
}

// MARK: - Steps

extension WorkspaceMaker {
    private func read(_ data: Data, named name: String) throws(WorkspaceError) -> Document {
        do {
            return try Document.read(data: data, name: name)
        } catch {
            throw WorkspaceError(.badData, "the document \(document): \(error)")
        }
    }

    private func claimCount(in document: Document) -> Int {
        guard let pack = try? ThemePack.bundled("clinical") else { return 0 }
        return ClaimExtractor(pack: pack).claims(in: document).claims.count
    }

    /// The document's path within the workspace; a document from elsewhere is copied there.
    private func settle(_ source: URL, _ data: Data, in folder: URL) throws(WorkspaceError) -> String {
        let root = folder.path.hasSuffix("/") ? folder.path : folder.path + "/"
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            if source.path.hasPrefix(root) { return String(source.path.dropFirst(root.count)) }
            let copy = folder.appendingPathComponent(source.lastPathComponent)
            if !FileManager.default.fileExists(atPath: copy.path) { try AtomicFile.write(data, to: copy) }
            return source.lastPathComponent
        } catch {
            throw WorkspaceError(.failed, "cannot write in \(folder.path)", hint: "check its permissions")
        }
    }

    private func write(_ text: String, to place: URL) throws(WorkspaceError) {
        do {
            try AtomicFile.write(Data(text.utf8), to: place)
        } catch {
            throw WorkspaceError(.failed, "cannot write \(place.path)", hint: "check the folder's permissions")
        }
    }
}
