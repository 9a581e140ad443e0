import ArgumentParser
import AssayTerminal
import AssayWorkspace
import Foundation

/// `assay init`
struct InitCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Makes a workspace of a document.",
        discussion: """
            Reads the document, finds its title and salient terms, proposes a query and writes assay.yaml. Nothing is \
            asked of any source yet.

            Examples:
              assay init leaflet.md
              assay init article.html --into review --query '(statin* OR atorvastatin) AND "muscle pain"'
            """)

    @Argument(help: "The document: .md, .txt or .html.")
    var document: String

    @Option(name: .long, help: ArgumentHelp("The question, instead of the one that is proposed.", valueName: "query"))
    var query: String?

    @Option(name: .long, help: ArgumentHelp("The folder to make the workspace in (default: here).", valueName: "dir"))
    var into: String?

    @Option(name: .long, help: ArgumentHelp("The mail address that sources may write to.", valueName: "address"))
    var contact: String?

    func run() async throws {
        let (document, query, into, contact) = (document, query, into, contact)
        try await CommandRunner.run {
            let here = URL(fileURLWithPath: FileManager.default.currentDirectoryPath)
            let maker = WorkspaceMaker(document: document, query: query, into: into, contact: contact, here: here)
            let made = try maker.make()
            let console = Console(color: .auto)
            // The title and the terms are the document's.
            for line in made.lines { try console.print(Console.plain(line)) }
        }
    }
}
