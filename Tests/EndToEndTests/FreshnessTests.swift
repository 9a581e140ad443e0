import AssayKit
import AssayTesting
import Foundation
import Testing

/// Updates within and beyond a source's freshness: what is asked, what is kept, and what can be replayed.
@Suite(.timeLimit(.minutes(5))) struct FreshnessTests {
    private static let count = 60

    /// A synthetic corpus that the services last touched long ago.
    private static func corpus() -> Corpus {
        var corpus = Corpus.synthetic(count: count, seed: 11)
        for index in corpus.works.indices { corpus.works[index].changed = "2020-01-01" }
        return corpus
    }

    /// The corpus with its first PubMed work that all literature sources serve changed on a day.
    private static func touched(_ corpus: Corpus, on day: String) throws -> (corpus: Corpus, pmid: String) {
        var corpus = corpus
        let index = try #require(
            corpus.works.firstIndex { $0.pmid != nil && $0.doi != nil && $0.isServed(by: .pubmed) })
        corpus.works[index].changed = day
        corpus.works[index].keywords.append("touched")
        return (corpus, try #require(corpus.works[index].pmid))
    }

    private func update(_ workspace: TestWorkspace, _ day: String, _ more: String...) async throws -> JSONValue {
        let result = try await Assay.run(
            ["update", "--format", "json"] + more, in: workspace.folder,
            environment: workspace.environment.merging(["ASSAY_NOW": "\(day)T12:00:00Z"]) { _, last in last })
        #expect(result.exitCode == 0, "\(result.errorText)")
        let json = try result.json()
        expectBalance(json, of: Array(json.sourcesByID.keys))
        return json
    }

    private func passes(_ result: JSONValue) -> Set<String> {
        Set(result.sourcesByID.values.map { "\($0["pass"]?.text ?? "-") \($0["changed_since"]?.text ?? "-")" })
    }

    @Test func `within the freshness each source is asked for changes alone, and a quiet pass changes nothing`()
        async throws
    {
        let server = try LiteratureServer(corpus: Self.corpus())
        defer { server.stop() }
        let workspace = try TestWorkspace(server)
        let first = try await update(workspace, "2026-01-31")
        #expect(passes(first) == ["whole -"])
        let (report, lock) = (try workspace.report(), try Data(contentsOf: workspace.url("search.lock.json")))
        server.clearLog()

        let second = try await update(workspace, "2026-02-05")
        #expect(passes(second) == ["changes 2026-01-29"])
        #expect(second.sourcesByID.values.allSatisfy { $0["declared"]?.int == 0 && $0["balanced"] == .bool(true) })
        #expect(second["works"]?.int == first["works"]?.int && second["changes"]?.int == 0)
        #expect(try workspace.report() == report)
        #expect(try Data(contentsOf: workspace.url("search.lock.json")) == lock)
        let asked = server.requests().map { $0.request.target.removingPercentEncoding ?? "" }
        #expect(asked.contains { $0.contains("[edat]") && $0.contains("2026/01/29") && $0.contains("[mdat]") })
        #expect(asked.contains { $0.contains("FIRST_IDATE:[2026-01-29 TO") && $0.contains("UPDATE_DATE:[2026-01-29") })
        #expect(asked.contains { $0.contains("from-index-date:2026-01-29") })
        #expect(asked.contains { $0.contains("AREA[LastUpdatePostDate]RANGE[2026-01-29,MAX]") })
        #expect(asked.count == 4)
        // The next pass counts from the last one, the window from the last whole one.
        #expect(passes(try await update(workspace, "2026-02-20")) == ["changes 2026-02-03"])
        #expect(passes(try await update(workspace, "2026-03-03")) == ["whole -"])
        #expect(try workspace.report() == report)
    }

    @Test func `a changed work is fetched again, told as changes, and replays byte for byte`() async throws {
        let server = try LiteratureServer(corpus: Self.corpus())
        defer { server.stop() }
        let workspace = try TestWorkspace(server)
        let first = try await update(workspace, "2026-01-31")
        let (changed, _) = try Self.touched(Self.corpus(), on: "2026-02-04")
        var more = changed
        var added = try #require(changed.works.first { $0.changed == "2026-02-04" })
        added.key = "added"
        added.title = "Veltrazine in a further cohort"
        (added.pmid, added.doi, added.pmcid) = ("99000001", "10.5555/added", nil)
        more.works.append(added)
        server.replaceCorpus(more)

        let second = try await update(workspace, "2026-02-05")
        #expect(second.sourcesByID["pubmed"]?["declared"]?.int == 2)
        #expect(second.sourcesByID["pubmed"]?["new"]?.int == 1 && second.sourcesByID["pubmed"]?["known"]?.int == 1)
        #expect(second["works"]?.int == (first["works"]?.int ?? 0) + 1)
        let report = try workspace.report()
        let total = try #require(first.sourcesByID["pubmed"]?["declared"]?.int)
        #expect(report.contains("whole asked on 2026-01-31: declared \(total)"))
        #expect(report.contains("changes since 2026-01-29 asked on 2026-02-05: 2"))
        let status = try await workspace.assay("status").text
        #expect(status.contains("2 since 2026-01-29"))

        let twin = try workspace.copy()
        for name in ["library.sqlite", "library.sqlite-wal", "library.sqlite-shm"] where twin.exists(".assay/\(name)") {
            try FileManager.default.removeItem(at: twin.url(".assay/\(name)"))
        }
        try FileManager.default.removeItem(at: twin.url("report.md"))
        let replay = try await twin.update("--offline")
        #expect(replay.exitCode == 0, "\(replay.errorText)")
        expectSame(try await twin.state(), try await workspace.state())
        #expect(try twin.report() == report)
        // Into a store that has runs, the whole pass and the changes after it are replayed: nothing is lost or withdrawn.
        let again = try await workspace.update("--offline", environment: ["ASSAY_NOW": "2026-02-06T12:00:00Z"])
        #expect(again.exitCode == 0, "\(again.errorText)")
        #expect(try again.json()["changes"]?.int == 0)
        #expect(try workspace.report() == report)
    }

    @Test func `what a source withdrew is noticed by a whole pass alone, and may come back`() async throws {
        let server = try LiteratureServer(corpus: Self.corpus())
        defer { server.stop() }
        let workspace = try TestWorkspace(server, yaml: Topic.yaml(sources: ["pubmed"]))
        let first = try await update(workspace, "2026-01-31")
        let works = try #require(first["works"]?.int)
        var fewer = Self.corpus()
        let gone = try #require(fewer.works.firstIndex { $0.pmid != nil && $0.isServed(by: .pubmed) })
        fewer.works.remove(at: gone)
        server.replaceCorpus(fewer)

        let changes = try await update(workspace, "2026-02-01")
        #expect(passes(changes) == ["changes 2026-01-29"] && changes["works"]?.int == works)
        let whole = try await update(workspace, "2026-02-02", "--full")
        #expect(passes(whole) == ["whole -"] && whole["works"]?.int == works - 1)
        #expect(try await workspace.assay("show", "run-3").text.contains("record-withdrawn 1"))
        #expect(try workspace.report().contains("pubmed no longer returns 1 record"))

        server.replaceCorpus(Self.corpus())
        let back = try await update(workspace, "2026-02-03", "--full")
        #expect(back["works"]?.int == works && (back["changes"]?.int ?? 0) > 0)
    }

    @Test(arguments: ["freshness: 0", "freshness: 5"])
    func `a workspace sets its own freshness`(setting: String) async throws {
        let server = try LiteratureServer(corpus: Self.corpus())
        defer { server.stop() }
        let yaml = Topic.yaml(sources: ["pubmed"])
            .replacing("requests_per_second: 50", with: "requests_per_second: 50, \(setting)")
        let workspace = try TestWorkspace(server, yaml: yaml)
        _ = try await update(workspace, "2026-01-31")
        let isOff = setting.hasSuffix("0")
        #expect(passes(try await update(workspace, "2026-02-02")) == [isOff ? "whole -" : "changes 2026-01-29"])
        #expect(passes(try await update(workspace, "2026-02-08")) == ["whole -"])
    }

    @Test func `after a pass that failed, or another question, a source is asked whole`() async throws {
        let server = try LiteratureServer(corpus: Self.corpus())
        defer { server.stop() }
        let workspace = try TestWorkspace(server, yaml: Topic.yaml(sources: ["crossref"]))
        _ = try await update(workspace, "2026-01-31")
        server.setFault(.failPage(1, status: 400, times: 100), for: .crossref)
        let failed = try await workspace.update(environment: ["ASSAY_NOW": "2026-02-01T12:00:00Z"])
        #expect(failed.exitCode == 3)
        #expect(try workspace.report().contains("**This report is incomplete.**"))
        server.setFault(nil, for: .crossref)
        #expect(passes(try await update(workspace, "2026-02-02")) == ["whole -"])
        #expect(try !workspace.report().contains("**This report is incomplete.**"))
        #expect(passes(try await update(workspace, "2026-02-03")) == ["changes 2026-01-31"])
        try workspace.write(Topic.yaml(query: "veltrazine", sources: ["crossref"]), to: "assay.yaml")
        #expect(passes(try await update(workspace, "2026-02-04")) == ["whole -"])
    }

    @Test func `answers that bear a version are confirmed, not sent again, and replay the same`() async throws {
        let server = try LiteratureServer(corpus: Self.corpus())
        defer { server.stop() }
        server.sendsValidators = true
        let workspace = try TestWorkspace(server, yaml: Topic.yaml(sources: ["europepmc", "clinicaltrials"]))
        let first = try await update(workspace, "2026-01-31")
        let report = try workspace.report()
        server.clearLog()
        let second = try await update(workspace, "2026-02-02", "--full")
        #expect(server.requests().allSatisfy { $0.status == 304 } && !server.requests().isEmpty)
        for (id, source) in second.sourcesByID {
            #expect(source["bytes"]?.int == 0 && source["known"]?.int == first.sourcesByID[id]?["new"]?.int, "\(id)")
        }
        #expect(try workspace.report() == report)
        let twin = try workspace.copy()
        try FileManager.default.removeItem(at: twin.url(".assay/library.sqlite"))
        let replay = try await twin.update("--offline")
        #expect(replay.exitCode == 0, "\(replay.errorText)")
        #expect(try twin.report() == report)
        // Without the captures there is nothing to confirm: the source is asked again.
        for name in try FileManager.default.contentsOfDirectory(atPath: workspace.url(".assay/captures").path)
        where name != "runs" {
            try FileManager.default.removeItem(at: workspace.url(".assay/captures/\(name)"))
        }
        let third = try await update(workspace, "2026-02-03", "--full")
        #expect(third.sourcesByID.values.allSatisfy { ($0["bytes"]?.int ?? 0) > 0 })
    }
}

extension CorpusWork {
    /// Whether a source's list does not leave the work out.
    fileprivate func isServed(by source: LiteratureSource) -> Bool {
        sources?.contains(source) ?? true
    }
}
