import ArgumentParser
import Foundation

/// Measures Assay against what the same machine can do at best, and prints a table of ratios.
@main
struct AssayBenchmark: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "assay-benchmark",
        abstract: "Compare Assay with curl, with the sum of waits and with plain parsers; prints Markdown.",
        discussion: "scripts/benchmark builds what it needs and runs it. It asserts nothing.")

    @Option(help: "The built assay.")
    var assay: String

    @Option(help: "The built literature-server.")
    var server: String

    @Option(help: "The server's wait before each answer, in milliseconds.")
    var latency: Int = 100

    @Option(help: "Run each comparison so often and keep the best ratio.")
    var repeats: Int = 3

    @Flag(inversion: .prefixedNo, help: "Measure fetching.")
    var fetching = true

    @Flag(inversion: .prefixedNo, help: "Measure parsing.")
    var parsing = true

    @Flag(inversion: .prefixedNo, help: "Measure memory, which takes some minutes.")
    var memory = true

    func run() throws {
        let tools = Tools(assay: assay, server: server, scratch: try ScratchFolder())
        defer { tools.scratch.remove() }
        var table = ResultTable()
        if parsing { try ParsingBenchmark(tools: tools).run(into: &table) }
        if fetching {
            try FetchBenchmark(tools: tools, latency: latency, repeats: repeats).run(into: &table)
        }
        if memory { try MemoryBenchmark(tools: tools).run(into: &table) }
        print(table.markdown)
    }
}
