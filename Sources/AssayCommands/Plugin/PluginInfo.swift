import ArgumentParser
import AssayHost
import AssayTerminal
import AssayWorkspace

/// `assay plugin info`
struct PluginInfo: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "info", abstract: "Says all that a plugin's manifest holds; of keys only whether they are set.",
        discussion: """
            Example:
              assay plugin info pubmed
            """)

    @Argument(help: "The plugin's id.")
    var id: String

    @OptionGroup var output: OutputOptions

    /// The environment with its keys; where those cannot be read, that is said, and plugins are described without.
    static func environment(of registry: PluginRegistry) -> Environment? {
        do {
            return try Environment().withKeys(of: registry)
        } catch {
            for line in "\(error)".split(separator: "\n") { Console.note("assay: \(Console.plain(line))") }
            return nil
        }
    }

    func run() async throws {
        let (id, output) = (id, output)
        try await CommandRunner.run {
            let entry = try PluginRegistry.bundled.entry(id)
            let plugin = PluginDescription(entry, environment: Self.environment(of: .bundled))
            switch output.format {
            case .json: try output.console.printJSON(plugin)
            case .table:
                for (name, value) in plugin.lines {
                    let label = name + String(repeating: " ", count: max(1, 14 - name.count))
                    try output.console.print(output.console.style.bold(label) + TerminalText.safe(value))
                }
            }
        }
    }
}
