import ArgumentParser
import AssayTerminal

/// How a command prints.
struct OutputOptions: ParsableArguments {
    @Option(name: .long, help: "How lists are printed: table or json.")
    var format: ListFormat = .table

    @Option(name: .long, help: "Colour: auto, always or never; auto heeds NO_COLOR.")
    var color: ColorMode = .auto

    /// Where the command's data goes.
    var console: Console { Console(color: color) }
}

/// How a list is printed.
enum ListFormat: String, ExpressibleByArgument, CaseIterable {
    /// For people.
    case table
    /// For programs.
    case json
}

extension ColorMode: ExpressibleByArgument {}
extension ProgressMode: ExpressibleByArgument {}
