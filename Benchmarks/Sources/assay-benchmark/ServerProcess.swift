import Foundation

/// A running literature-server.
final class ServerProcess {
    /// The variables that lead Assay to it.
    private(set) var environment: [String: String] = [:]
    private let process = Process()

    /// Starts one, and waits until it listens.
    init(_ tools: Tools, works: Int, latency: Int) throws {
        let output = Pipe()
        process.executableURL = URL(filePath: tools.server)
        process.arguments = ["--synthetic", String(works), "--latency", String(latency), "--remember"]
        process.standardOutput = output
        try process.run()
        var text = ""
        while !text.contains("ASSAY_PUBMED_BASE_URL=") || !text.hasSuffix("\n") {
            let data = output.fileHandleForReading.availableData
            guard !data.isEmpty else { throw BenchmarkError("literature-server ended: \(text)") }
            text += String(decoding: data, as: UTF8.self)
        }
        for line in text.split(separator: "\n") {
            let sides = line.split(separator: "=", maxSplits: 1).map(String.init)
            if sides.count == 2 { environment[sides[0]] = sides[1] }
        }
    }

    /// Ends it.
    func stop() {
        process.terminate()
        process.waitUntilExit()
    }
}
