import AssayKit
import AssayReport
import AssayStore
import Foundation
import Testing

@testable import AssayWorkspace

@Suite struct ExplainerTests {
    private func updated() async throws -> SmallWorld {
        let world = try SmallWorld()
        _ = try await world.update(day: 1)
        return world
    }

    private func explain(_ id: String, _ world: SmallWorld) throws -> Explanation {
        try Explainer(try world.workspace(), try world.library()).explain(id)
    }

    private func text(_ explanation: Explanation) -> String {
        explanation.sections.map { ([$0.title] + $0.lines).joined(separator: "\n") }.joined(separator: "\n")
    }

    @Test func `every id that the report tells to show is explained`() async throws {
        let world = try await updated()
        let report = try world.report()
        let ids = report.matches(of: /`(?:assay show )?([A-Za-z][A-Za-z0-9-]*[0-9a-f]{8}|run-\d+|[a-z]+)`/)
            .map { String($0.1) }
        let known: Set<String> = ["efficacy", "safety", "access", "pubmed", "clinicaltrials", "run-1"]
        for id in Set(ids.filter { $0.count > 8 && $0.contains { $0.isNumber } }).union(known) {
            #expect(throws: Never.self, "\(id)") { try explain(id, world) }
        }
        #expect(ids.contains { $0.hasPrefix("W") })
        #expect(ids.contains { $0.hasPrefix("C") })
    }

    @Test func `a run says what it changed and what each source brought`() async throws {
        let world = try await updated()
        let run = try explain("run-1", world)
        #expect(run.kind == "run")
        #expect(text(run).contains("work-new 5: "))
        #expect(text(run).contains("declared 3 = new 3 + known 0 + duplicate 0"))
        #expect(text(run).contains("its balance sheet closes"))
        #expect(run.data["events"]?.array?.count == (try world.library().events(run: 1).count))
        let error = #expect(throws: WorkspaceError.self) { try explain("run-7", world) }
        #expect(error?.message == "this workspace has no run 7")
        #expect(error?.hint == "its runs: run-1 to run-1")
    }

    @Test func `a theme says how many studies and which findings`() async throws {
        let world = try await updated()
        let theme = try explain("safety", world)
        let reported = try world.model().themes.first { $0.id == "safety" }
        #expect(theme.kind == "theme")
        #expect(theme.data["studies"] == .integer(reported?.studies ?? -1))
        #expect(theme.data["findings"]?.array?.count == reported?.findingsTotal)
        #expect((reported?.findingsTotal ?? 0) > 0)
    }

    @Test func `a source says what it is, and what it brought when it was last asked`() async throws {
        let world = try await updated()
        let source = try explain("pubmed", world)
        #expect(source.kind == "source")
        #expect(text(source).contains("id: pubmed"))
        #expect(text(source).contains("3 records in the library"))
        #expect(text(source).contains("complete, last answered 2026-01-01T12:00:00Z"))
        let other = try explain("crossref", world)
        #expect(text(other).contains("not switched on in assay.yaml"))
        #expect(other.sections.last?.lines == ["never"])
    }

    @Test(arguments: ["101", "10.5555/a", "https://doi.org/10.5555/A", "pubmed:101"])
    func `a work is found by its identifiers and followed to its capture`(id: String) async throws {
        let world = try await updated()
        let explanation = try explain(id, world)
        #expect(text(explanation).contains("Veltrazine for noctalgia: a randomised trial"))
        let capture = text(explanation).split(separator: "\n").first { $0.hasPrefix("  capture ") }
        let path = String(try #require(capture).dropFirst("  capture ".count))
        #expect(FileManager.default.fileExists(atPath: path))
    }

    @Test func `a capture that is lost is said to be`() async throws {
        let world = try await updated()
        try FileManager.default.removeItem(at: try world.workspace().captures)
        #expect(text(try explain("101", world)).contains("pubmed:101: capture not found"))
    }

    @Test func `an address is cut for people and whole for programs`() async throws {
        let world = try await updated()
        let long = "veltrazine OR " + (1...60).map { "noctalgia\($0)" }.joined(separator: " OR ")
        try world.configure(sources: ["clinicaltrials"], query: long)
        _ = try await world.update(day: 2)
        let record = try #require(try world.library().records().first { $0.source == "clinicaltrials" })
        let explanation = try explain(record.id, world)
        #expect(explanation.sections.allSatisfy { $0.lines.allSatisfy { $0.count < 400 } })
        let address = explanation.data["captures"]?.array?.first?["request"]?["url"]?.text ?? ""
        #expect(address.contains("noctalgia60"))
    }

    @Test func `nothing of that id says where ids stand`() async throws {
        let world = try await updated()
        let error = #expect(throws: WorkspaceError.self) { try explain("W0000000000", world) }
        #expect(error?.code == .usage)
        #expect(error?.hint == "ids stand in the report and in: assay works, assay claims, assay findings")
    }
}
