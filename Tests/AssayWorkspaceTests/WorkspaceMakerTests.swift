import AssayKit
import Foundation
import Testing

@testable import AssayWorkspace

@Suite struct WorkspaceMakerTests {
    private static let text = "# Statins and muscles\n\nStatins cause muscle pain in adults with high cholesterol.\n"

    private func make(
        _ folder: TemporaryFolder, _ document: String, query: String? = nil, into: String? = nil, contact: String? = nil
    ) throws -> MadeWorkspace {
        try WorkspaceMaker(
            document: document, query: query, into: into, contact: contact,
            here: URL(fileURLWithPath: folder.url.path, isDirectory: true)
        ).make()
    }

    @Test func `a document gives a workspace that can be read`() throws {
        let folder = try TemporaryFolder()
        try folder.write(Self.text, "texts/d.md")
        let made = try make(folder, "texts/d.md", contact: "you@example.org")
        #expect(made.lines.contains("document   texts/d.md: Statins and muscles"))
        let workspace = try Workspace(folder: folder.url)
        #expect(workspace.configuration.title == "Statins and muscles")
        #expect(workspace.configuration.document == "texts/d.md")
        #expect(workspace.configuration.contact == "you@example.org")
        #expect(workspace.configuration.queryText == made.query)
        #expect(try workspace.documentData() == Data(Self.text.utf8))
    }

    @Test func `a document from elsewhere is copied, and the next command names the folder`() throws {
        let folder = try TemporaryFolder()
        try folder.write(Self.text, "d.md")
        let made = try make(folder, "d.md", query: "statin*", into: "new/ws")
        #expect(try folder.text("new/ws/d.md") == Self.text)
        #expect(made.lines.last?.contains("--workspace \(folder.url.path)/new/ws") == true)
    }

    @Test func `a workspace is never overwritten, nor another file of the document's name`() throws {
        let folder = try TemporaryFolder()
        try folder.write(Self.text, "d.md")
        try folder.write("mine", "ws/assay.yaml")
        try folder.write("other", "ws2/d.md")
        #expect(throws: WorkspaceError.self) { try make(folder, "d.md", query: "a", into: "ws") }
        #expect(try folder.text("ws/assay.yaml") == "mine")
        let error = #expect(throws: WorkspaceError.self) { try make(folder, "d.md", query: "a", into: "ws2") }
        #expect(error?.message.hasSuffix("nothing was changed") == true)
        #expect(try folder.text("ws2/d.md") == "other")
        #expect(!FileManager.default.fileExists(atPath: folder.url.appendingPathComponent("ws2/assay.yaml").path))
    }

    @Test func `what would give a configuration that cannot be read is refused before anything is written`() throws {
        let folder = try TemporaryFolder()
        try folder.write(Self.text, "d.md")
        try folder.write(Self.text, "report.md")
        try folder.write("", "empty.md")
        #expect(throws: WorkspaceError.self) { try make(folder, "d.md", query: "a", contact: "me") }
        #expect(throws: WorkspaceError.self) { try make(folder, "d.md", query: " ") }
        #expect(throws: QueryError.self) { try make(folder, "d.md", query: "a AND") }
        #expect(throws: WorkspaceError.self) { try make(folder, "report.md", query: "a") }
        #expect(throws: WorkspaceError.self) { try make(folder, "empty.md", query: "a") }
        #expect(throws: WorkspaceError.self) { try make(folder, "none.md", query: "a") }
        #expect(!FileManager.default.fileExists(atPath: folder.url.appendingPathComponent("assay.yaml").path))
    }
}
