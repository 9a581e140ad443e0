public import ArgumentParser
import AssayKit

/// The command `assay`: its subcommands, one file each.
public struct AssayCommand: AsyncParsableCommand {
    /// The command's name, help and subcommands.
    public static let configuration = CommandConfiguration(
        commandName: "assay",
        abstract: "Tests a document against the literature, and keeps the test alive.",
        discussion: """
            assay init article.md       makes a workspace of a document
            assay update                asks the sources, judges the claims, writes report.md
            assay show ID               follows any number of the report to what a source returned

            Data goes to standard output, all else to standard error. Exit codes: 0 done, 1 failed, 3 done in part \
            (a source failed or a balance sheet is open), 4 the report was edited inside a region of Assay's, 64 wrong \
            usage, 65 bad input data, 130 interrupted.
            """,
        version: AssayKit.version,
        subcommands: [
            InitCommand.self, PlanCommand.self, UpdateCommand.self, ReportCommand.self, StatusCommand.self,
            ClaimsCommand.self, FindingsCommand.self, WorksCommand.self, ShowCommand.self, SearchCommand.self,
            FetchCommand.self, DoctorCommand.self, ThemesCommand.self, PluginCommand.self,
        ])

    /// The command, to be filled by its arguments.
    public init() {}
}
