import AssayKit
import AssayTesting
import Foundation
import Testing

/// All thirteen sources in one workspace.
@Suite struct ManySourcesTests {
    private static let ids = LiteratureSource.allCases.map(\.rawValue)

    private static func yaml(_ ids: [String]) -> String {
        Topic.yaml(query: "veltrazine AND (pain OR noctalgia OR placebo)", sources: ids)
    }

    @Test func `thirteen sources close, add what they add, and a second run is quiet`() async throws {
        let server = try LiteratureServer(corpus: .synthetic(count: 400, seed: 4))
        defer { server.stop() }
        let workspace = try TestWorkspace(server, yaml: Self.yaml(Self.ids))
        let first = try await workspace.update()
        #expect(first.exitCode == 0, "\(first.errorText)")
        let result = try first.json()
        #expect(result.sourcesByID.keys.sorted() == Self.ids.sorted())
        for (id, source) in result.sourcesByID {
            #expect(source["balanced"] == .bool(true) && source["status"]?.text == "complete", "\(id): \(source)")
            if source["estimated"] != .bool(true) { #expect(source["declared"]?.int == source.balanceSum, "\(id)") }
        }
        let report = try workspace.report()
        #expect(report.contains("## What authorities publish on harms"))
        try await Self.expectNoWork(of: "openfda", in: workspace)
        try await Self.expectEnrichment(in: workspace, result)

        let second = try await workspace.update()
        #expect(second.exitCode == 0, "\(second.errorText)")
        #expect(try second.json()["changes"]?.int == 0)
        #expect(try workspace.report() == report)

        for name in ["library.sqlite", "library.sqlite-wal", "library.sqlite-shm"] {
            try? FileManager.default.removeItem(at: workspace.url(".assay/\(name)"))
        }
        try FileManager.default.removeItem(at: workspace.url("report.md"))
        let rebuilt = try await workspace.update("--offline")
        #expect(rebuilt.exitCode == 0, "\(rebuilt.errorText)")
        #expect(try workspace.report() == report)
    }

    private static func expectNoWork(of source: String, in workspace: TestWorkspace) async throws {
        let works = try await workspace.assay("works", "--format", "json", "--limit", "0").json()
        let records = (works["works"]?.array ?? []).flatMap { ($0["records"]?.array ?? []).compactMap(\.text) }
        #expect(!records.isEmpty)
        #expect(!records.contains { $0.hasPrefix("\(source):") || $0.hasPrefix("unpaywall:") })
        #expect(!records.contains { $0.hasPrefix("opencitations:") })
    }

    /// Each DOI of a work is asked for once; a count that nobody knows is "unknown" and never 0.
    private static func expectEnrichment(in workspace: TestWorkspace, _ result: JSONValue) async throws {
        let works = try await workspace.assay("works", "--format", "json", "--limit", "0").json()
        let dois = Set(
            (works["works"]?.array ?? []).flatMap { $0["identifiers"]?.array ?? [] }.compactMap(\.text)
                .filter { $0.hasPrefix("doi:") })
        #expect(result.sourcesByID["unpaywall"]?["declared"]?.int == dois.count)
        #expect(result.sourcesByID["opencitations"]?["declared"]?.int == dois.count)
        let report = try workspace.report()
        #expect(report.contains("(OpenCitations)") && report.contains("[open access]("))
        #expect(!report.contains("cited 0 (OpenCitations)"))
        let doi = try #require(dois.sorted().first)
        let shown = try await workspace.assay("show", String(doi.dropFirst(4)))
        #expect(shown.text.contains("(opencitations)"), "\(shown.text)")
    }

    @Test func `a source that enriches and is down leaves a banner, and nothing else is lost`() async throws {
        let server = try LiteratureServer(corpus: .synthetic(count: 400, seed: 4))
        defer { server.stop() }
        server.setFault(.down, for: .unpaywall)
        var workspace = try TestWorkspace(server, yaml: Self.yaml(["pubmed", "unpaywall", "opencitations"]))
        workspace.environment["ASSAY_HTTP_BACKOFF_SECONDS"] = "0.05"
        let update = try await workspace.update()
        #expect(update.exitCode == 3, "\(update.errorText)")
        let sources = try update.json().sourcesByID
        #expect(sources["unpaywall"]?["status"]?.text == "failed")
        #expect(sources["pubmed"]?["status"]?.text == "complete")
        #expect(sources["opencitations"]?["status"]?.text == "complete")
        #expect(update.text.contains("requests in a row failed"))
        #expect(try workspace.report().contains("> - `unpaywall`: "))

        server.setFault(nil, for: .unpaywall)
        let healed = try await workspace.update()
        #expect(healed.exitCode == 0, "\(healed.errorText)")
        #expect(try healed.json().sourcesByID["unpaywall"]?["new"]?.int ?? 0 > 0)
        #expect(try !workspace.report().contains("This report is incomplete"))
    }

    @Test func `plan tells of each source what it is asked and how long it takes`() async throws {
        let server = try LiteratureServer(corpus: .synthetic(count: 200, seed: 4))
        defer { server.stop() }
        let workspace = try TestWorkspace(server, yaml: Self.yaml(Self.ids))
        let plan = try await workspace.assay("plan", "--count", "--format", "json")
        #expect(plan.exitCode == 0, "\(plan.errorText)")
        let sources = try plan.json().sourcesByID
        #expect(sources.keys.sorted() == Self.ids.sorted())
        for (id, source) in sources where id != "unpaywall" && id != "opencitations" {
            #expect(source["compiled_query"]?.text?.isEmpty == false, "\(id)")
            // Of a listing source a zero is no number: what it counts is not what is asked for.
            guard id != "medrxiv" else { continue }
            #expect((source["expected_requests"]?.int ?? 0) > 0 && source["expected_seconds"] != nil, "\(id)")
            #expect(source["total"]?.int != nil, "\(id)")
        }
        let list = try await workspace.assay("plugin", "list", "--format", "json").json()
        #expect(list["plugins"]?.array?.count == 13)
    }
}
