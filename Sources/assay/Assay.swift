import ArgumentParser
import AssayCommands

/// The executable: everything is in `AssayCommands`.
@main
enum Assay {
    static func main() async {
        await AssayCommand.main()
    }
}
