import AssayKit
import Foundation
import Testing

@testable import AssayWorkspace

@Suite struct WorkspaceTests {
    private static let yaml = "document: ../texts/d.md\nquery: statin*\nsources: [pubmed]\n"

    @Test func `the nearest folder above with a configuration is the workspace`() throws {
        let folder = try TemporaryFolder()
        try folder.write(Self.yaml, "ws/assay.yaml")
        try folder.write("x", "ws/a/b/x")
        let deep = folder.url.appendingPathComponent("ws/a/b")
        #expect(try Workspace.find(nil, from: deep).folder.lastPathComponent == "ws")
        #expect(try Workspace.find("../..", from: deep).folder.lastPathComponent == "ws")
        let error = #expect(throws: WorkspaceError.self) { try Workspace.find("..", from: deep) }
        #expect(error?.code == .usage)
        #expect(error?.hint == "make one with: assay init DOCUMENT")
    }

    @Test func `where there is none the message says where was looked and what to do`() throws {
        let folder = try TemporaryFolder()
        let error = #expect(throws: WorkspaceError.self) { try Workspace.find(nil, from: folder.url) }
        #expect(error?.message == "there is no workspace here: no assay.yaml in \(folder.url.path) or above")
        #expect(error?.hint == "make one with: assay init DOCUMENT, or name one with --workspace DIR")
    }

    @Test func `a document may stand outside, behind a link, or be missing, empty, a folder or too large`() throws {
        let folder = try TemporaryFolder()
        try folder.write(Self.yaml, "ws/assay.yaml")
        let workspace = try Workspace(folder: folder.url.appendingPathComponent("ws"))
        func code() -> WorkspaceError? { #expect(throws: WorkspaceError.self) { try workspace.documentData() } }
        #expect(code()?.message.hasSuffix("texts/d.md does not exist") == true)
        try folder.write("real", "real.md")
        try FileManager.default.createDirectory(
            at: folder.url.appendingPathComponent("texts"), withIntermediateDirectories: true)
        let place = folder.url.appendingPathComponent("texts/d.md")
        try FileManager.default.createSymbolicLink(
            at: place, withDestinationURL: folder.url.appendingPathComponent("real.md"))
        #expect(try workspace.documentData() == Data("real".utf8))
        try FileManager.default.removeItem(at: place)
        try folder.write("", "texts/d.md")
        #expect(code()?.message.hasSuffix("texts/d.md is empty") == true)
        try folder.write(Data(count: 4_000_001), "texts/d.md")
        #expect(code()?.message.hasSuffix("has 4 MB, and Assay reads up to 4") == true)
        try FileManager.default.removeItem(at: place)
        try folder.write("x", "texts/d.md/x")
        #expect(code()?.message.hasSuffix("texts/d.md is a folder") == true)
    }

    @Test func `an unknown source is named with its line`() throws {
        let folder = try TemporaryFolder()
        try folder.write("document: d.md\nquery: a\nsources:\n  pubmed: {}\n  pubmde: {}\n", "assay.yaml")
        let workspace = try Workspace(folder: folder.url)
        let error = #expect(throws: WorkspaceError.self) {
            try workspace.resolvedSources(.bundled, try Environment([:]), only: [])
        }
        #expect(error?.message.hasSuffix("assay.yaml, line 5: there is no source \"pubmde\"") == true)
        #expect(error?.code == .badData)
    }
}
