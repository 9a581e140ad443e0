import AssayKit
import AssayTesting
import Foundation
import Testing

/// The commands that look at a workspace.
@Suite struct LookingTests {
    struct Look: Sendable, CustomStringConvertible {
        var command: [String]
        var schema: String
        var list: String?
        var description: String { command.joined(separator: " ") }
    }

    private static let looks = [
        Look(command: ["claims"], schema: "assay.claims/1", list: "claims"),
        Look(command: ["works"], schema: "assay.works/1", list: "works"),
        Look(command: ["findings"], schema: "assay.findings/1", list: "findings"),
        Look(command: ["search", "noctalgia"], schema: "assay.works/1", list: "works"),
        Look(command: ["status"], schema: "assay.status/1", list: "sources"),
        Look(command: ["plan", "--count"], schema: "assay.plan/1", list: "sources"),
        Look(command: ["plugin", "list"], schema: "assay.plugins/1", list: "plugins"),
        Look(command: ["plugin", "info", "pubmed"], schema: "assay.plugin/1", list: "keys"),
        Look(command: ["themes", "list"], schema: "assay.themes/1", list: "themes"),
        Look(command: ["show", "pubmed"], schema: "assay.show/1", list: nil),
    ]

    @Test(arguments: looks)
    func `a list is JSON with its schema, and a table without`(look: Look) async throws {
        let workspace = try await Self.made.workspace()
        let result = try await Assay.run(
            look.command + ["--format", "json"], in: workspace.folder, environment: workspace.environment)
        #expect(result.exitCode == 0, "\(result.errorText)")
        let value = try result.json()
        #expect(value["schema"]?.text == look.schema)
        if let list = look.list { #expect(value[list]?.array?.isEmpty == false) }
        let table = try await Assay.run(look.command, in: workspace.folder, environment: workspace.environment)
        #expect(table.exitCode == 0)
        #expect(!table.text.isEmpty && !table.text.hasPrefix("{"))
    }

    @Test func `plan --count asks each source for the total that its corpus has`() async throws {
        let workspace = try await Self.made.workspace()
        let plan = try await workspace.assay("plan", "--count", "--format", "json").json()
        for (id, source) in plan.sourcesByID {
            #expect(source["total"]?.int == Self.corpus.servedCounts.bySource[id], "\(id)")
        }
    }

    @Test func `every id that the report prints is explained by show`() async throws {
        let workspace = try await Self.made.workspace()
        let ids = Self.ids(in: try workspace.report())
        for kind in ["C", "W"] { #expect(ids.contains { $0.hasPrefix(kind) }) }
        for id in ["pubmed", "efficacy"] { #expect(ids.contains(id)) }
        // The first of many works stand for all of them.
        let works = ids.filter { $0.hasPrefix("W") }.sorted().prefix(4)
        for id in ids.filter({ !$0.hasPrefix("W") }).sorted() + works + ["run-1"] {
            let shown = try await workspace.assay("show", id, "--format", "json")
            #expect(shown.exitCode == 0, "\(id): \(shown.errorText)")
            #expect(try shown.json()["id"]?.text == id)
            let words = try await workspace.assay("show", id)
            #expect(words.exitCode == 0 && words.text.contains(id), "\(id)")
        }
    }

    @Test func `a work is followed to the capture that a source returned`() async throws {
        let workspace = try await Self.made.workspace()
        let works = try await workspace.assay("works", "--format", "json", "--limit", "3").json()
        for work in try #require(works["works"]?.array) {
            let id = try #require(work["id"]?.text)
            let shown = try await workspace.assay("show", id).text
            let line = try #require(shown.split(separator: "\n").first { $0.contains("capture /") }, "\(shown)")
            let path = try #require(line.split(separator: " ").last.map(String.init))
            #expect(FileManager.default.fileExists(atPath: path))
        }
    }

    @Test func `an id that nothing has is wrong usage`() async throws {
        let shown = try await Self.made.workspace().assay("show", "W0000000000")
        #expect(shown.exitCode == 64)
        #expect(shown.errorText.contains("W0000000000"))
    }
}

// MARK: - Support

extension LookingTests {
    private static let corpus = Corpus.synthetic(count: 200, seed: 9)

    private actor Made {
        private var making: Task<(TestWorkspace, LiteratureServer), any Error>?

        func workspace() async throws -> TestWorkspace {
            if let making { return try await making.value.0 }
            let task = Task {
                let server = try LiteratureServer(corpus: LookingTests.corpus)
                let workspace = try TestWorkspace(server)
                let update = try await workspace.update()
                #expect(update.exitCode == 0, "\(update.errorText)")
                return (workspace, server)
            }
            making = task
            return try await task.value.0
        }
    }

    private static let made = Made()

    /// What stands between backticks and is an id: claims, works, studies, findings, runs, themes and sources.
    private static func ids(in report: String) -> Set<String> {
        let words = report.split(separator: "`", omittingEmptySubsequences: false).enumerated()
            .filter { $0.offset % 2 == 1 }.map { String($0.element) }
        let plain = words.map { $0.replacing("assay show ", with: "") }
        let known = Set(Topic.ids + ["efficacy", "safety", "access"])
        return Set(
            plain.filter { word in
                known.contains(word) || word.wholeMatch(of: /[CWSF][0-9a-f]{8,10}|run-[0-9]+/) != nil
            })
    }
}
