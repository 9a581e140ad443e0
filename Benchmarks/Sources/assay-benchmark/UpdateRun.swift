import AssayKit
import Foundation

/// One `assay update` of a fresh workspace with one source, its pace lifted.
struct UpdateRun {
    /// How long the source took, from its first request to its last record in the store, in seconds.
    let seconds: Double
    /// How many records the source gave.
    let records: Int
    /// What was asked, in the order of the journal.
    let requests: [SourceRequest]

    init(_ tools: Tools, source: String, query: String, limit: Int? = nil, server: ServerProcess) throws {
        let folder = try tools.scratch.makeFolder(source)
        let limits = limit.map { ", limit: \($0)" } ?? ""
        let contact = source == "crossref" ? "contact: benchmark@example.org\n" : ""
        try Data("# Text\n\nWord is better than none.\n".utf8).write(to: folder.appending(path: "text.md"))
        try Data(
            """
            title: Benchmark
            document: text.md
            query: \(query)
            \(contact)sources:
              \(source): { requests_per_second: 1000\(limits) }

            """.utf8
        ).write(to: folder.appending(path: "assay.yaml"))
        let run = try ChildRun(
            tools.assay, ["update", "--workspace", folder.path, "--format", "json"], environment: server.environment,
            scratch: tools.scratch)
        let result = try JSONDecoder().decode(JSONValue.self, from: run.output)
        guard let entry = result["sources"]?.array?.first, let seconds = entry["seconds"]?.text.flatMap(Double.init)
        else { throw BenchmarkError("assay update ended with \(run.status)") }
        self.seconds = seconds
        records = entry["fetched"]?.int ?? 0
        requests = try Self.journal(in: folder)
    }

    private static func journal(in folder: URL) throws -> [SourceRequest] {
        let captures = folder.appending(path: ".assay/captures")
        let files = FileManager.default.enumerator(at: captures, includingPropertiesForKeys: nil)
        let journals = (files?.allObjects as? [URL] ?? []).filter { $0.pathExtension == "jsonl" }
        return try journals.flatMap { try Data(contentsOf: $0).split(separator: 0x0A) }.compactMap { line in
            let entry = try JSONDecoder().decode(Line.self, from: Data(line))
            return entry.exchange?.request
        }
    }

    private struct Line: Decodable {
        var exchange: Exchange?

        struct Exchange: Decodable {
            var request: SourceRequest
        }
    }
}
