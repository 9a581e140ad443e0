import ArgumentParser
import AssayHost
import AssayKit
import AssayTerminal
import AssayWorkspace

/// `assay plugin list`
struct PluginList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Lists the source plugins.",
        discussion: """
            Example:
              assay plugin list --format json
            """)

    @OptionGroup var output: OutputOptions

    func run() async throws {
        let output = output
        try await CommandRunner.run {
            let environment = PluginInfo.environment(of: .bundled)
            let plugins = PluginRegistry.bundled.entries.map { PluginDescription($0, environment: environment) }
            switch output.format {
            case .json: try output.console.printJSON(ListDocument(kind: "plugins", plugins))
            case .table:
                var table = Table([
                    .text("id"), .text("name"), .text("version"), .text("kind"), .text("pace"), .text("keys"),
                    .text("summary", width: 60),
                ])
                for plugin in plugins {
                    table.add([
                        plugin.id, plugin.name, plugin.version, plugin.kind, plugin.paceInWords, plugin.keysInWords,
                        plugin.manifest.summary,
                    ])
                }
                try output.console.print(table.draw(style: output.console.style))
            }
        }
    }
}
