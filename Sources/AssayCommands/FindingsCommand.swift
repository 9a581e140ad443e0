import ArgumentParser
import AssayStore
import AssayTerminal
import AssayWorkspace

/// `assay findings`
struct FindingsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "findings",
        abstract: "Lists the findings: verbatim sentences of works, tagged with a theme.",
        discussion: """
            Best evidence comes first. Retracted works, notices and registrations have no findings.

            Examples:
              assay findings --theme safety
              assay findings --work W0123456789 --format json
            """)

    @OptionGroup var workspace: WorkspaceOptions
    @OptionGroup var output: OutputOptions

    @Option(name: .long, help: "Only findings on this theme.")
    var theme: String?

    @Option(name: .long, help: "Only findings of this work.")
    var work: String?

    @Option(name: .long, help: "How many to list; 0 for all.")
    var limit = 50

    func validate() throws {
        guard limit >= 0 else { throw ValidationError("--limit must not be negative") }
    }

    func run() async throws {
        let (workspace, output, theme, work, limit) = (workspace, output, theme, work, limit)
        try await CommandRunner.run {
            let (_, library) = try workspace.openLibrary()
            try theme.map { try FindingListing(library).requireTheme($0) }
            if let work, try library.work(work) == nil {
                throw WorkspaceError(.usage, "there is no work \"\(work)\"", hint: "ids of works: assay works")
            }
            let items = try FindingListing(library).items(theme: theme, work: work)
            let shown = Array(items.prefix(limit == 0 ? .max : limit))
            switch output.format {
            case .json: try output.console.printJSON(ListDocument(kind: "findings", total: items.count, shown))
            case .table: try Self.printTable(shown, of: items.count, output.console)
            }
        }
    }

    private static func printTable(_ items: [FindingListing.Item], of total: Int, _ console: Console) throws {
        var table = Table([
            .text("finding"), .text("work"), .text("theme"), .text("design"), .number("n"), .number("year"),
            .text("text", width: 90),
        ])
        for item in items {
            table.add([
                item.id, item.work, item.theme + (item.negated ? " (negated)" : ""), item.design,
                item.sampleSize.map { String($0) } ?? "", item.year.map { String($0) } ?? "", item.text,
            ])
        }
        try console.print(table.draw(style: console.style))
        try console.print("")
        try console.print("\(items.count) of \(total) findings")
    }
}
