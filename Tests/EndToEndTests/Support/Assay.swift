import AssayTesting
import Foundation

/// The built `assay`, run as a child process that can reach nothing but this machine.
enum Assay {
    /// The time that runs believe in.
    static let now = "2026-01-31T00:00:00Z"

    /// Every source at an address where nobody listens, so that no test can ever ask a real service.
    private static let nowhere = LiteratureSource.allCases.reduce(into: [:]) {
        $0[$1.environmentVariable] = "http://127.0.0.1:9"
    }

    /// Runs a command to its end.
    static func run(
        _ arguments: [String], in folder: URL, environment: [String: String] = [:], atMost seconds: Double = 150
    ) async throws -> ProcessResult {
        try await start(arguments, in: folder, environment: environment).result(atMost: seconds)
    }

    /// Starts a command.
    static func start(
        _ arguments: [String], in folder: URL, environment: [String: String] = [:]
    ) throws -> ChildProcess {
        try ChildProcess(
            try BuiltBinary.path(of: "assay"), arguments, environment: variables(environment, folder), folder: folder,
            scratch: scratch())
    }

    /// Runs a shell's line in which `assay` is the built one.
    static func shell(
        _ line: String, in folder: URL, environment: [String: String] = [:], atMost seconds: Double = 150
    ) async throws -> ProcessResult {
        var variables = variables(environment, folder)
        let bin = URL(fileURLWithPath: try BuiltBinary.path(of: "assay")).deletingLastPathComponent().path
        variables["PATH"] = "\(bin):\(variables["PATH"] ?? "")"
        let child = try ChildProcess(
            "/bin/bash", ["-o", "pipefail", "-c", line], environment: variables, folder: folder, scratch: scratch())
        return await child.result(atMost: seconds)
    }

    private static let scratchFolder = Result { try ScratchFolder() }

    private static func scratch() throws -> URL {
        try scratchFolder.get().url
    }

    private static func variables(_ own: [String: String], _ folder: URL) -> [String: String] {
        let base = ["PATH": "/usr/local/bin:/usr/bin:/bin", "HOME": folder.path, "LANG": "C.UTF-8", "ASSAY_NOW": now]
        return base.merging(nowhere) { first, _ in first }.merging(own) { _, last in last }
    }
}
