import AssayKit
import AssayTesting
import Foundation
import Testing

/// `assay fetch`, which needs no workspace.
@Suite struct FetchTests {
    @Test func `fetch streams records and ends quietly when nobody reads on`() async throws {
        let corpus = Corpus.synthetic(count: 2_400, seed: 6)
        let server = try LiteratureServer(corpus: corpus)
        server.latency = .milliseconds(150)
        let folder = try ScratchFolder()
        let line = "assay fetch --source europepmc --query '\(Topic.everything)'"
        let all = try await Assay.shell("\(line) | wc -l", in: folder.url, environment: server.environment)
        let expected = corpus.servedCounts.bySource["europepmc"] ?? 0
        let pages = server.requests().count
        server.clearLog()
        let some = try await Assay.shell(
            "\(line) --progress none | head -n 3", in: folder.url, environment: server.environment)
        #expect(some.exitCode == 0)
        #expect(some.errorText.isEmpty, "\(some.errorText)")
        let lines = some.text.split(separator: "\n")
        #expect(lines.count == 3)
        for line in lines {
            let record = try JSONDecoder().decode(JSONValue.self, from: Data(line.utf8))
            #expect(record["source"]?.text == "europepmc")
            #expect(record["id"]?.text?.hasPrefix("europepmc:") == true)
            #expect(record["title"]?.text?.isEmpty == false)
        }
        #expect(all.text.trimmingCharacters(in: .whitespacesAndNewlines) == "\(expected)")
        #expect(server.requests().count < pages, "it went on although nobody read")
    }

    @Test(arguments: LiteratureSource.usual)
    func `fetch prints as many records as are wanted, each a line of JSON`(source: LiteratureSource) async throws {
        let server = try LiteratureServer(corpus: .synthetic(count: 300, seed: 6))
        let folder = try ScratchFolder()
        let fetch = try await Assay.run(
            ["fetch", "--source", source.rawValue, "--query", "veltrazine OR noctalgia", "--limit", "5"],
            in: folder.url, environment: server.environment)
        #expect(fetch.exitCode == 0, "\(fetch.errorText)")
        #expect(fetch.text.split(separator: "\n").count == 5)
        #expect(fetch.errorText.contains("\(source.rawValue): complete; declared "))
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path).isEmpty)
    }

    @Test func `an unknown source and a wrong query are wrong usage`() async throws {
        let folder = try ScratchFolder()
        let unknown = try await Assay.run(["fetch", "--source", "pubmex", "--query", "x"], in: folder.url)
        #expect(unknown.exitCode == 64)
        #expect(unknown.errorText.contains("pubmex"))
        #expect(unknown.errorText.contains("assay plugin list"))
        let wrong = try await Assay.run(
            ["fetch", "--source", "pubmed", "--query", "sleep AND AND rest"], in: folder.url)
        #expect(wrong.exitCode == 64)
        #expect(wrong.errorText.contains("line 1, column 7"))
        #expect(wrong.errorText.contains("  sleep AND AND rest\n        ^"), "\(wrong.errorText)")
        #expect(wrong.output.isEmpty)
    }

    @Test func `a source that cannot be reached is a failure, not an empty answer`() async throws {
        let folder = try ScratchFolder()
        let fetch = try await Assay.run(["fetch", "--source", "clinicaltrials", "--query", "sleep"], in: folder.url)
        #expect(fetch.exitCode == 1)
        #expect(fetch.output.isEmpty)
        #expect(fetch.errorText.contains("clinicaltrials: failed; nothing came"))
    }
}
