import ArgumentParser
import AssayTerminal

/// How a command shows its progress.
struct ProgressOptions: ParsableArguments {
    @Option(name: .long, help: "Progress on standard error: auto, none or plain.")
    var progress: ProgressMode = .auto
}
