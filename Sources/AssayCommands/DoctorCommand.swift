import ArgumentParser
import AssayTerminal
import AssayWorkspace
import Foundation

/// `assay doctor`
struct DoctorCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: "Checks configuration, keys, sources, store and captures; repairs what is safe.",
        discussion: """
            Asks each source that is switched on for one total, unless --offline is given. Outside a workspace it looks \
            at keys and at every source. Repairs are: removing temporary files that killed processes left more than a \
            day ago, and making missing folders. Exit code 0: all is well, or there are only warnings; 1: a problem; \
            3: only a source cannot be reached.

            Examples:
              assay doctor
              assay doctor --offline --format json
            """)

    @OptionGroup var workspace: WorkspaceOptions
    @OptionGroup var output: OutputOptions

    @Flag(name: .long, help: "Asks no source.")
    var offline = false

    @Flag(name: .long, help: "Repairs nothing, only says what it would.")
    var noRepair = false

    func run() async throws {
        let (workspace, output, offline, noRepair) = (workspace, output, offline, noRepair)
        try await CommandRunner.run {
            var options = Doctor.Options()
            options.isOffline = offline
            options.repairs = !noRepair
            let doctor = Doctor(registry: .bundled, environment: try Environment(), options: options)
            let diagnosis = try await doctor.examine(
                workspace.workspace, from: URL(fileURLWithPath: FileManager.default.currentDirectoryPath))
            switch output.format {
            case .json: try output.console.printJSON(diagnosis)
            case .table: try Self.printTable(diagnosis, output.console)
            }
            if diagnosis.hasProblem { throw ExitCode(1) }
            if diagnosis.hasUnreachable { throw ExitCode(3) }
        }
    }

    private static func printTable(_ diagnosis: Diagnosis, _ console: Console) throws {
        for check in diagnosis.checks {
            let place = "\(check.area): \(TerminalText.safe(check.subject)): "
            try console.print(word(check, console.style) + "  " + place + TerminalText.safe(check.message))
            if let next = check.next, check.state != .ok {
                try console.print("             next: \(TerminalText.safe(next))")
            }
        }
    }

    private static func word(_ check: Diagnosis.Check, _ style: Style) -> String {
        switch check.state {
        case .ok: style.good(check.isRepaired ? "repaired   " : "ok         ")
        case .warning: style.warning("warning    ")
        case .unreachable: style.bad("unreachable")
        case .problem: style.bad("problem    ")
        }
    }
}
