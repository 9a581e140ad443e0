import ArgumentParser
import AssayHost
import AssayTerminal
import AssayWorkspace
import FoundationEssentials

/// `assay update`
struct UpdateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "update",
        abstract: "Asks the sources, merges, tags and judges what they return, and writes report.md.",
        discussion: """
            Prints the balance sheet: for each source, what it announced and what became of it. Within a source's freshness \
            (freshness: in assay.yaml, or its plugin's own; in days) it is asked only for what it added or changed since it \
            was last asked, where it can tell; --full asks for everything, and notices what sources withdrew. A run that is killed or \
            interrupted goes on where it stopped when the command is given again. Keys of sources come from the \
            environment (see assay plugin list); ASSAY_<SOURCE>_BASE_URL sends a source's requests elsewhere; ASSAY_NOW \
            fixes the clock.

            Examples:
              assay update
              assay update --full                    asks each source for everything
              assay update --offline                 replays the captures, asks nobody
              assay update --source pubmed --format json
            """)

    @OptionGroup var workspace: WorkspaceOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var progress: ProgressOptions

    @Flag(name: .long, help: "Forbids the network and replays what earlier runs captured.")
    var offline = false

    @Flag(name: .long, help: "Asks each source for everything, however short ago it was asked.")
    var full = false

    @Option(name: .long, help: ArgumentHelp("Asks only this source; may be given again.", valueName: "id"))
    var source: [String] = []

    func run() async throws {
        let (workspace, output, progress) = (workspace, output, progress)
        let (offline, full, source) = (offline, full, source)
        try await CommandRunner.run {
            let printer = ProgressPrinter(progress.progress)
            defer { printer.finish() }
            var options = UpdateOptions()
            options.isOffline = offline
            options.isFull = full
            options.onlySources = source
            options.onProgress = { printer.show($0) }
            options.onNotice = { printer.note($0) }
            let place = try workspace.find()
            let updater = try Updater(place, registry: .bundled, environment: try Environment(), options: options)
            let update = try await updater.run()
            printer.finish()
            try UpdateRendering.print(update.result, to: output, report: place.report.path)
            if let error = update.reportError { throw error }
            if update.result.isPartial { throw ExitCode(3) }
        }
    }
}
