import AssayKit
import AssayTesting
import Foundation
import Testing

/// `assay init` makes a workspace of a document alone.
@Suite struct InitTests {
    struct Sample: Sendable, CustomStringConvertible {
        var name: String
        var title: String
        var text: String
        /// A word that the proposed query must hold.
        var term: String
        var description: String { name }
    }

    /// Authored for these tests.
    private static let samples = [
        Sample(
            name: "statins.md", title: "Statins and muscle pain",
            text: "# Statins and muscle pain\n\nStatins lower cholesterol. Statins cause muscle pain in some patients. "
                + "Stopping the statins ends the muscle pain.\n", term: "statins"),
        Sample(
            name: "migraine.html", title: "Exercise for migraine",
            text:
                "<html><head><title>Exercise for migraine</title></head><body><h1>Exercise for migraine</h1><p>Aerobic "
                + "exercise reduces migraine days. Patients with migraine who exercise need fewer tablets.</p></body></html>",
            term: "migraine"),
        Sample(
            name: "melatonin.txt", title: "Melatonin for insomnia",
            text:
                "Melatonin for insomnia\n\nMelatonin shortens the time to fall asleep in adults with insomnia. Melatonin "
                + "is safe in the short term. Insomnia often returns.\n", term: "melatonin"),
        Sample(
            name: "knee.md", title: "Physiotherapy after knee replacement",
            text:
                "---\ntags: x\n---\n# Physiotherapy after knee replacement\n\nPhysiotherapy is an effective treatment after "
                + "knee replacement. Early physiotherapy shortens the stay in hospital.\n", term: "physiotherapy"),
        Sample(
            name: "it's \"quoted\" & odd.md", title: "Vitamin C: \"a cure\" for the common cold?",
            text:
                "# Vitamin C: \"a cure\" for the common cold?\n\nVitamin C does not prevent the common cold. Vitamin C "
                + "shortens the common cold by half a day.\n", term: "cold"),
    ]

    @Test(arguments: samples)
    func `a document alone gives a workspace that can be asked`(sample: Sample) async throws {
        let folder = try ScratchFolder()
        try Data(sample.text.utf8).write(to: folder.url.appendingPathComponent(sample.name))
        let made = try await Assay.run(["init", sample.name], in: folder.url)
        #expect(made.exitCode == 0, "\(made.errorText)")
        #expect(made.text.contains("\(sample.name): \(sample.title)"), "\(made.text)")
        #expect(made.text.contains("next: assay plan --count"))
        let plan = try await Assay.run(["plan", "--format", "json"], in: folder.url)
        #expect(plan.exitCode == 0, "\(plan.errorText)")
        let query = try #require(try plan.json()["query"]?.text)
        #expect(query.lowercased().contains(sample.term), "\(query)")
        #expect(try Query.parse(query).description.isEmpty == false)
        let claims = try await Assay.run(["claims", "--format", "json"], in: folder.url)
        #expect(try claims.json()["claims"]?.array?.isEmpty == false)

        let configuration = try Data(contentsOf: folder.url.appendingPathComponent("assay.yaml"))
        let again = try await Assay.run(["init", sample.name], in: folder.url)
        #expect(again.exitCode != 0)
        #expect(again.errorText.contains("assay.yaml"))
        #expect(try Data(contentsOf: folder.url.appendingPathComponent("assay.yaml")) == configuration)
    }

    @Test func `init of what is no document names it and writes nothing`() async throws {
        let folder = try ScratchFolder()
        try FileManager.default.createDirectory(
            at: folder.url.appendingPathComponent("below"), withIntermediateDirectories: true)
        try Data().write(to: folder.url.appendingPathComponent("empty.md"))
        for (name, says) in [("nowhere.md", "does not exist"), ("below", "is a folder"), ("empty.md", "is empty")] {
            let made = try await Assay.run(["init", name], in: folder.url)
            #expect(made.exitCode == 65, "\(name)")
            #expect(made.errorText.contains(says), "\(made.errorText)")
            #expect(made.errorText.contains(name))
        }
        let left = try FileManager.default.contentsOfDirectory(atPath: folder.url.path).sorted()
        #expect(left == ["below", "empty.md"])
    }

    @Test func `a query of one's own is taken, a wrong one is shown with a caret`() async throws {
        let folder = try ScratchFolder()
        try Data(Self.samples[0].text.utf8).write(to: folder.url.appendingPathComponent("a.md"))
        let wrong = try await Assay.run(["init", "a.md", "--query", "(statin*"], in: folder.url)
        #expect(wrong.exitCode == 64)
        #expect(wrong.errorText.contains("^"))
        #expect(!FileManager.default.fileExists(atPath: folder.url.appendingPathComponent("assay.yaml").path))
        let made = try await Assay.run(["init", "a.md", "--into", "w", "--query", "statin*"], in: folder.url)
        #expect(made.exitCode == 0, "\(made.errorText)")
        let place = folder.url.appendingPathComponent("w")
        let plan = try await Assay.run(["plan", "--format", "json"], in: place)
        #expect(try plan.json()["query"]?.text == "statin*")
        #expect(FileManager.default.fileExists(atPath: place.appendingPathComponent("a.md").path))
    }
}
