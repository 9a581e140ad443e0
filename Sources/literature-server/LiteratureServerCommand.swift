import ArgumentParser
import AssayTesting
import Dispatch
import Foundation

/// Serves four literature APIs from one file until it is told to stop.
@main
struct LiteratureServerCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "literature-server",
        abstract: "Serve the APIs of PubMed, Europe PMC, ClinicalTrials.gov and Crossref over a corpus.",
        discussion: """
            Prints "listening URL" and the variables that lead Assay to this server, then serves on 127.0.0.1 until
            SIGTERM or SIGINT.

            EXAMPLES
              literature-server --corpus works.jsonl --authored-notice "Written for this sample."
              literature-server --synthetic 3000 --seed 7 --fault crossref=throttle:1x3 --fault pubmed=down
            """)

    @Option(help: "A corpus: JSON Lines, one work a line.")
    var corpus: String?

    @Option(help: "So many made-up works instead of a corpus.")
    var synthetic: Int?

    @Option(help: "Where the random numbers of --synthetic begin.")
    var seed: UInt64 = 1

    @Option(help: "The port; a free one for 0.")
    var port: Int = 0

    @Option(help: "A sentence that goes with every answer.")
    var authoredNotice: String?

    @Option(
        help: ArgumentHelp(
            "A fault: SOURCE=down, unavailable, html, throttle:SECONDSxTIMES or fail-page:NUMBER:STATUSxTIMES.",
            valueName: "source=kind"))
    var fault: [SourceFault] = []

    @Option(help: "The time that each answer takes, in milliseconds.")
    var latency: Int = 0

    @Flag(help: "Answer the very same request from memory, for measurements.")
    var remember = false

    func validate() throws {
        guard (corpus == nil) != (synthetic == nil) else {
            throw ValidationError("Give either --corpus FILE or --synthetic N.")
        }
    }

    func run() throws {
        let server = try LiteratureServer(corpus: try works(), authoredNotice: authoredNotice, port: port)
        server.latency = .milliseconds(latency)
        server.remembersAnswers = remember
        for fault in fault { server.setFault(fault.fault, for: fault.source) }
        announce(server)
        waitForSignal()
        server.stop()
    }

    private func works() throws -> Corpus {
        if let synthetic { return .synthetic(count: synthetic, seed: seed) }
        return try Corpus.load(jsonl: try Data(contentsOf: URL(fileURLWithPath: corpus ?? "")))
    }

    private func announce(_ server: LiteratureServer) {
        let variables = server.environment.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)\n" }
        let text = "listening \(server.baseURL)\n" + variables.joined()
        FileHandle.standardOutput.write(Data(text.utf8))
    }

    private func waitForSignal() {
        let stopped = DispatchSemaphore(value: 0)
        let sources = [SIGTERM, SIGINT].map { number in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler { stopped.signal() }
            source.resume()
            return source
        }
        stopped.wait()
        for source in sources { source.cancel() }
    }
}
