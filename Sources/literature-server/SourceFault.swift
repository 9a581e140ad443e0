import ArgumentParser
import AssayTesting

/// `SOURCE=KIND` on the command line.
struct SourceFault: ExpressibleByArgument {
    let source: LiteratureSource
    let fault: LiteratureFault

    init?(argument: String) {
        let sides = argument.split(separator: "=", maxSplits: 1).map(String.init)
        guard sides.count == 2, let source = LiteratureSource(rawValue: sides[0]),
            let fault = LiteratureFault(sides[1])
        else { return nil }
        self.source = source
        self.fault = fault
    }
}
