import ArgumentParser
import AssayAppraisal
import AssayWorkspace

/// `assay themes show`
struct ThemesShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Prints a bundled theme pack as YAML.",
        discussion: """
            Example:
              assay themes show clinical > mine.yaml     then in assay.yaml: themes: mine.yaml
            """)

    @Argument(help: "The pack's name.")
    var name: String

    func run() async throws {
        let name = name
        try await CommandRunner.run {
            guard ThemePack.bundledNames.contains(name) else {
                throw WorkspaceError(
                    .usage, "there is no bundled theme pack \"\(name)\"",
                    hint: "bundled: \(ThemePack.bundledNames.joined(separator: ", ")). See: assay themes list")
            }
            try Console.write(try ThemePack.bundledText(name))
        }
    }
}
