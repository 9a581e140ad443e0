import ArgumentParser
import AssayAppraisal
import AssayTerminal
import AssayWorkspace
import Foundation

/// `assay claims`
struct ClaimsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "claims",
        abstract: "Lists the checkable sentences of a document, and what was skipped and why.",
        discussion: """
            With a DOCUMENT it needs no workspace; without one it reads the workspace's document.

            Examples:
              assay claims article.md
              assay claims --format json
              assay claims --skipped
            """)

    @Argument(help: "A document; the workspace's where none is given.")
    var document: String?

    @OptionGroup var workspace: WorkspaceOptions
    @OptionGroup var output: OutputOptions

    @Option(name: .long, help: ArgumentHelp("A theme pack's name or file; may be given again.", valueName: "pack"))
    var themes: [String] = []

    @Flag(name: .long, help: "Lists the skipped sentences with the reason instead.")
    var skipped = false

    func run() async throws {
        let (document, workspace, output, themes, skipped) = (document, workspace, output, themes, skipped)
        try await CommandRunner.run {
            let claims = try Self.claims(document, workspace, themes)
            switch output.format {
            case .json: try output.console.printJSON(claims)
            case .table: try Self.printTable(claims.set, output.console, skipped: skipped)
            }
        }
    }

    private static func claims(
        _ document: String?, _ workspace: WorkspaceOptions, _ themes: [String]
    ) throws -> ClaimListing {
        let here = URL(fileURLWithPath: FileManager.default.currentDirectoryPath)
        guard let document else { return try DocumentClaims.of(try workspace.find(), themes: themes) }
        let place = URL(fileURLWithPath: document, relativeTo: here).standardizedFileURL
        return try DocumentClaims.of(place, named: document, themes: themes.isEmpty ? ["clinical"] : themes, in: here)
    }

    private static func printTable(_ set: ClaimSet, _ console: Console, skipped: Bool) throws {
        if skipped {
            var table = Table([.text("reason"), .text("sentence", width: 90)])
            for sentence in set.skipped { table.add([sentence.reason.rawValue, sentence.text]) }
            return try console.print(table.draw(style: console.style))
        }
        var table = Table([
            .text("claim"), .text("themes"), .text("strength"), .text("section", width: 24), .text("text", width: 90),
        ])
        for claim in set.claims {
            let themes = claim.themes.map(\.theme).joined(separator: " ")
            let heading = claim.section.components(separatedBy: " / ").last ?? claim.section
            table.add([claim.id, themes, claim.strength.rawValue, heading, claim.text])
        }
        try console.print(table.draw(style: console.style))
        try console.print("")
        try console.print("\(set.claims.count) claims, \(set.skipped.count) sentences skipped (--skipped lists them)")
    }
}
