import ArgumentParser
import AssayAppraisal
import AssayTerminal

/// `assay themes list`
struct ThemesList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Lists the bundled theme packs.",
        discussion: """
            Example:
              assay themes list --format json
            """)

    @OptionGroup var output: OutputOptions

    func run() async throws {
        let output = output
        try await CommandRunner.run {
            let packs = try ThemePack.bundledNames.map { try ThemePack.bundled($0) }
            switch output.format {
            case .json: try output.console.printJSON(ListDocument(kind: "themes", packs))
            case .table:
                var table = Table([
                    .text("pack"), .text("theme"), .text("title"), .number("terms"), .text("sub-themes"),
                ])
                for pack in packs {
                    for theme in pack.themes {
                        let parts = theme.subthemes.map(\.id).joined(separator: " ")
                        table.add([pack.name, theme.id, theme.title, String(theme.terms.count), parts])
                    }
                }
                try output.console.print(table.draw(style: output.console.style))
            }
        }
    }
}
