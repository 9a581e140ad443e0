import ArgumentParser
import AssayTerminal
import AssayWorkspace

/// `assay show`
struct ShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Explains anything that the report names, down to the capture of what a source returned.",
        discussion: """
            ID is a claim (C…), a work (W…), a study (S…), a finding (F…), a record (source:id), a run (run-1), a theme, \
            a source, or any identifier: a DOI, PMID, PMCID or registration number. Long addresses are cut in the text; \
            --format json has all of everything.

            Examples:
              assay show C0a1b2c3d
              assay show run-1
              assay show 10.1000/example --format json
            """)

    @Argument(help: "What to explain.")
    var id: String

    @OptionGroup var workspace: WorkspaceOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let (id, workspace, output) = (id, workspace, output)
        try await CommandRunner.run {
            let (place, library) = try workspace.openLibrary()
            let explanation = try Explainer(place, library).explain(id)
            switch output.format {
            case .json: try output.console.printJSON(explanation)
            case .table: try output.console.print(Self.text(explanation, output.console.style))
            }
        }
    }

    private static func text(_ explanation: Explanation, _ style: Style) -> String {
        explanation.sections.map { section in
            let lines = section.lines.map { "  " + TerminalText.safe($0) }
            return ([style.bold(section.title)] + lines).joined(separator: "\n")
        }.joined(separator: "\n\n")
    }
}
