import AssayHost
import AssayKit
import AssayReport
import AssayStore
import AssayTesting
import Foundation

@testable import AssayWorkspace

/// A workspace on a made-up topic, and a local server that speaks the APIs of its sources. All texts are authored.
final class SmallWorld: Sendable {
    let folder: TemporaryFolder
    let server: LiteratureServer

    init(_ works: [String] = SmallWorld.works, sources: [String] = ["pubmed", "clinicaltrials"]) throws {
        folder = try TemporaryFolder()
        server = try LiteratureServer(corpus: try Self.corpus(works))
        try folder.write(Self.document, "document.md")
        try configure(sources: sources)
    }

    deinit {
        server.stop()
    }

    func configure(sources: [String], query: String = "veltrazine", themes: String = "clinical") throws {
        let list = sources.map { "  \($0): { requests_per_second: 1000 }\n" }.joined()
        try folder.write(
            "title: Test\ndocument: document.md\nquery: \(query)\nthemes: \(themes)\nsources:\n\(list)", "assay.yaml")
    }

    func serve(_ works: [String]) throws {
        server.replaceCorpus(try Self.corpus(works))
    }

    func workspace() throws -> Workspace {
        try Workspace(folder: folder.url)
    }

    /// Updates on a day of January 2026, asking each source whole unless said otherwise.
    func update(
        day: Int, offline: Bool = false, only: [String] = [], full: Bool = true
    ) async throws -> UpdateResult {
        try await updateWhole(day: day, offline: offline, only: only, full: full).result
    }

    /// Updates, and says whether the report could be written.
    func updateWhole(
        day: Int, offline: Bool = false, only: [String] = [], full: Bool = true
    ) async throws -> Update {
        var options = UpdateOptions()
        options.isFull = full
        options.isOffline = offline
        options.onlySources = only
        let digits = day < 10 ? "0\(day)" : "\(day)"
        let variables = server.environment.merging(["ASSAY_NOW": "2026-01-\(digits)T12:00:00Z"]) { $1 }
        let updater = try Updater(
            try workspace(), registry: .bundled, environment: try Environment(variables), options: options)
        return try await updater.run()
    }

    func library() throws -> Library {
        try Library.open(at: try workspace().library, readOnly: true)
    }

    func model() throws -> ReportModel {
        try ReportWriter(try workspace()).model(from: try library())
    }

    func report() throws -> String {
        try folder.text("report.md")
    }

    /// The kinds of a run's ledger entries with their numbers.
    func events(run: Int) throws -> [String: Int] {
        Dictionary(try library().events(run: run).map { ($0.kind.rawValue, 1) }, uniquingKeysWith: +)
    }
}

// MARK: - What it holds

extension SmallWorld {
    static let document = """
        # Veltrazine for noctalgia

        Veltrazine reduces pain in adults with noctalgia. Veltrazine often causes nausea in adults with noctalgia.
        """

    /// Two trials, a cohort, a registration that ended without results and one that recruits.
    static let works = [trial, secondTrial, cohort, registration, recruiting]

    static let trial = """
        {"key":"a","title":"Veltrazine for noctalgia: a randomised trial","pmid":"101","doi":"10.5555/a","year":2020,\
        "journal":"Invented Therapeutics","types":["Randomized Controlled Trial","Journal Article"],\
        "authors":[{"family":"Abelard","given":"Anna"}],\
        "abstract":[{"label":"RESULTS","text":"Veltrazine reduced pain in adults with noctalgia compared with placebo."},\
        {"label":"CONCLUSIONS","text":"Veltrazine is effective for pain in noctalgia."}]}
        """
    static let secondTrial = """
        {"key":"b","title":"Veltrazine in severe noctalgia: a randomised trial","pmid":"102","doi":"10.5555/b","year":2021,\
        "journal":"Invented Therapeutics","types":["Randomized Controlled Trial","Journal Article"],\
        "authors":[{"family":"Brosnan","given":"Boris"}],\
        "abstract":[{"label":"CONCLUSIONS","text":"Veltrazine reduced pain in adults with severe noctalgia."}]}
        """
    static let cohort = """
        {"key":"c","title":"Nausea under veltrazine: a cohort study","pmid":"103","doi":"10.5555/c","year":2019,\
        "journal":"Invented Therapeutics","types":["Observational Study","Journal Article"],\
        "authors":[{"family":"Castellan","given":"Chiara"}],\
        "abstract":[{"label":"CONCLUSIONS","text":"Nausea was a frequent adverse event of veltrazine in noctalgia."}]}
        """
    static let registration = """
        {"key":"r","title":"Veltrazine against nausea","year":2018,"ncts":["NCT00000018"],"sources":["clinicaltrials"],\
        "trial":{"nct":"NCT00000018","status":"COMPLETED","completion":"2019-05","enrollment":40,"has_results":false,\
        "conditions":["Noctalgia"],"interventions":[{"type":"DRUG","name":"Veltrazine"}]}}
        """
    static let recruiting = """
        {"key":"q","title":"Veltrazine for children","year":2025,"ncts":["NCT00000026"],"sources":["clinicaltrials"],\
        "trial":{"nct":"NCT00000026","status":"RECRUITING","completion":"2027-05","enrollment":60,"has_results":false,\
        "conditions":["Noctalgia"],"interventions":[{"type":"DRUG","name":"Veltrazine"}]}}
        """

    /// A further trial, for a later run.
    static let laterTrial = """
        {"key":"d","title":"Veltrazine or placebo for noctalgia","pmid":"104","doi":"10.5555/d","year":2025,\
        "journal":"Invented Therapeutics","types":["Randomized Controlled Trial","Journal Article"],\
        "authors":[{"family":"Dvorsky","given":"David"}],\
        "abstract":[{"label":"CONCLUSIONS","text":"Veltrazine did not reduce pain in adults with noctalgia."}]}
        """

    /// A work, retracted.
    static func retracted(_ work: String) -> String {
        work.dropLast() + #","retracted":{"notice_pmid":"900","date":"2025-12-01"}}"#
    }

    private static func corpus(_ works: [String]) throws -> Corpus {
        try Corpus.load(jsonl: Data(works.joined(separator: "\n").utf8))
    }
}
