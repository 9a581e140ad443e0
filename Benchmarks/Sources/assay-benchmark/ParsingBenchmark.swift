import AssayKit
import ClinicalTrialsPlugin
import CrossrefPlugin
import EuropePMCPlugin
import Foundation
import PubMedPlugin

/// How fast a page's bytes become records, on one core.
struct ParsingBenchmark {
    let tools: Tools

    private static let plugins: [String: any SourcePlugin.Type] = [
        "pubmed": PubMedPlugin.self, "europepmc": EuropePMCPlugin.self, "crossref": CrossrefPlugin.self,
        "clinicaltrials": ClinicalTrialsPlugin.self,
    ]
    private static let order = ["pubmed", "europepmc", "crossref", "clinicaltrials"]

    /// Measures synthetic pages, and recorded ones where `ASSAY_RECORDINGS` names their folder.
    func run(into table: inout ResultTable) throws {
        let server = try ServerProcess(tools, works: 3_000, latency: 0)
        defer { server.stop() }
        for source in Self.order {
            let requests = try UpdateRun(tools, source: source, query: SyntheticQuery.some, server: server).requests
            guard let request = requests.first(where: { source != "pubmed" || $0.context["step"] == "fetch" }) else {
                throw BenchmarkError("\(source) was not asked")
            }
            let page = Page(body: try CurlRun.body(of: request, tools), request: request)
            try measure([page], of: source, "synthetic", into: &table)
        }
        guard let folder = ProcessInfo.processInfo.environment["ASSAY_RECORDINGS"] else { return }
        for source in Self.order {
            try measure(try recordings(of: source, in: URL(filePath: folder)), of: source, "recorded", into: &table)
        }
    }

    private struct Page {
        var body: Data
        var request: SourceRequest
    }

    /// The recorded pages of a source, to be read over and over.
    private func recordings(of source: String, in folder: URL) throws -> [Page] {
        let names = [
            "pubmed": "efetch-", "europepmc": "search-core-25", "crossref": "works-cursor-page1",
            "clinicaltrials": "search-page1",
        ]
        let place = folder.appending(path: source)
        let files = try FileManager.default.contentsOfDirectory(atPath: place.path).sorted().filter {
            $0.hasPrefix(names[source] ?? source) && !$0.hasSuffix(".meta.json")
        }
        let request = try first(of: source)
        return try files.map { Page(body: try Data(contentsOf: place.appending(path: $0)), request: request) }
    }

    /// A request to which a recorded page is an answer.
    private func first(of source: String) throws -> SourceRequest {
        guard source != "pubmed" else { return SourceRequest(.get, "https://example.org/") }
        let requests = try Self.plugins[source]?.init(settings: SourceSettings())
            .firstRequests(for: Search(query: try Query.parse(SyntheticQuery.some)))
        guard let request = requests?.first else { throw BenchmarkError("\(source) has no first request") }
        return request
    }
}

// MARK: - Measuring

extension ParsingBenchmark {
    private func measure(
        _ pages: [Page], of source: String, _ kind: String, into table: inout ResultTable
    ) throws {
        guard let plugin = try Self.plugins[source]?.init(settings: SourceSettings()) else { return }
        let bytes = pages.map(\.body.count).reduce(0, +)
        var records = 0
        let seconds = try ProcessorTime.best {
            records = 0
            for page in pages { records += try self.records(of: page, plugin) }
        }
        let plain = ProcessorTime.best { for page in pages { Self.plainPass(page.body, of: source) } }
        let speed = Double(bytes) / seconds / 1e6
        let perSecond = Double(records) / seconds
        let size = Number.text(Double(bytes) / Double(max(1, records)) / 1e3, digits: 1)
        table.add(
            "\(source), \(kind) pages of \(size) kB a record",
            measured: "\(Number.text(perSecond, digits: 0)) records/s, \(Number.text(speed, digits: 0)) MB/s",
            against: source == "pubmed"
                ? "SAX pass for titles and abstracts: \(Number.text(Double(records) / plain, digits: 0)) records/s"
                : "Foundation's JSON objects: \(Number.text(Double(bytes) / plain / 1e6, digits: 0)) MB/s",
            ratio: "\(Number.text(seconds / plain)) × its time",
            goal: source == "pubmed" ? "15,000 records/s" : "80 MB/s")
    }

    /// A recorded answer that the plugin refuses has no records; its bytes count all the same.
    private func records(of page: Page, _ plugin: any SourcePlugin) throws -> Int {
        do {
            return try plugin.page(from: SourceResponse(status: 200, body: page.body), to: page.request).records.count
        } catch is SourceError {
            return 0
        }
    }

    private static func plainPass(_ body: Data, of source: String) {
        if source == "pubmed" {
            _ = PlainXMLPass.read(body)
        } else {
            // Only its time counts.
            _ = try? JSONSerialization.jsonObject(with: body)
        }
    }
}
