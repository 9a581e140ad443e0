import AssayKit
import Foundation

/// The same requests by `curl --parallel`.
enum CurlRun {
    /// How long curl takes for requests, so many at once, in seconds.
    static func seconds(_ requests: [SourceRequest], concurrency: Int, _ tools: Tools) throws -> Double {
        let entries = requests.map { request in
            var lines = ["url = \"\(request.url)\"", "output = \"/dev/null\""]
            if let body = request.body { lines.append("data = \"\(body)\"") }
            return lines.joined(separator: "\n")
        }
        let file = try tools.scratch.makeFolder("curl").appending(path: "config")
        try Data(entries.joined(separator: "\nnext\n").utf8).write(to: file)
        let run = try ChildRun(
            "/usr/bin/curl",
            ["--silent", "--compressed", "--parallel", "--parallel-max", String(concurrency), "--config", file.path],
            scratch: tools.scratch)
        guard run.status == 0 else { throw BenchmarkError("curl ended with \(run.status)") }
        return run.seconds
    }

    /// The body that answers one request.
    static func body(of request: SourceRequest, _ tools: Tools) throws -> Data {
        let data = request.body.map { ["--data", $0] } ?? []
        return try ChildRun("/usr/bin/curl", ["--silent", request.url] + data, scratch: tools.scratch).output
    }
}
