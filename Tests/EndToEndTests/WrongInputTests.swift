import AssayKit
import AssayTesting
import Foundation
import Testing

/// What a person can get wrong: each time a clear error, and nothing lost.
@Suite struct WrongInputTests {
    struct Mistake: Sendable, CustomStringConvertible {
        var description: String
        var yaml: String
        /// What the message must say.
        var says: [String]
    }

    private static let mistakes = [
        Mistake(
            description: "a query with an error", yaml: Topic.yaml(query: "'(veltrazine OR'"),
            says: ["assay.yaml, line 3", "line 1, column 13", "(veltrazine OR\n", "^"]),
        Mistake(
            description: "an unknown key", yaml: Topic.yaml(more: "qurey: x"),
            says: ["line 11", "unknown key \"qurey\"", "known here: ", "query"]),
        Mistake(
            description: "an unknown source", yaml: Topic.yaml(sources: ["pubmed", "pubmex"]),
            says: ["pubmex", "assay plugin list"]),
        Mistake(
            description: "http to another host",
            yaml: Topic.yaml(sources: ["pubmed"]).replacing("50 }", with: "50, base_url: \"http://example.org/x\" }"),
            says: ["base_url of pubmed", "http://example.org/x", "use https"]),
        Mistake(
            description: "an unknown theme pack",
            yaml: Topic.yaml().replacing("themes: clinical", with: "themes: clinicle"), says: ["clinicle", "clinical"]),
        Mistake(description: "no YAML", yaml: "query: [", says: ["assay.yaml is not YAML"]),
        Mistake(
            description: "a missing document", yaml: Topic.yaml().replacing("document.md", with: "leaflet.md"),
            says: ["leaflet.md does not exist", "assay.yaml"]),
    ]

    @Test(arguments: mistakes)
    func `a mistake in the configuration is named before anything is asked`(mistake: Mistake) async throws {
        let server = try LocalServer { _ in .text("not to be asked", status: 500) }
        var workspace = try TestWorkspace(yaml: mistake.yaml)
        if mistake.description != "http to another host" {
            workspace.environment = ["ASSAY_PUBMED_BASE_URL": server.baseURL]
        } else {
            workspace.environment = ["ASSAY_PUBMED_BASE_URL": ""]
        }
        let update = try await workspace.update()
        #expect(update.exitCode == 65, "\(update.errorText)")
        for text in mistake.says { #expect(update.errorText.contains(text), "\(update.errorText)") }
        #expect(update.output.isEmpty)
        #expect(server.requests.isEmpty)
        #expect(!workspace.exists("report.md"))
    }

    @Test func `an empty document is named and nothing is asked`() async throws {
        let workspace = try TestWorkspace(document: "")
        let update = try await workspace.update()
        #expect(update.exitCode == 65)
        #expect(update.errorText.contains("document.md is empty"))
    }

    @Test(arguments: [["update"], ["works"], ["report"], ["status"], ["show", "C00000000"]])
    func `without a workspace a command says how to make one`(command: [String]) async throws {
        let folder = try ScratchFolder()
        let result = try await Assay.run(command, in: folder.url)
        #expect(result.exitCode == 64)
        #expect(result.errorText.contains("assay init DOCUMENT"))
    }

    @Test(arguments: [["works"], ["findings"], ["report"], ["show", "C00000000"], ["search", "sleep"]])
    func `before the first update a command says that nothing was fetched`(command: [String]) async throws {
        let workspace = try TestWorkspace()
        let result = try await Assay.run(command, in: workspace.folder)
        #expect(result.exitCode == 1)
        #expect(result.errorText.contains("nothing has been fetched yet\nrun: assay update"))
    }

    @Test func `an offline update without captures says what to run`() async throws {
        let workspace = try TestWorkspace()
        let update = try await workspace.update("--offline")
        #expect(update.exitCode == 1)
        #expect(update.errorText.contains("there are no captures to replay\nrun assay update without --offline first"))
    }

    @Test func `a long document is read in bounded time`() async throws {
        let sentence =
            "Veltrazine improves sleep in patients with noctalgia after twelve weeks. It rained in the city. "
        let block = String(repeating: sentence, count: 8) + "\n\n"
        let folder = try ScratchFolder()
        // 20 MB take a minute or two without optimisation, so that is asked for.
        let isLarge = ProcessInfo.processInfo.environment["ASSAY_LARGE_TESTS"] != nil
        let size = isLarge ? 20 << 20 : 1 << 20
        let count = size / block.utf8.count + 1
        try Data(("# Long\n\n" + String(repeating: block, count: count)).utf8)
            .write(to: folder.url.appendingPathComponent("long.md"))
        let made = try await Assay.run(["init", "long.md"], in: folder.url, atMost: isLarge ? 600 : 120)
        #expect(made.exitCode == 0, "\(made.errorText)")
        #expect(made.text.contains("long.md: Long"))
        #expect(made.text.contains("noctalgia"))
    }

    @Test(.enabled(if: ReadOnly.canBeShown, "needs setpriv or a user that is not root"))
    func `a read-only folder is named and nothing is lost`() async throws {
        let workspace = try TestWorkspace()
        try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: workspace.folder.path)
        defer {
            try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: workspace.folder.path)
        }
        let update = try await Assay.shell("\(ReadOnly.prefix) assay update", in: workspace.folder)
        #expect(update.exitCode == 1)
        #expect(update.errorText.contains("cannot write in \(workspace.folder.path)"))
        #expect(try workspace.files().map(\.name).sorted() == ["assay.yaml", "document.md"])
    }
}
