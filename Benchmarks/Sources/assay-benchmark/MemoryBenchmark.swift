/// Whether memory stays flat, however many pages come.
struct MemoryBenchmark {
    let tools: Tools

    /// Measures `assay fetch` of few and of many pages at the source's own pace.
    func run(into table: inout ResultTable) throws {
        let server = try ServerProcess(tools, works: 60_000, latency: 0)
        defer { server.stop() }
        let few = try peak(records: 1_000, server)
        let many = try peak(records: 41_000, server)
        table.add(
            "europepmc, peak memory for \(many.records) records (\(many.pages) pages' worth of 100)",
            measured: "\(many.megabytes) MB", against: "\(few.records) records: \(few.megabytes) MB",
            ratio: Number.text(Double(many.megabytes) / Double(max(1, few.megabytes))), goal: "< 150 MB, flat")
    }

    private struct Peak {
        var records: Int
        var megabytes: Int
        var pages: Int { (records + 99) / 100 }
    }

    private func peak(records: Int, _ server: ServerProcess) throws -> Peak {
        let run = try ChildRun(
            tools.assay, ["fetch", "--source", "europepmc", "--query", SyntheticQuery.all, "--limit", String(records)],
            environment: server.environment, scratch: tools.scratch)
        let lines = run.output.reduce(0) { $0 + ($1 == 0x0A ? 1 : 0) }
        guard lines > 0 else { throw BenchmarkError("assay fetch ended with \(run.status)") }
        return Peak(records: lines, megabytes: run.peakMemory / 1_000_000)
    }
}
