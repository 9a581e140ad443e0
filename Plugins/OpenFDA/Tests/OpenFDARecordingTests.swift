import AssayKit
import AssayTesting
import Foundation
import OpenFDAPlugin
import Testing

/// Over recordings of the API in `$ASSAY_RECORDINGS/openfda`, which are no part of the repository.
@Suite(.enabled(if: RecordingFolder("openfda").isThere, "ASSAY_RECORDINGS is not set"))
struct OpenFDARecordingTests {
    private static let folder = RecordingFolder("openfda")

    /// Approvals are never asked for; the list of reports lacks the envelope that the service sends.
    private static let others = [
        "drugsfda-page1-link-header.json", "drugsfda-page2-last-no-link.json", "event-results-13.json",
    ]
    private static let errors: [String: SourceError.Code] = [
        "error-400-bad-sort.json": .rejected, "error-403-api-key-invalid.json": .rejected,
        "error-429-over-rate-limit.json": .throttled, "error-500-unbalanced-quote.json": .rejected,
    ]

    private func page(_ name: String, to request: SourceRequest) throws -> SourcePage {
        try Support.plugin().page(from: try Self.folder.response(name), to: request)
    }

    @Test func `the recorded label is a record with all its sections on harms and use`() throws {
        var request = try Support.labels()
        request.context["updated"] = nil
        let page = try page("label-citalopram-1.json", to: request)
        let facts = try #require(page.records.first?.safety)
        #expect(page.records.count == 1)
        #expect(page.problems.isEmpty)
        #expect(facts.manufacturer == "REMEDYREPACK INC.")
        #expect(facts.brands == ["Citalopram"])
        #expect(
            facts.sections.map(\.name) == [
                "boxed_warning", "indications_and_usage", "contraindications", "warnings_and_cautions",
                "adverse_reactions", "drug_interactions", "overdosage",
            ])
        #expect(facts.updated?.description == "2026-09-18")
    }

    @Test func `the recorded label tells how many there are`() throws {
        #expect(try page("label-citalopram-1.json", to: Support.size()).declaredTotal == 92)
    }

    @Test func `recorded counts are reactions`() throws {
        var request = try Support.afterSize(labels: 1).next[0]
        request.context["task"] = "reactions"
        request.context["fact.reports"] = "99"
        let record = try #require(try page("event-count-reactions.json", to: request).records.first)
        #expect(record.safety?.reactions == [.init(term: "MALIGNANT NEOPLASM PROGRESSION", reports: 12_016)])
        #expect(record.safety?.reports == 99)
        #expect(record.safety?.seriousReports == nil)
    }

    @Test func `no matches are none`() throws {
        #expect(try page("error-404-no-matches.json", to: Support.size()).declaredTotal == 0)
    }

    @Test(arguments: errors)
    func `each recorded failure has its code`(name: String, code: SourceError.Code) throws {
        let request = try Support.size()
        let error = #expect(throws: SourceError.self) { try page(name, to: request) }
        #expect(error?.code == code)
    }

    @Test(arguments: others)
    func `an answer of another endpoint brings no label`(name: String) throws {
        var request = try Support.labels()
        request.context["updated"] = nil
        let page = try? page(name, to: request)
        #expect(page?.records.isEmpty ?? true)
    }

    @Test func `every recorded report's day and seriousness are where they are looked for`() throws {
        let reports = try JSONDecoder().decode(
            [JSONValue].self, from: Self.folder.response("event-results-13.json").body)
        #expect(reports.count == 13)
        #expect(reports.allSatisfy { ["1", "2"].contains($0["serious"]?.text) && $0["receivedate"]?.text?.count == 8 })
    }

    @Test func `every recording is named here`() {
        let named =
            Self.others + Array(Self.errors.keys) + [
                "label-citalopram-1.json", "event-count-reactions.json", "error-404-no-matches.json",
            ]
        #expect(Set(Self.folder.names) == Set(named))
    }
}
