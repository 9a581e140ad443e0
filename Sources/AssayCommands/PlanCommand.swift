import ArgumentParser
import AssayWorkspace

/// `assay plan`
struct PlanCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan",
        abstract: "Shows what each source will be asked, how fast and for how long; stores nothing.",
        discussion: """
            For each source: the query in its own syntax, the parts of it that this machine filters, the pace, and about \
            how many requests an update takes. That rests on the total that the source announced in the last run, or \
            with --count announces now. Sources that enrich (open access, citations) are asked for the DOIs of works \
            after the others, and have no query.

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
            case .table: try PlanRendering.print(plan, to: output.console)
            }
            if plan.sources.contains(where: { $0.error != nil }) { throw ExitCode(3) }
        }
    }
}
