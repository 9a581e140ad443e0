import AssayKit
import Foundation

/// How near a fetch comes to what the network allows.
struct FetchBenchmark {
    let tools: Tools
    let latency: Int
    let repeats: Int

    /// Measures independent pages against curl, and chains against the sum of their waits.
    func run(into table: inout ResultTable) throws {
        let server = try ServerProcess(tools, works: 12_000, latency: latency)
        defer { server.stop() }
        try independent(server, into: &table)
        for source in ["europepmc", "crossref", "clinicaltrials"] { try chain(source, server, into: &table) }
    }

    /// PubMed: searches that follow each other, then batches of 200, three at once as its manifest has it.
    private func independent(_ server: ServerProcess, into table: inout ResultTable) throws {
        try prepare("pubmed", server)
        var best: (run: UpdateRun, curl: Double)?
        for _ in 0..<repeats {
            let run = try UpdateRun(tools, source: "pubmed", query: SyntheticQuery.all, limit: 10_000, server: server)
            let searches = run.requests.filter { $0.context["step"] != "fetch" }
            let fetches = run.requests.filter { $0.context["step"] == "fetch" }
            // A search that splits waits for its halves; curl is spared that and asks all searches at once.
            let curl =
                try CurlRun.seconds(searches, concurrency: 3, tools)
                + CurlRun.seconds(fetches, concurrency: 3, tools)
            if best.map({ run.seconds / curl < $0.run.seconds / $0.curl }) ?? true { best = (run, curl) }
        }
        guard let (run, curl) = best else { return }
        table.add(
            "pubmed, \(run.records) records in \(run.requests.count) requests, 3 at once, \(latency) ms each",
            measured: "\(Number.text(run.seconds)) s", against: "curl --parallel: \(Number.text(curl)) s",
            ratio: Number.text(run.seconds / curl), goal: "≤ 1.2")
        let minutes = Number.text(Double(run.records) * (Double(latency) / 1_000 + 0.5) / 60, digits: 0)
        table.add(
            "pubmed, requests for \(run.records) records",
            measured: "\(run.requests.count)",
            against: "one a record: \(run.records), with half a second of sleep \(minutes) min",
            ratio: Number.text(Double(run.requests.count) / Double(run.records), digits: 3), goal: "batches of 200")
    }

    /// A source whose pages name the next one.
    private func chain(_ source: String, _ server: ServerProcess, into table: inout ResultTable) throws {
        try prepare(source, server)
        var best: (run: UpdateRun, waits: Double)?
        for _ in 0..<repeats {
            let run = try UpdateRun(tools, source: source, query: SyntheticQuery.all, limit: 10_000, server: server)
            let waits = try CurlRun.seconds(run.requests, concurrency: 1, tools)
            if best.map({ run.seconds / waits < $0.run.seconds / $0.waits }) ?? true { best = (run, waits) }
        }
        guard let (run, waits) = best else { return }
        let sum = Double(run.requests.count * latency) / 1_000
        table.add(
            "\(source), \(run.records) records in a chain of \(run.requests.count) pages, \(latency) ms each",
            measured: "\(Number.text(run.seconds)) s",
            against: "sum of latencies: \(Number.text(sum)) s; curl, one after the other: \(Number.text(waits)) s",
            ratio: "\(Number.text(run.seconds / sum)); \(Number.text(run.seconds / waits))", goal: "≤ 1.1")
    }

    /// Asks once what is measured then: the server answers from memory after that, and its work is no part of the time.
    private func prepare(_ source: String, _ server: ServerProcess) throws {
        _ = try UpdateRun(tools, source: source, query: SyntheticQuery.all, limit: 10_000, server: server)
    }
}
