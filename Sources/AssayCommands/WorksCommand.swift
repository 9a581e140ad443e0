import ArgumentParser
import AssayKit
import AssayStore
import AssayTerminal
import AssayWorkspace

/// `assay works`
struct WorksCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "works",
        abstract: "Lists the works of the library.",
        discussion: """
            Examples:
              assay works --theme safety --limit 20
              assay works --status retracted
              assay works --format json
            """)

    @OptionGroup var workspace: WorkspaceOptions
    @OptionGroup var output: OutputOptions

    @Option(name: .long, help: "Only works with a finding on this theme.")
    var theme: String?

    @Option(
        name: .long,
        help:
            "Only works of this standing: retracted, retracted-and-republished, concern, corrected, none-found, unknown."
    )
    var status: String?

    @Option(name: .long, help: "How many to list; 0 for all.")
    var limit = 50

    func validate() throws {
        guard limit >= 0 else { throw ValidationError("--limit must not be negative") }
        guard let status, Integrity.Status(rawValue: status) == nil else { return }
        let known = Integrity.Status.allCases.map(\.rawValue).joined(separator: ", ")
        throw ValidationError("\"\(status)\" is no standing: write one of \(known)")
    }

    func run() async throws {
        let (workspace, output, theme, status, limit) = (workspace, output, theme, status, limit)
        try await CommandRunner.run {
            let (_, library) = try workspace.openLibrary()
            try theme.map { try FindingListing(library).requireTheme($0) }
            let filter = WorkFilter(theme: theme, status: status, limit: limit == 0 ? .max : limit)
            let page = try WorkListing(library).page(filter)
            try WorkRendering.print(page, to: output)
        }
    }
}
