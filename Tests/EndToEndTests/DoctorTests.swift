import AssayKit
import AssayTesting
import Foundation
import Testing

/// `assay doctor` says what is wrong, and repairs what is safe.
@Suite struct DoctorTests {
    private func doctor(_ workspace: TestWorkspace, _ more: String...) async throws -> (Int32, JSONValue) {
        let result = try await Assay.run(
            ["doctor", "--format", "json"] + more, in: workspace.folder, environment: workspace.environment)
        return (result.exitCode, try JSONDecoder().decode(JSONValue.self, from: result.output))
    }

    private func found(_ diagnosis: JSONValue, _ state: String) -> [String] {
        (diagnosis["checks"]?.array ?? []).filter { $0["state"]?.text == state }.map {
            "\($0["area"]?.text ?? "") \($0["subject"]?.text ?? ""): \($0["message"]?.text ?? "")"
        }
    }

    private func updated() async throws -> (LiteratureServer, TestWorkspace) {
        let server = try LiteratureServer(corpus: .synthetic(count: 40, seed: 4))
        let workspace = try TestWorkspace(server)
        #expect(try await workspace.update().exitCode == 0)
        return (server, workspace)
    }

    @Test func `a workspace that is well has neither problem nor warning`() async throws {
        let (server, workspace) = try await updated()
        server.clearLog()
        let (code, diagnosis) = try await doctor(workspace)
        #expect(code == 0)
        #expect(diagnosis["schema"]?.text == "assay.doctor/1")
        #expect(found(diagnosis, "problem").isEmpty && found(diagnosis, "warning").isEmpty, "\(diagnosis)")
        #expect(server.requests().count == 4)
        server.clearLog()
        #expect(try await doctor(workspace, "--offline").0 == 0)
        #expect(server.requests().isEmpty)
    }

    @Test func `a lost capture and an unreadable line are problems, each named`() async throws {
        let (_, workspace) = try await updated()
        let capture = try #require(try workspace.files().first { $0.name.hasSuffix(".gz") }?.name)
        try Data("no gzip".utf8).write(to: workspace.url(capture))
        let journal = workspace.url(".assay/captures/runs/0001.jsonl")
        var lines = try String(contentsOf: journal, encoding: .utf8).split(separator: "\n").map(String.init)
        lines[2] = "{ damaged"
        try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: journal)
        let (code, diagnosis) = try await doctor(workspace, "--offline")
        #expect(code == 1)
        #expect(found(diagnosis, "problem").contains { $0.contains("0001.jsonl: cannot be read in line 3") })
    }

    @Test func `a library that is none and a question that changed are told with the next command`() async throws {
        let (_, workspace) = try await updated()
        try workspace.write("no database", to: ".assay/library.sqlite")
        try workspace.write(Topic.yaml(query: Topic.narrow), to: "assay.yaml")
        let (code, diagnosis) = try await doctor(workspace, "--offline")
        #expect(code == 1)
        #expect(found(diagnosis, "problem").contains { $0.hasPrefix("store library.sqlite") })
        #expect(found(diagnosis, "warning").contains { $0.hasPrefix("configuration search.lock.json") })
    }

    @Test func `old temporary files are removed, young ones and those of others are not`() async throws {
        let (_, workspace) = try await updated()
        let old = ".assay/captures/.x.gz.77.\(UUID().uuidString)"
        let young = ".assay/captures/.y.gz.77.\(UUID().uuidString)"
        for name in [old, young, ".assay/captures/.mine"] { try workspace.write("x", to: name) }
        let day = Date().addingTimeInterval(-2 * 86_400)
        for name in [old, ".assay/captures/.mine"] {
            try FileManager.default.setAttributes([.modificationDate: day], ofItemAtPath: workspace.url(name).path)
        }
        _ = try await doctor(workspace, "--offline", "--no-repair")
        #expect(workspace.exists(old))
        let (code, diagnosis) = try await doctor(workspace, "--offline")
        #expect(code == 0)
        #expect((diagnosis["checks"]?.array ?? []).contains { $0["repaired"] == .bool(true) })
        #expect(!workspace.exists(old) && workspace.exists(young) && workspace.exists(".assay/captures/.mine"))
    }

    @Test func `a source out of reach ends in 3, a configuration that is none in 1`() async throws {
        let (server, workspace) = try await updated()
        server.setFault(.down, for: .crossref)
        let (code, diagnosis) = try await doctor(workspace)
        #expect(code == 3)
        #expect(found(diagnosis, "unreachable").map { $0.prefix { $0 != ":" } } == ["sources crossref"])
        try workspace.write("title: [", to: "assay.yaml")
        #expect(try await doctor(workspace, "--offline").0 == 1)
    }

    @Test func `outside a workspace keys and sources are looked at`() async throws {
        let folder = try ScratchFolder()
        let result = try await Assay.run(["doctor", "--offline"], in: folder.url)
        #expect(result.exitCode == 0, "\(result.errorText)")
        #expect(result.text.contains("NCBI_API_KEY not set"))
        let named = try await Assay.run(["doctor", "--offline", "--workspace", "nowhere"], in: folder.url)
        #expect(named.exitCode == 1)
    }

    @Test func `the names in a file of keys are checked`() async throws {
        let folder = try ScratchFolder()
        let place = folder.url.appendingPathComponent("keys")
        try Data("NO_SUCH_KEY=abcdefgh\n".utf8).write(to: place)
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: place.path)
        let result = try await Assay.run(
            ["doctor", "--offline"], in: folder.url, environment: ["ASSAY_KEYS_FILE": place.path])
        #expect(result.exitCode == 0)
        #expect(result.text.contains("no source takes a key named NO_SUCH_KEY"))
        #expect(!result.text.contains("abcdefgh"))
    }
}
