import ArgumentParser
import AssayHost
import AssayReport
import AssayWorkspace
import Foundation

/// `assay report`
struct ReportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "Rebuilds the report from the store; asks nobody.",
        discussion: """
            Without options it writes report.md. What stands outside the regions between <!-- assay:begin … --> and \
            <!-- assay:end … --> is yours and is kept; an edit inside a region is never overwritten (exit code 4).

            Examples:
              assay report
              assay report --to html --output report.html
              assay report --to json --output -
              assay report --check      exit 0 when report.md is what the store says, 1 when not, 4 when it was edited
            """)

    @OptionGroup var workspace: WorkspaceOptions

    @Option(name: .long, help: "The form: markdown, html or json.")
    var to: ReportForm = .markdown

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Where to write (default: report.md, .html or .json in the workspace); - for standard output.",
            valueName: "file"))
    var output: String?

    @Flag(name: .long, help: "Writes nothing; says whether report.md is what the store says.")
    var check = false

    @Flag(name: .long, help: "Writes nothing; says in five lines what the report says.")
    var summary = false

    func run() async throws {
        let (workspace, to, output, check, summary) = (workspace, to, output, check, summary)
        try await CommandRunner.run {
            let (place, library) = try workspace.openLibrary()
            let writer = ReportWriter(place)
            if summary { return try Self.summarise(try writer.model(from: library)) }
            if check { return try Self.check(place, writer.currentMarkdown(from: library)) }
            if to == .markdown, output == nil {
                try writer.write(from: library)
                return Console.note("written: \(place.report.path)")
            }
            try Self.deliver(try writer.text(to, from: library), to: output, form: to, place)
        }
    }

    private static func summarise(_ model: ReportModel) throws {
        for line in ReportSummary.lines(of: model) { try Console.write(line + "\n") }
    }

    private static func check(_ place: Workspace, _ wanted: String) throws {
        let data = FileManager.default.contents(atPath: place.report.path)
        guard data == Data(wanted.utf8) else {
            throw WorkspaceError(.failed, "\(place.report.path) is not what the store says", hint: "run: assay report")
        }
        Console.note("\(place.report.path) is what the store says")
    }

    private static func deliver(_ text: String, to output: String?, form: ReportForm, _ place: Workspace) throws {
        if output == "-" { return try Console.write(text) }
        let target =
            output.map { URL(fileURLWithPath: $0) }
            ?? place.folder.appendingPathComponent("report.\(form.fileExtension)")
        guard target.standardizedFileURL.path != place.report.standardizedFileURL.path else {
            throw WorkspaceError(
                .usage, "report.md keeps what you wrote into it", hint: "run assay report without --output")
        }
        do {
            try AtomicFile.write(Data(text.utf8), to: target)
        } catch {
            throw WorkspaceError(.failed, "cannot write \(target.path)", hint: "check the folder and its permissions")
        }
        Console.note("written: \(target.path)")
    }
}

extension ReportForm: ExpressibleByArgument {}
