import ArgumentParser
import AssayTerminal
import AssayWorkspace

/// `assay status`
struct StatusCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: "Says what a workspace holds, when each source was asked, and whether it added up.",
        discussion: """
            Examples:
              assay status
              assay status --format json
            """)

    @OptionGroup var workspace: WorkspaceOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let (workspace, output) = (workspace, output)
        try await CommandRunner.run {
            let status = try WorkspaceStatus(try workspace.find())
            switch output.format {
            case .json: try output.console.printJSON(status)
            case .table: try Self.printTable(status, output.console)
            }
        }
    }

    private static func words(_ changes: WorkspaceStatus.Changes) -> String {
        "\(changes.declared.map { String($0) } ?? "unknown") since \(changes.since)"
    }

    private static func printTable(_ status: WorkspaceStatus, _ console: Console) throws {
        try console.print("workspace  \(status.folder)")
        try console.print("document   \(status.document)")
        try console.print("query      \(status.query)")
        try console.print("library    \(status.records) records, \(status.works) works, \(status.claims) claims")
        try console.print("last run   \(status.lastRun ?? "none yet; run: assay update")")
        if let open = status.interrupted {
            try console.print(console.style.warning("interrupted  \(open); assay update goes on"))
        }
        if let writer = status.writer { try console.print(console.style.warning("in use     \(writer)")) }
        guard !status.sources.isEmpty else { return }
        var table = Table([
            .text("source"), .text("asked"), .text("status"), .number("records"), .number("declared"), .text("changes"),
            .text("closes"),
        ])
        for source in status.sources {
            table.add([
                source.id, source.asked ?? "never", source.status ?? "-", String(source.records),
                source.declared.map { String($0) } ?? "-", source.changes.map(Self.words) ?? "-",
                source.balanced.map { $0 ? "yes" : "NO" } ?? "-",
            ])
        }
        try console.print("")
        try console.print(table.draw(style: console.style))
    }
}
