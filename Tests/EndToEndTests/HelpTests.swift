import AssayKit
import AssayTesting
import Foundation
import Testing

/// What the command line says of itself.
@Suite struct HelpTests {
    @Test func `help, version and completions answer`() async throws {
        let folder = try ScratchFolder()
        let help = try await Assay.run(["--help"], in: folder.url)
        #expect(help.exitCode == 0)
        #expect(help.text.contains("Exit codes: 0 done"))
        let version = try await Assay.run(["--version"], in: folder.url)
        #expect(version.text == "\(AssayKit.version)\n")
        for shell in ["bash", "zsh", "fish"] {
            let script = try await Assay.run(["--generate-completion-script", shell], in: folder.url)
            #expect(script.exitCode == 0)
            #expect(script.text.contains("update"), "\(shell)")
        }
    }

    @Test func `every command has an abstract, and an example or commands below it`() async throws {
        let folder = try ScratchFolder()
        let dump = try await Assay.run(["--experimental-dump-help"], in: folder.url).json()
        let commands = Self.commands(of: try #require(dump["command"]), path: [])
        #expect(commands.count > 12)
        for command in commands {
            let name = command.path.joined(separator: " ")
            #expect(command.value["abstract"]?.text?.isEmpty == false, "\(name)")
            let help = try await Assay.run(["help"] + command.path, in: folder.url)
            #expect(help.exitCode == 0, "\(name)")
            #expect(help.text.contains("USAGE: assay \(name)"), "\(name)")
        }
    }

    @Test(arguments: [["nonsense"], ["update", "--nonsense"], ["works", "--limit", "-1"], ["fetch"], ["show"]])
    func `wrong usage ends with 64 and says what is right`(arguments: [String]) async throws {
        let workspace = try TestWorkspace()
        let result = try await Assay.run(arguments, in: workspace.folder)
        #expect(result.exitCode == 64)
        #expect(result.errorText.contains("Error: "), "\(result.errorText)")
        #expect(result.output.isEmpty)
    }

    private static func commands(of command: JSONValue, path: [String]) -> [(path: [String], value: JSONValue)] {
        (command["subcommands"]?.array ?? []).filter { $0["commandName"]?.text != "help" }.flatMap { below in
            let place = path + [below["commandName"]?.text ?? ""]
            return [(place, below)] + commands(of: below, path: place)
        }
    }
}
