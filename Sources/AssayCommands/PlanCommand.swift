import ArgumentParser
import AssayTerminal
import AssayWorkspace

/// `assay plan`
struct PlanCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan",
        abstract: "Shows the resolved request of each source; stores nothing.",
        discussion: """
            Examples:
              assay plan
              assay plan --count        asks each source how many records it has
            """)

    @OptionGroup var workspace: WorkspaceOptions
    @OptionGroup var output: OutputOptions

    @Flag(name: .long, help: "Asks each source for its total, one request each.")
    var count = false

    func run() async throws {
        let (workspace, output, count) = (workspace, output, count)
        try await CommandRunner.run {
            let planner = try Planner(try workspace.find(), registry: .bundled, environment: try Environment())
            let plan = await planner.plan(counting: count)
            switch output.format {
            case .json: try output.console.printJSON(plan)
            case .table: try Self.printTable(plan, output.console, isCounted: count)
            }
            if plan.sources.contains(where: { $0.error != nil }) { throw ExitCode(3) }
        }
    }

    private static func printTable(_ plan: SearchPlan, _ console: Console, isCounted: Bool) throws {
        try console.print("query: \(plan.query)")
        for source in plan.sources {
            try console.print("")
            try console.print(console.style.bold("\(source.id)  \(source.name)"))
            if let error = source.error { try console.print(console.style.bad("  cannot be asked: \(error)")) }
            for request in source.requests {
                try console.print("  \(request.method) \(TerminalText.safe(request.url))")
                if let body = request.body { try console.print("       \(TerminalText.safe(body))") }
            }
            try console.print("  pace: \(source.requestsPerSecond) requests/s, \(source.concurrency) at once")
            if !source.filteredLocally.isEmpty {
                try console.print("  filtered on this machine: \(source.filteredLocally.joined(separator: ", "))")
            }
            if let limit = source.limit { try console.print("  limit: \(limit) records") }
            if isCounted { try console.print("  total: \(source.total.map { String($0) } ?? "unknown")") }
            for warning in source.warnings {
                try console.print(console.style.warning("  \(TerminalText.safe(warning))"))
            }
        }
    }
}
