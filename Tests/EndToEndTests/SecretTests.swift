import AssayKit
import AssayTesting
import Foundation
import Synchronization
import Testing

/// Keys stay secret whatever a source does with them.
@Suite struct SecretTests {
    /// With characters that addresses, JSON and HTML write in another way.
    static let key = "k3Y+/=%\"0f-n0b0dy=5d41402aBc"

    /// A way in which a server repeats what it was asked.
    enum Echo: String, CaseIterable, Sendable {
        case throttled, errorPage, redirectHere, redirectElsewhere, warning, lowerCase, upperCase, encodedTwice, html
        case base64

        func answer(to request: ServedRequest, at base: String) -> ServedResponse {
            let key = request.parameter("api_key") ?? ""
            switch self {
            case .throttled:
                return .json(
                    Self.json(["error": "API rate limit exceeded", "api-key": key]), status: 429,
                    headers: [(name: "Retry-After", value: "0"), (name: "X-Echo", value: request.target)])
            case .errorPage: return .text("Bad request: GET \(request.target) HTTP/1.1\n", status: 400)
            case .redirectHere where request.path != "/moved":
                return ServedResponse(
                    status: 302, headers: [(name: "Location", value: "\(base)/moved?api_key=\(key.percentEncoded())")])
            case .redirectElsewhere:
                let place = "http://127.0.0.2:9/\(key.percentEncoded())?api_key=\(key.percentEncoded())"
                return ServedResponse(status: 302, headers: [(name: "Location", value: place)])
            case .redirectHere, .warning: return Self.search(saying: key)
            case .lowerCase: return Self.search(saying: key.lowercased())
            case .upperCase: return Self.search(saying: key.uppercased())
            case .encodedTwice: return Self.search(saying: key.percentEncoded().percentEncoded())
            case .html: return Self.search(saying: key.replacing("\"", with: "&quot;").replacing("+", with: "&#43;"))
            case .base64: return Self.search(saying: Data("api_key=\(key)".utf8).base64EncodedString())
            }
        }

        /// An answer that PubMed's plugin accepts, with a phrase that it warns of.
        private static func search(saying text: String) -> ServedResponse {
            let escaped = json(["phrase": text]).dropFirst(#"{"phrase":"#.count).dropLast()
            return .json(
                #"{"header":{"type":"esearch"},"esearchresult":{"count":"0","retmax":"0","retstart":"0","idlist":[],"#
                    + #""querytranslation":\#(escaped),"errorlist":{"phrasesnotfound":[\#(escaped)],"fieldsnotfound":[]},"#
                    + #""warninglist":{"phrasesignored":[\#(escaped)],"quotedphrasesnotfound":[],"outputmessages":[]}}}"#
            )
        }

        private static func json(_ value: [String: String]) -> String {
            (try? JSONEncoder().encode(value)).map { String(decoding: $0, as: UTF8.self) } ?? ""
        }
    }

    @Test(arguments: Echo.allCases, [false, true])
    func `a key that a source repeats stands in no file and no output`(echo: Echo, isFromFile: Bool) async throws {
        let place = Place()
        let server = try LocalServer { echo.answer(to: $0, at: place.base) }
        place.base = server.baseURL
        var workspace = try TestWorkspace(yaml: Topic.yaml(sources: ["pubmed"]))
        workspace.environment = ["ASSAY_PUBMED_BASE_URL": server.baseURL, "ASSAY_HTTP_BACKOFF_SECONDS": "0.05"]
        let keys = try Keys(Self.key, isFromFile: isFromFile)
        workspace.environment.merge(keys.environment) { _, last in last }
        let results = try await Self.runAll(in: workspace)
        #expect(!server.requests.isEmpty)
        #expect(server.requests.allSatisfy { $0.parameter("api_key") == Self.key })
        try Self.expectNoKey(in: workspace, results)
    }

    @Test(arguments: [false, true])
    func `a run with keys and faults holds the key nowhere`(isFromFile: Bool) async throws {
        let server = try LiteratureServer(corpus: .synthetic(count: 60, seed: 4))
        server.setFault(.throttle(retryAfter: 0, times: 1), for: .pubmed)
        server.setFault(.htmlWith200, for: .crossref)
        var workspace = try TestWorkspace(server)
        let keys = try Keys(Self.key, isFromFile: isFromFile)
        workspace.environment.merge(keys.environment) { _, last in last }
        var results = try await Self.runAll(in: workspace)
        #expect(results.map(\.exitCode).prefix(1) == [3], "\(results[0].errorText)")
        for command in [["report", "--to", "html", "--output", "-"], ["plugin", "info", "pubmed"], ["status"]] {
            results.append(try await Assay.run(command, in: workspace.folder, environment: workspace.environment))
        }
        #expect(server.requests(to: .pubmed).allSatisfy { $0.request.parameter("api_key") == Self.key })
        try Self.expectNoKey(in: workspace, results)
        let lock = try #require(FileManager.default.contents(atPath: workspace.url("search.lock.json").path))
        #expect(lock.range(of: Data("tests@example.org".utf8)) == nil)
        for file in try workspace.files() where file.name.hasSuffix(".jsonl") {
            #expect(file.data.range(of: Data("example.org".utf8)) == nil, "\(file.name) holds the contact")
        }
    }

    // MARK: - Refused before anything is asked

    @Test(arguments: [["update"], ["plan", "--count"], ["fetch", "--source", "pubmed", "--query", "noctalgia"]])
    func `a file of keys that others can read stops the command before anything is asked`(
        command: [String]
    ) async throws {
        let server = try LiteratureServer(corpus: .synthetic(count: 5, seed: 4))
        var workspace = try TestWorkspace(server)
        let keys = try Keys(Self.key, isFromFile: true, mode: 0o644)
        workspace.environment.merge(keys.environment) { _, last in last }
        let result = try await Assay.run(command, in: workspace.folder, environment: workspace.environment)
        #expect(result.exitCode == 65)
        #expect(result.errorText.contains("mode is 644"))
        #expect(result.errorText.contains("chmod 600 \(keys.path)"))
        #expect(server.requests().isEmpty)
        let doctor = try await workspace.assay("doctor", "--offline")
        #expect(doctor.exitCode == 1)
        #expect(doctor.text.contains("chmod 600 \(keys.path)"))
        try Self.expectNoKey(in: workspace, [result, doctor])
    }

    @Test(arguments: ["abc", "two words", "tab\tkey", "clé-secrète"])
    func `what cannot be a key is refused by its name`(value: String) async throws {
        let server = try LiteratureServer(corpus: .synthetic(count: 5, seed: 4))
        let workspace = try TestWorkspace(server)
        let result = try await workspace.assay("update", environment: ["NCBI_API_KEY": value])
        #expect(result.exitCode == 65)
        #expect(result.errorText.contains("NCBI_API_KEY"))
        #expect(!result.errorText.contains(value))
        #expect(server.requests().isEmpty)
    }

    @Test(arguments: ["api_key", "key", "token", "NCBI_API_KEY", "settings: { access-token"])
    func `a key in the configuration is an error that says where it belongs`(name: String) async throws {
        let close = name.contains("{") ? " }" : ""
        let yaml = Topic.yaml(sources: ["pubmed"])
            .replacing("{ requests_per_second: 50 }", with: "{ \(name): \"secret-of-mine\"\(close) }")
        let result = try await TestWorkspace(yaml: yaml).assay("update")
        #expect(result.exitCode == 65)
        #expect(result.errorText.contains("line 6") && result.errorText.contains("mode 600"))
        #expect(!result.errorText.contains("secret-of-mine"))
    }

    @Test func `a key's value anywhere in the configuration is an error`() async throws {
        let workspace = try TestWorkspace(yaml: Topic.yaml(more: "# mine is my-very-own-key"))
        let result = try await workspace.assay("update", environment: ["NCBI_API_KEY": "my-very-own-key"])
        #expect(result.exitCode == 65)
        #expect(result.errorText.contains("one of your keys stands there"))
        #expect(!result.errorText.contains("my-very-own-key"))
    }

    @Test func `the environment beats the file, and plugin info says where a key is from`() async throws {
        let server = try LiteratureServer(corpus: .synthetic(count: 5, seed: 4))
        var workspace = try TestWorkspace(server, yaml: Topic.yaml(sources: ["pubmed"]))
        let keys = try Keys("the-key-of-the-file", isFromFile: true)
        workspace.environment.merge(keys.environment) { _, last in last }
        let fromFile = try await workspace.assay("plugin", "info", "pubmed")
        #expect(fromFile.text.contains("NCBI_API_KEY set (file)"))
        workspace.environment["NCBI_API_KEY"] = Self.key
        let info = try await workspace.assay("plugin", "info", "pubmed")
        #expect(info.text.contains("NCBI_API_KEY set (environment)"))
        _ = try await workspace.assay("plan", "--count")
        #expect(server.requests(to: .pubmed).map { $0.request.parameter("api_key") } == [Self.key])
    }
}

// MARK: - Support

extension SecretTests {
    /// Where a server stands, told once it does.
    private final class Place: Sendable {
        private let address = Mutex("")

        var base: String {
            get { address.withLock { $0 } }
            set { address.withLock { $0 = newValue } }
        }
    }

    /// A key in the environment, or in a file outside of the workspace.
    private struct Keys {
        let scratch: ScratchFolder
        let environment: [String: String]
        var path: String { scratch.url.appendingPathComponent("keys").path }

        init(_ key: String, isFromFile: Bool, mode: Int = 0o600) throws {
            scratch = try ScratchFolder()
            let place = scratch.url.appendingPathComponent("keys")
            environment = isFromFile ? ["ASSAY_KEYS_FILE": place.path] : ["NCBI_API_KEY": key]
            guard isFromFile else { return }
            try Data("# of a test\nNCBI_API_KEY=\(key)\n".utf8).write(to: place)
            try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: place.path)
        }
    }

    private static func runAll(in workspace: TestWorkspace) async throws -> [ProcessResult] {
        let commands = [
            ["update", "--format", "json", "--progress", "plain"], ["plan", "--count"],
            ["fetch", "--source", "pubmed", "--query", "noctalgia"], ["doctor"], ["plugin", "list"],
        ]
        var results: [ProcessResult] = []
        for command in commands {
            results.append(try await Assay.run(command, in: workspace.folder, environment: workspace.environment))
        }
        return results
    }

    /// The key as files and messages could hold it.
    private static let needles: [Data] = [
        key, key.lowercased(), key.uppercased(), key.percentEncoded(), key.percentEncoded().percentEncoded(),
        key.replacing("\"", with: "\\\""), key.replacing("/", with: "\\/").replacing("\"", with: "\\\""),
        key.replacing("\"", with: "&quot;"), key.replacing("\"", with: "&quot;").replacing("+", with: "&#43;"),
        Data(key.utf8).base64EncodedString(), Data("api_key=\(key)".utf8).base64EncodedString(),
        // Any spelling has this middle of it.
        "0f-n0b0dy", "0F-N0B0DY",
    ].map { Data($0.utf8) }

    private static func expectNoKey(in workspace: TestWorkspace, _ results: [ProcessResult]) throws {
        for needle in needles {
            for file in try workspace.files() {
                #expect(file.data.range(of: needle) == nil, "a key stands in \(file.name)")
            }
            for (index, result) in results.enumerated() {
                #expect(result.output.range(of: needle) == nil, "a key stands in output \(index)")
                #expect(result.errors.range(of: needle) == nil, "a key stands in messages \(index)")
            }
        }
    }
}
