import ArgumentParser

/// `assay plugin`
struct PluginCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plugin", abstract: "Lists the source plugins and says what each may do.",
        discussion: """
            Examples:
              assay plugin list
              assay plugin info pubmed
            """,
        subcommands: [PluginList.self, PluginInfo.self], defaultSubcommand: PluginList.self)
}
