import ArgumentParser
import AssayStore
import AssayWorkspace

/// `assay search`
struct SearchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search",
        abstract: "Finds works of the library by the words of title, abstract, authors and keywords.",
        discussion: """
            Example:
              assay search "long-term follow-up"
            """)

    @Argument(help: "The words.")
    var text: String

    @OptionGroup var workspace: WorkspaceOptions
    @OptionGroup var output: OutputOptions

    @Option(name: .long, help: "How many to list; 0 for all.")
    var limit = 20

    func validate() throws {
        guard limit >= 0 else { throw ValidationError("--limit must not be negative") }
        guard text.contains(where: { $0.isLetter || $0.isNumber }) else {
            throw ValidationError("\"\(text)\" holds no word to search for")
        }
    }

    func run() async throws {
        let (text, workspace, output, limit) = (text, workspace, output, limit)
        try await CommandRunner.run {
            let (_, library) = try workspace.openLibrary()
            let filter = WorkFilter(text: text, limit: limit == 0 ? .max : limit)
            try WorkRendering.print(try WorkListing(library).page(filter), to: output)
        }
    }
}
