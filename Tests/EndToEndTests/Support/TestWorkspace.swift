import AssayKit
import AssayTesting
import Foundation
import Testing

/// A workspace in a temporary folder, and the commands that are run in it.
struct TestWorkspace: Sendable {
    /// Its folder.
    let scratch: ScratchFolder
    /// What its commands have in their environment.
    var environment: [String: String]

    var folder: URL { scratch.url }

    /// A workspace that asks a server.
    init(
        _ server: LiteratureServer? = nil, yaml: String = Topic.yaml(), document: String = Topic.document
    ) throws {
        scratch = try ScratchFolder()
        environment = server?.environment ?? [:]
        try write(yaml, to: "assay.yaml")
        try write(document, to: "document.md")
    }

    /// The same workspace, copied file by file.
    func copy() throws -> TestWorkspace {
        let twin = try TestWorkspace()
        let manager = FileManager.default
        for name in try manager.contentsOfDirectory(atPath: folder.path) {
            let place = twin.folder.appendingPathComponent(name)
            if manager.fileExists(atPath: place.path) { try manager.removeItem(at: place) }
            try manager.copyItem(at: folder.appendingPathComponent(name), to: place)
        }
        var copy = twin
        copy.environment = environment
        return copy
    }
}

// MARK: - Commands

extension TestWorkspace {
    /// Runs a command to its end.
    func assay(
        _ arguments: String..., environment more: [String: String] = [:], atMost seconds: Double = 150
    ) async throws -> ProcessResult {
        try await Assay.run(
            arguments, in: folder, environment: environment.merging(more) { _, last in last }, atMost: seconds)
    }

    /// Starts a command.
    func start(_ arguments: String...) throws -> ChildProcess {
        try Assay.start(arguments, in: folder, environment: environment)
    }

    /// An update; its result is on standard output.
    func update(_ arguments: String..., environment more: [String: String] = [:]) async throws -> ProcessResult {
        try await Assay.run(
            ["update", "--format", "json"] + arguments, in: folder,
            environment: environment.merging(more) { _, last in last })
    }

    /// All that tells one end of an update from another.
    func state() async throws -> WorkspaceState {
        let commands = [
            ["works", "--format", "json", "--limit", "0"], ["findings", "--format", "json", "--limit", "0"],
            ["claims", "--format", "json"], ["report", "--to", "json", "--output", "-"],
        ]
        var parts = [(name: "report.md", text: try report())]
        for command in commands {
            let result = try await Assay.run(command, in: folder, environment: environment)
            #expect(result.exitCode == 0, "\(command): \(result.errorText)")
            parts.append((command[0], result.text))
        }
        return WorkspaceState(parts: parts)
    }
}

// MARK: - Files

extension TestWorkspace {
    func write(_ text: String, to name: String) throws {
        try Data(text.utf8).write(to: folder.appendingPathComponent(name))
    }

    func url(_ name: String) -> URL {
        folder.appendingPathComponent(name)
    }

    func exists(_ name: String) -> Bool {
        FileManager.default.fileExists(atPath: url(name).path)
    }

    func report() throws -> String {
        String(decoding: try Data(contentsOf: url("report.md")), as: UTF8.self)
    }

    /// How many responses of each source the journal of the first run holds.
    func journaled() -> [String: Int] {
        let text = (try? String(contentsOf: url(".assay/captures/runs/0001.jsonl"), encoding: .utf8)) ?? ""
        var counts: [String: Int] = [:]
        for line in text.split(separator: "\n") {
            guard let value = try? JSONDecoder().decode(JSONValue.self, from: Data(line.utf8)),
                let source = value["exchange"]?["source"]?.text
            else { continue }
            counts[source, default: 0] += 1
        }
        return counts
    }

    /// Every file of the workspace, and what it holds; captures unpacked.
    func files() throws -> [(name: String, data: Data)] {
        let names = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
        return try names.compactMap { name in
            guard let data = FileManager.default.contents(atPath: url(name).path) else { return nil }
            let isPacked = name.hasSuffix(".gz")
            return (name, isPacked ? try Gzip.decompress(data, limit: 1 << 28) : data)
        }
    }
}
