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
        let contact = try contact.map { try ContactAddress.checked($0, from: "--contact", code: .usage) }
        let data = try Workspace.read(source, hint: nil)
        let read = try read(data, named: source.lastPathComponent)
        let proposal = query == nil ? QueryProposer.propose(for: read) : nil
        let text = try question(proposal)
        let path = try path(of: source, in: folder)
        let title = read.title.nonEmpty ?? source.deletingPathExtension().lastPathComponent
        let yaml = AssayYAML(title: title, document: path, query: text, contact: contact).text
        // What is written must be readable; where it is not, nothing is written.
        _ = try ConfigurationReader(place: place.path).read(yaml)
        try settle(source, data, as: path, in: folder)
        try write(yaml, to: place)
        return MadeWorkspace(
            folder: folder.path, isHere: folder.path == here.standardizedFileURL.path, configuration: place.path,
            document: path, title: title, query: text,
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

    private func question(_ proposal: ProposedQuery?) throws -> String {
        guard let text = (query ?? proposal?.query)?.trimmingWhitespace().nonEmpty else {
            throw WorkspaceError(
                .badData, "no query can be proposed for \(document): it names no terms that Assay recognises",
                hint: "give one: assay init \(document) --query 'statin* AND \"muscle pain\"'")
        }
        _ = try Query.parse(text)
        return text
    }

    /// The document's path within the workspace: its own where it stands there, else that of its copy.
    private func path(of source: URL, in folder: URL) throws(WorkspaceError) -> String {
        let root = folder.path.hasSuffix("/") ? folder.path : folder.path + "/"
        let path = source.path.hasPrefix(root) ? String(source.path.dropFirst(root.count)) : source.lastPathComponent
        guard !Workspace.ownNames.contains(path.lowercased()) else {
            throw WorkspaceError(
                .usage, "a document cannot be named \(path), which is a file of Assay's own",
                hint: "rename it, then run the command again")
        }
        return path
    }

    /// Copies a document from elsewhere into the workspace; another file of that name there is left alone.
    private func settle(_ source: URL, _ data: Data, as path: String, in folder: URL) throws(WorkspaceError) {
        let copy = folder.appendingPathComponent(path)
        if let there = FileManager.default.contents(atPath: copy.path), there != data {
            throw WorkspaceError(
                .failed, "\(copy.path) exists already and is not \(source.path); nothing was changed",
                hint: "rename one of them, or name another --into DIR")
        }
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            if !FileManager.default.fileExists(atPath: copy.path) { try AtomicFile.write(data, to: copy) }
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
