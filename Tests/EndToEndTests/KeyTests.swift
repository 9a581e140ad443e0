import AssayKit
import AssayTesting
import Foundation
import Testing

/// A key reaches its source and nothing else.
@Suite struct KeyTests {
    private static let key = "k3y-0f-n0b0dy-5d41402abc"

    @Test func `a key reaches the server and stands in no file and no output`() async throws {
        let server = try LiteratureServer(corpus: .synthetic(count: 80, seed: 4))
        var workspace = try TestWorkspace(server)
        workspace.environment["NCBI_API_KEY"] = Self.key
        var results = [try await workspace.update()]
        #expect(results[0].exitCode == 0, "\(results[0].errorText)")
        let asked = server.requests(to: .pubmed)
        #expect(!asked.isEmpty)
        #expect(asked.allSatisfy { $0.request.parameter("api_key") == Self.key })
        for source in [LiteratureSource.europepmc, .crossref, .clinicaltrials] {
            #expect(server.requests(to: source).allSatisfy { !$0.request.target.contains(Self.key) })
        }
        for command in [["plan"], ["plan", "--count", "--format", "json"], ["plugin", "info", "pubmed"], ["status"]] {
            results.append(try await Assay.run(command, in: workspace.folder, environment: workspace.environment))
        }
        try Self.expectNoKey(in: workspace, results)
    }

    @Test(arguments: [429, 400, 200])
    func `a key that the server repeats stands in no file and no output`(status: Int) async throws {
        let echo = try LocalServer { request in
            .json(
                #"{"error":"API rate limit exceeded","api-key":"\#(request.parameter("api_key") ?? "")"}"#,
                status: status, headers: [(name: "Retry-After", value: "0"), (name: "X-Echo", value: request.target)])
        }
        var workspace = try TestWorkspace(yaml: Topic.yaml(sources: ["pubmed"]))
        workspace.environment = ["ASSAY_PUBMED_BASE_URL": echo.baseURL, "NCBI_API_KEY": Self.key]
        let update = try await workspace.update()
        #expect(update.exitCode == 3, "\(update.errorText)")
        #expect(echo.requests.allSatisfy { $0.parameter("api_key") == Self.key })
        #expect(!echo.requests.isEmpty)
        let fetch = try await workspace.assay("fetch", "--source", "pubmed", "--query", "noctalgia")
        #expect(fetch.exitCode == 1)
        try Self.expectNoKey(in: workspace, [update, fetch])
    }

    private static func expectNoKey(in workspace: TestWorkspace, _ results: [ProcessResult]) throws {
        let needle = Data(key.utf8)
        for file in try workspace.files() {
            #expect(file.data.range(of: needle) == nil, "the key stands in \(file.name)")
        }
        for result in results {
            #expect(result.output.range(of: needle) == nil)
            #expect(result.errors.range(of: needle) == nil)
        }
    }
}
