import ArgumentParser

/// `assay themes`
struct ThemesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "themes",
        abstract: "Lists theme packs, or prints one as a starting point for your own.",
        discussion: """
            Examples:
              assay themes
              assay themes show clinical > mine.yaml
            """,
        subcommands: [ThemesList.self, ThemesShow.self], defaultSubcommand: ThemesList.self)
}
