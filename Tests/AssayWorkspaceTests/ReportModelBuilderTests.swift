import AssayHost
import AssayKit
import AssayLinkage
import AssayReport
import Foundation
import Testing

@testable import AssayAppraisal
@testable import AssayStore
@testable import AssayWorkspace

/// A small authored set of works, so that every number can be counted by hand.
@Suite struct ReportModelBuilderTests {
    // MARK: - The set

    /// A trial (W1) with its preprint (W2), a cohort (W3), a retracted trial (W4), a registration that ended (W5), one
    /// that recruits (W6), one that ended and is published (W7, the study of W1), and a correction's notice (W8).
    private static let entries: [WorkEntry] = [
        entry("W1", study: "S1", design: .randomisedTrial, size: 100, year: 2020),
        entry("W2", study: "S1", design: .randomisedTrial, size: 100, year: 2019, kind: .preprint, role: .preprint),
        entry("W3", study: "S2", design: .cohort, size: 900, year: 2021),
        entry("W4", study: "S3", design: .randomisedTrial, size: 500, year: 2022, status: .retracted),
        entry("W5", study: "S4", design: .registration, year: 2018, trial: "COMPLETED"),
        entry("W6", study: "S5", design: .registration, year: 2025, trial: "RECRUITING"),
        entry("W7", study: "S1", design: .registration, year: 2017, trial: "COMPLETED"),
        entry("W8", study: "S2", design: .other, year: 2023, kind: .notice, role: .correction),
    ]

    private static func entry(
        _ id: String, study: String, design: Design, size: Int? = nil, year: Int, kind: WorkKind = .article,
        role: Study.Role = .primary, status: Integrity.Status = .noneFound, trial: String? = nil
    ) -> WorkEntry {
        var record = Record(source: "work", sourceID: id)
        record.title = "Title \(id)"
        record.date = PartialDate(year: year)
        if let trial {
            var facts = TrialFacts(registry: "ClinicalTrials.gov")
            facts.status = trial
            facts.completionDate = PartialDate(year: year)
            record.trial = facts
        }
        let work = Work(
            id: id, members: ["test:\(id)"], record: record, integrity: WorkIntegrity(status: status),
            kind: trial == nil ? kind : .registration)
        let tags = Tags(
            themes: [], design: DesignTag(label: design, score: 1, rule: "none", spans: []), sampleSize: size,
            sampleSizeSpan: nil, population: nil, direction: DirectionTag(label: .unclear, score: 0, spans: []))
        return WorkEntry(work: work, tags: tags, study: study, role: trial == nil ? role : .registration)
    }

    private static func judgement(_ claim: String, _ work: String, _ stance: Stance, _ score: Double) -> Judgement {
        let span = Span(
            field: .title, section: nil, start: 0, end: 8, text: "Title \(work)", rule: "r", negated: false,
            subtheme: nil)
        let study = entries.first { $0.work.id == work }?.study ?? ""
        return Judgement(
            claim: claim, work: work, study: study,
            judgement: StanceJudgement(stance: stance, score: score, spans: [span], rule: "rule"))
    }

    private static func finding(_ work: String, _ subtheme: String?) -> Finding {
        let span = Span(
            field: .title, section: nil, start: 0, end: 8, text: "Title \(work)", rule: "r", negated: false,
            subtheme: subtheme)
        return Finding(
            work: work, theme: "benefit", subtheme: subtheme, span: span, score: 0.5, negated: false, design: .other,
            sampleSize: nil, year: nil, direction: .unclear)
    }

    private static func evidence() throws -> Evidence {
        let pack = try ThemePack.load(
            yaml: """
                name: mine
                themes:
                  - id: benefit
                    title: Benefit
                    terms: [pain]
                    subthemes:
                      - id: speed
                        title: Speed
                        terms: [fast]
                  - id: harm
                    title: Harm
                    terms: [rash]
                """, name: "mine")
        let document = try Document.read(data: Data("Statins cause muscle pain in adults.\n".utf8), name: "d.md")
        var claims = ClaimExtractor(pack: pack).claims(in: document)
        claims.claims = claims.claims.prefix(1).map {
            var claim = $0
            claim.id = "C1"
            return claim
        }
        let studies = [
            JudgedStudy(id: "S1", stance: .supports, score: 0.9, design: .randomisedTrial, sampleSize: 100),
            JudgedStudy(id: "S2", stance: .contradicts, score: 0.7, design: .cohort, sampleSize: 900),
        ]
        return Evidence(
            document: DocumentFacts(document, path: "d.md", tagger: Tagger(pack: pack)), claims: claims, pack: pack,
            works: entries, studies: [],
            findings: [finding("W3", nil), finding("W1", "speed"), finding("W2", "speed")],
            judgements: [
                judgement("C1", "W3", .contradicts, 0.7), judgement("C1", "W2", .supports, 0.8),
                judgement("C1", "W1", .supports, 0.9),
            ],
            fallenJudgements: [judgement("C1", "W4", .supports, 0.9)],
            verdicts: [ClaimVerdict(claim: "C1", verdict: Verdict(studies: studies))], recordCount: 11)
    }

    private static func run(_ number: Int, _ day: String) throws -> Run {
        let date = try Date("\(day)T00:00:00Z", strategy: .iso8601)
        return Run(
            number: number, kind: "live", started: date, finished: date, asOf: date, state: .finished, fingerprint: "f",
            version: "1", result: nil, isEffective: true)
    }

    private static func source(
        _ id: String, _ status: SourceStatus, _ change: (inout SourceOutcome) -> Void = { _ in }
    ) -> UpdateResult.SourceResult {
        var outcome = SourceOutcome(id: id)
        outcome.status = status
        outcome.asked = "2026-01-09T10:00:00Z"
        change(&outcome)
        return UpdateResult.SourceResult(outcome, pluginVersion: "1.2")
    }

    private func model(events: [EventRow] = [], _ sources: [UpdateResult.SourceResult] = []) throws -> ReportModel {
        let text = "document: d.md\nquery: statin*\nsources: [pubmed, crossref, europepmc]\n"
        var builder = ReportModelBuilder(
            ReportInput(
                evidence: try Self.evidence(), run: try Self.run(2, "2026-01-09"),
                previousRun: try Self.run(1, "2026-01-02"), events: events,
                sources: sources.reduce(into: [:]) { $0[$1.id, default: RunHistory.Standing()].take($1) },
                previousSources: [:],
                lastComplete: [:],
                configuration: try ConfigurationReader(place: "assay.yaml").read(text), names: ["pubmed": "PubMed"]),
            isWhole: false)
        return builder.build()
    }

    // MARK: - Counts

    @Test func `fallen works and notices are in no count`() throws {
        let counts = try model().counts
        // W1, W2, W3, W5, W6, W7, of the studies S1, S2, S4, S5.
        #expect(counts == ReportCounts(records: 11, works: 6, studies: 4, findings: 3, excludedRetracted: 1))
    }

    @Test func `a study stands once under a claim, through the report that says most`() throws {
        let claim = try #require(try model().claims.first)
        #expect(claim.evidence.map(\.workID) == ["W1", "W3"])
        #expect(claim.evidence.map(\.stance) == [.supports, .contradicts])
        #expect(claim.evidenceTotal == 2)
        #expect(claim.tallies == ReportTallies(supports: 1, qualifies: 0, contradicts: 1, unclear: 0))
    }

    @Test func `a theme counts studies, each under its strongest design`() throws {
        let themes = try model().themes
        let benefit = try #require(themes.first)
        #expect(benefit.studies == 2)
        #expect(benefit.designs == ["randomised-trial": 1, "cohort": 1])
        #expect(benefit.subthemes.map(\.studies) == [1])
        #expect(benefit.findingsTotal == 3)
        #expect(benefit.literature == ReportShare(part: 3, whole: 3))
        #expect(benefit.document == ReportShare(part: 1, whole: 1))
        #expect(benefit.findings.map(\.workID) == ["W1", "W2", "W3"])
        #expect(themes.last?.studies == 0)
    }

    @Test func `a registration stands there until its study has a publication, those that ended first`() throws {
        let model = try model()
        #expect(model.registrations.map(\.workID) == ["W5", "W6"])
        #expect(model.registrationsTotal == 2)
        #expect(model.registrationsEnded == 1)
    }

    @Test func `a retracted work is listed with the claims that it would bear on`() throws {
        let integrity = try model().integrity
        #expect(integrity.map(\.workID) == ["W4"])
        #expect(integrity.first?.claims == ["C1"])
    }

    // MARK: - References

    @Test func `references are numbered where the report cites them first`() throws {
        let new = EventRow(run: 2, date: "2026-01-09", kind: .workNew, subject: "W3")
        let fallen = EventRow(
            run: 2, date: "2026-01-09", kind: .integrityChanged, subject: "W4",
            json: #"{"from":"none-found","to":"retracted"}"#)
        let moved = EventRow(
            run: 2, date: "2026-01-09", kind: .verdictMoved, subject: "C1",
            json: #"{"from":"supported","to":"contested","works":["W1","W0"]}"#)
        let model = try model(events: [new, fallen, moved])
        #expect(model.references.map(\.workID) == ["W1", "W4", "W3", "W2"])
        #expect(model.references.map(\.key) == [1, 2, 3, 4])
        #expect(model.changes.newWorks.map(\.reference) == [3])
        #expect(model.claims.first?.evidence.map(\.reference) == [1, 3])
        #expect(model.integrity.map(\.reference) == [2])
        let text = MarkdownReport.text(model)
        let places = model.references.compactMap { text.range(of: "ref \($0.key)")?.lowerBound }
        #expect(places.count == 4)
        #expect(places == places.sorted())
    }

    // MARK: - Changes

    @Test func `each kind of change is told once`() throws {
        func event(_ kind: EventRow.Kind, _ subject: String, _ json: String = "{}") -> EventRow {
            EventRow(run: 2, date: "2026-01-09", kind: kind, subject: subject, json: json)
        }
        let changes = try model(events: [
            event(.documentChanged, "document"), event(.methodChanged, "themes"), event(.methodChanged, "algorithm"),
            event(.workGone, "W0"), event(.workGone, "W00"), event(.workUpdated, "W1"),
            event(.integrityChanged, "W4", #"{"from":"none-found","to":"retracted"}"#),
            event(.verdictMoved, "C1", #"{"from":"supported","to":"contested","works":["W4"]}"#),
            event(.verdictMoved, "C1", #"{"to":"contested"}"#), event(.verdictMoved, "C9", #"{"from":"a","to":"b"}"#),
            event(.integrityChanged, "W0", "no JSON"),
        ]).changes
        #expect(changes.since == "2026-01-02")
        #expect(changes.updatedWorks.map(\.workID) == ["W1"])
        #expect(changes.integrityChanges.map(\.to) == [.retracted])
        #expect(changes.verdictsMoved.map(\.workIDs) == [["W4"]])
        #expect(changes.notes.count == 3)
        #expect(changes.notes.last?.hasPrefix("2 works are no longer counted") == true)
    }

    // MARK: - Balance and banner

    @Test func `the banner names what failed, is open or was never asked, and the balance gives every term`() throws {
        let model = try model(
            events: [],
            [
                Self.source("pubmed", .complete) { outcome in
                    outcome.balance.declared = 21
                    (outcome.balance.new, outcome.balance.known, outcome.balance.duplicate) = (6, 5, 4)
                    (outcome.balance.beyondCap, outcome.balance.filtered, outcome.balance.unparsable) = (3, 2, 1)
                },
                Self.source("crossref", .partial) { outcome in
                    outcome.balance.declared = 4
                    outcome.balance.failed = 3
                    outcome.problems = [FetchProblem(kind: "lost", page: "2", message: "cut")]
                },
            ])
        #expect(model.banner.map(\.source) == ["crossref", "europepmc"])
        #expect(model.banner.map(\.reason) == ["3 items are missing: cut", "was not asked yet"])
        #expect(model.balance.map(\.isBalanced) == [true, false, false])
        #expect(model.balance.map(\.status) == [.complete, .partial, .skipped])
        let row = try #require(model.balance.first)
        let terms = [row.new, row.known, row.duplicate, row.beyondCap, row.filtered, row.unparsable, row.failed]
        #expect(terms == [6, 5, 4, 3, 2, 1, 0])
        #expect(row.declared == 21)
        #expect(model.search.sources.map(\.name) == ["PubMed", "crossref", "europepmc"])
        #expect(model.search.sources.map(\.asked) == ["2026-01-09", "2026-01-09", nil])
    }
}
