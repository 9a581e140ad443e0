import AssayKit
import AssayTesting
import Foundation
import Testing

/// Faults of the machine: no room, no right to write, a clock that goes back.
@Suite struct MachineFaultTests {
    private static func made() throws -> (LiteratureServer, TestWorkspace) {
        let server = try LiteratureServer(corpus: .synthetic(count: 400, seed: 8))
        return (server, try TestWorkspace(server, yaml: Topic.yaml(sources: ["pubmed", "clinicaltrials"])))
    }

    /// Whether a file system of our own can be mounted here, which needs a user namespace.
    private static var canMount: Bool {
        system("unshare -rm true 2>/dev/null") == 0
    }

    @Test(.enabled(if: MachineFaultTests.canMount, "needs unshare -rm"))
    func `a full disk stops the update with a word, and with room it goes on`() async throws {
        let (server, workspace) = try Self.made()
        defer { server.stop() }
        try FileManager.default.createDirectory(
            at: workspace.url(".assay"), withIntermediateDirectories: true)
        // What the small disk holds is copied out, so that the next update finds it.
        let line = """
            unshare -rm bash -c 'mount -t tmpfs -o size=200k tmpfs .assay && assay update; code=$?; cp -a .assay/. kept/; \
            exit $code'
            """
        try FileManager.default.createDirectory(at: workspace.url("kept"), withIntermediateDirectories: true)
        let full = try await Assay.shell(line, in: workspace.folder, environment: workspace.environment)
        #expect(full.exitCode == 1, "\(full.exitCode) \(full.errorText)")
        #expect(full.errorText.contains("room"), "\(full.errorText)")
        #expect(!full.text.contains(" 0 new records"))

        try FileManager.default.removeItem(at: workspace.url(".assay"))
        try FileManager.default.moveItem(at: workspace.url("kept"), to: workspace.url(".assay"))
        let next = try await workspace.update()
        #expect(next.exitCode == 0, "\(next.errorText)")
        expectBalance(try next.json(), of: ["pubmed", "clinicaltrials"])
    }

    @Test(.enabled(if: ReadOnly.canBeShown, "needs setpriv or a user that is not root"))
    func `a captures folder that is read-only is named before anything is asked`() async throws {
        let (server, workspace) = try Self.made()
        defer { server.stop() }
        let captures = workspace.url(".assay/captures")
        try FileManager.default.createDirectory(at: captures, withIntermediateDirectories: true)
        let manager = FileManager.default
        try manager.setAttributes([.posixPermissions: 0o777], ofItemAtPath: workspace.folder.path)
        try manager.setAttributes([.posixPermissions: 0o777], ofItemAtPath: workspace.url(".assay").path)
        try manager.setAttributes([.posixPermissions: 0o555], ofItemAtPath: captures.path)
        let update = try await Assay.shell(
            "\(ReadOnly.prefix) assay update", in: workspace.folder, environment: workspace.environment)
        try manager.setAttributes([.posixPermissions: 0o755], ofItemAtPath: captures.path)
        #expect(update.exitCode == 1, "\(update.errorText)")
        #expect(update.errorText.contains("captures") && update.errorText.contains("read-only"), "\(update.errorText)")
        #expect(server.requests().isEmpty)
    }

    @Test func `a clock that went back loses nothing`() async throws {
        let (server, workspace) = try Self.made()
        defer { server.stop() }
        let first = try await workspace.update(environment: ["ASSAY_NOW": "2026-01-31T12:00:00Z"])
        let works = try first.json()["works"]?.int
        for moment in ["2026-01-30T12:00:00Z", "2020-05-05T00:00:00Z"] {
            let next = try await workspace.update(environment: ["ASSAY_NOW": moment])
            #expect(next.exitCode == 0, "\(next.errorText)")
            let result = try next.json()
            #expect(result["works"]?.int == works && result["changes"]?.int == 0)
            expectBalance(result, of: ["pubmed", "clinicaltrials"])
        }
    }
}
