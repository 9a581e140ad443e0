import AssayKit
import AssayTesting
import Foundation
import Testing

/// Topics and languages of which the code knows nothing: configuration alone makes them work.
@Suite struct OtherTopicTests {
    @Test func `an article on statins with themes of its own is assayed by configuration alone`() async throws {
        let server = try LiteratureServer(corpus: try OtherTopics.statinCorpus())
        let workspace = try TestWorkspace(
            server, yaml: OtherTopics.yaml(query: "statin* AND (muscle OR cardiovascular)", themes: "themes.yaml"),
            document: OtherTopics.statinArticle)
        try workspace.write(OtherTopics.englishThemes, to: "themes.yaml")
        try await Self.expectThemes(["benefit", "harm"], titled: ["Benefit", "Harm"], in: workspace)
        let harm = try await workspace.assay("findings", "--theme", "harm", "--format", "json").json()
        let texts = (harm["findings"]?.array ?? []).compactMap { $0["text"]?.text }
        #expect(texts.contains { $0.lowercased().contains("muscle pain") })
    }

    @Test func `a German article with German themes is assayed by configuration alone`() async throws {
        let server = try LiteratureServer(corpus: try OtherTopics.vitaminCorpus())
        let workspace = try TestWorkspace(
            server, yaml: OtherTopics.yaml(query: "\"Vitamin D\"", themes: "themen.yaml"),
            document: OtherTopics.vitaminArticle)
        try workspace.write(OtherTopics.germanThemes, to: "themen.yaml")
        try await Self.expectThemes(["nutzen", "schaden"], titled: ["Nutzen", "Schäden"], in: workspace)
        let harm = try await workspace.assay("findings", "--theme", "schaden", "--format", "json").json()
        let texts = (harm["findings"]?.array ?? []).compactMap { $0["text"]?.text }
        #expect(texts.contains { $0.contains("Nierensteine") })
    }

    @Test func `no word of the sample's topic stands in the code`() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        var read = 0
        for folder in ["Sources", "Plugins"] {
            let names = FileManager.default.enumerator(atPath: root.appendingPathComponent(folder).path)
            for case let name as String in try #require(names) where !name.contains("Tests/Fixtures/") {
                let place = root.appendingPathComponent(folder).appendingPathComponent(name)
                guard let data = FileManager.default.contents(atPath: place.path) else { continue }
                read += 1
                let text = String(decoding: data, as: UTF8.self).lowercased()
                #expect(!text.contains("keta" + "mine"), "\(folder)/\(name)")
            }
        }
        #expect(read > 200)
    }

    private static func expectThemes(
        _ ids: [String], titled titles: [String], in workspace: TestWorkspace
    ) async throws {
        let update = try await workspace.update()
        #expect(update.exitCode == 0, "\(update.errorText)")
        expectBalance(try update.json())
        let claims = try await workspace.assay("claims", "--format", "json").json()["claims"]?.array ?? []
        for (id, title) in zip(ids, titles) {
            let about = claims.filter { claim in (claim["themes"]?.array ?? []).contains { $0["theme"]?.text == id } }
            #expect(!about.isEmpty, "no claim on \(id)")
            let found = try await workspace.assay("findings", "--theme", id, "--format", "json").json()
            #expect((found["total"]?.int ?? 0) > 0, "no finding on \(id)")
            #expect(try workspace.report().contains(title))
        }
        #expect(try !workspace.report().contains("Efficacy"))
    }
}
