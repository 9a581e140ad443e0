import ArgumentParser
import AssayHost
import AssayKit
import AssayTerminal
import AssayWorkspace
import Foundation

/// `assay fetch`
struct FetchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fetch",
        abstract: "Prints the records of one source as JSON Lines; needs no workspace.",
        discussion: """
            Records come as their pages arrive. The balance sheet goes to standard error.

            Examples:
              assay fetch --source pubmed --query 'statin* AND "muscle pain"' --limit 100 > records.jsonl
              assay fetch --source clinicaltrials --query 'title:vaccine' | head
            """)

    @Option(name: .long, help: ArgumentHelp("The source; see assay plugin list.", valueName: "id"))
    var source: String

    @Option(name: .long, help: "The question.")
    var query: String

    @Option(name: .long, help: "The most records that are wanted.")
    var limit: Int?

    @Option(name: .long, help: ArgumentHelp("The first date of publication.", valueName: "date"))
    var since: String?

    @Option(name: .long, help: ArgumentHelp("The last date of publication.", valueName: "date"))
    var until: String?

    @Option(name: .long, help: ArgumentHelp("The mail address that the source may write to.", valueName: "address"))
    var contact: String?

    @OptionGroup var progress: ProgressOptions

    func validate() throws {
        if let limit, limit < 1 { throw ValidationError("--limit must be above 0") }
        for date in [since, until].compactMap(\.self) where PartialDate(iso: date) == nil {
            throw ValidationError("\"\(date)\" is no date: write YYYY, YYYY-MM or YYYY-MM-DD")
        }
    }

    func run() async throws {
        let (source, search, contact, progress) = (source, Result { try makeSearch() }, contact, progress)
        try await CommandRunner.run {
            let printer = ProgressPrinter(progress.progress)
            defer { printer.finish() }
            let fetch = try DirectFetch(
                source: source, search: try search.get(), contact: contact, registry: .bundled,
                environment: try Environment(),
                paceFolder: Workspace.nearestPace(
                    from: URL(fileURLWithPath: FileManager.default.currentDirectoryPath)))
            let outcome = try await fetch.run(onProgress: { printer.show($0) }) { records in
                for record in records { try Console.write(try record.jsonLine() + "\n") }
            }
            printer.finish()
            Self.report(outcome)
            if outcome.status != .complete { throw ExitCode(outcome.balance.fetched == 0 ? 1 : 3) }
        }
    }

    private func makeSearch() throws -> Search {
        Search(
            query: try Query.parse(query), text: query, since: since.flatMap(PartialDate.init(iso:)),
            until: until.flatMap(PartialDate.init(iso:)), limit: limit)
    }

    private static func report(_ outcome: SourceOutcome) {
        for warning in outcome.warnings { Console.note("\(outcome.id): \(TerminalText.safe(warning))") }
        for problem in outcome.problems.prefix(20) {
            let place = [problem.page, problem.sourceID].compactMap(\.self).joined(separator: " ")
            Console.note("\(outcome.id) \(place): \(TerminalText.safe(problem.message))")
        }
        guard outcome.status != .failed else { return Console.note("\(outcome.id): failed; nothing came") }
        let sheet = outcome.balance
        let declared = sheet.declared.map { String($0) } ?? "unknown"
        Console.note(
            "\(outcome.id): \(outcome.status.rawValue); declared \(declared) = new \(sheet.new) + duplicate "
                + "\(sheet.duplicate) + unparsable \(sheet.unparsable) + beyond cap \(sheet.beyondCap) + failed "
                + "\(sheet.failed) + filtered \(sheet.filtered)\(sheet.isBalanced ? "" : " — does not close")")
    }
}
