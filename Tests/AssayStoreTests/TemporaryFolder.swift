import AssayKit
import Foundation

@testable import AssayStore

/// A folder of its own for a test; it is removed at the end.
final class TemporaryFolder: Sendable {
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory.appending(path: "assay-store-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit {
        // What cannot be removed stays in the system's temporary folder.
        try? FileManager.default.removeItem(at: url)
    }

    var library: URL { url.appending(path: ".assay/library.sqlite") }

    func open(readOnly: Bool = false) throws -> Library {
        try Library.open(at: library, readOnly: readOnly)
    }
}

/// Authored values for the tests.
enum Sample {
    static let day = Date(timeIntervalSince1970: 1_767_225_600)  // 2026-01-01T00:00:00Z

    static func start(_ fingerprint: String = "f", on date: Date = day) -> Run.Start {
        Run.Start(kind: "update", started: date, asOf: date, fingerprint: fingerprint, version: "0.1.0")
    }

    static func end(effective: Bool = true) -> Run.End {
        Run.End(finished: day.addingTimeInterval(60), result: "{}", isEffective: effective)
    }

    static func record(_ id: String, title: String = "First", source: String = "pubmed") -> Record {
        var record = Record(source: source, sourceID: id)
        record.title = title
        return record
    }

    static let state = DerivedState(
        works: [
            WorkRow(
                id: "W1", title: "Walking and blood pressure", year: 2015, doi: "10.1000/a", pmid: "1",
                status: "none-found", identifiers: ["doi:10.1000/a", "pmid:1"], body: "Lower after café visits",
                json: "{\"a\":1}"),
            WorkRow(
                id: "W2", title: "Rowing", year: 2018, status: "retracted", identifiers: ["pmid:2"],
                body: "Blood, sweat", json: "{}"),
            WorkRow(id: "W3", kind: "registration", identifiers: ["nct:NCT00000011"], json: "{}"),
        ],
        studies: [StudyRow(id: "S1", works: ["W3", "W1"], json: "{}"), StudyRow(id: "S2", works: ["W2"], json: "{}")],
        members: [
            MemberRow(recordID: "crossref:a", workID: "W1"), MemberRow(recordID: "pubmed:1", workID: "W1"),
            MemberRow(recordID: "pubmed:2", workID: "W2"),
        ],
        findings: [
            FindingRow(id: "F1", workID: "W1", theme: "efficacy", json: "{}"),
            FindingRow(id: "F2", workID: "W2", theme: "safety/bruises", json: "{}"),
        ],
        claims: [ClaimRow(id: "C2", position: 0, json: "{}"), ClaimRow(id: "C1", position: 1, json: "{}")],
        judgements: [
            JudgementRow(claimID: "C1", workID: "W1", stance: "supports", score: 0.5, json: "{}"),
            JudgementRow(claimID: "C1", workID: "W2", stance: "contradicts", score: 0.25, json: "{}"),
        ],
        verdicts: [VerdictRow(claimID: "C1", label: "supported", certainty: "low", json: "{}")],
        meta: ["document": "d1", "themes": "t1"])
}
