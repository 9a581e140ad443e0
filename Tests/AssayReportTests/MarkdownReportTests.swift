import AssayKit
import Foundation
import Testing

@testable import AssayReport

@Suite struct MarkdownReportTests {
    private func region(_ name: String, of model: ReportModel) -> String {
        MarkdownReport.render(model).first { $0.name == name }?.markdown ?? "no such region"
    }

    @Test func `the regions stand in the contract's order`() {
        let names = [
            "banner", "at-a-glance", "what-changed", "claims", "themes", "attention", "registrations", "integrity",
            "safety", "methods", "balance", "references",
        ]
        #expect(MarkdownReport.render(SampleReport.model).map(\.name) == names)
        #expect(MarkdownReport.render(SampleReport.empty).map(\.name) == names)
    }

    @Test func `equal models give equal bytes whatever the order of their dictionaries`() throws {
        let labels = [
            "meta-analysis", "cohort", "randomised-trial", "case-report", "editorial", "registration", "animal",
        ]
        var one = SampleReport.model
        var other = SampleReport.model
        one.themes[0].designs = [:]
        other.themes[0].designs = Dictionary(minimumCapacity: 512)
        for (index, label) in labels.enumerated() { one.themes[0].designs[label] = index + 1 }
        for (index, label) in labels.enumerated().reversed() { other.themes[0].designs[label] = index + 1 }
        #expect(MarkdownReport.text(one) == MarkdownReport.text(other))
        #expect(try ReportJSON.render(one) == ReportJSON.render(other))
    }

    @Test func `every hostile text in every place of the model leaves the report's structure alone`() throws {
        let calm = RenderedMarkdown(MarkdownReport.text(try model { _ in "calm" }))
        for text in HostileText.corpus {
            let report = MarkdownReport.text(try model { _ in text })
            let rendered = RenderedMarkdown(report)
            #expect(rendered.structure == calm.structure, "\(text)")
            #expect(try OwnedRegions.check(existing: report).isEmpty, "\(text)")
            #expect(!HTMLReport.render(markdown: report, title: text).contains("<script"), "\(text)")
        }
    }

    /// The sample with each text replaced that comes from sources, the document or the configuration.
    private func model(_ text: (String) -> String) throws -> ReportModel {
        let kept: Set = ["stance", "status", "integrity", "from", "to", "nct", "doi", "pmid", "url"]
        let value = try JSONDecoder().decode(JSONValue.self, from: JSONEncoder().encode(SampleReport.model))
        let replaced = value.replacingTexts(except: kept, with: text)
        return try JSONDecoder().decode(ReportModel.self, from: JSONEncoder().encode(replaced))
    }

    @Test func `what an authority does not say of its reports is unknown, never 0`() {
        var model = SampleReport.model
        model.safety = [ReportSafety(recordID: "x:1", isLabel: false, authority: "An agency", substance: "honey")]
        #expect(
            region("safety", of: model).replacing(/\s+/, with: " ").contains(
                "| honey | An agency | unknown | unknown | unknown | not said |"))
        #expect(region("safety", of: SampleReport.empty).isEmpty)
    }

    @Test func `a citation count that nobody knows is not printed as zero`() {
        var model = SampleReport.model
        model.references[0].citations = [
            ReportCitations(source: "A", count: nil), ReportCitations(source: "B", count: 7),
        ]
        #expect(region("references", of: model).contains("cited 7 (B) ·"))
        model.references[0].citations = [ReportCitations(source: "A", count: nil)]
        #expect(!region("references", of: model).contains("cited"))
    }

    @Test func `a failed source never reads as nothing`() {
        let row = ReportBalanceRow(source: "pubmed", status: .failed, isBalanced: false)
        #expect(
            row.cells == ["`pubmed`", "failed", "–", "–", "–", "–", "–", "–", "–", "–", "**failed**"])
    }

    @Test func `a row's sum is stated beside what was declared`() {
        let row = ReportBalanceRow(
            source: "x", status: .complete, declared: 30, new: 1, known: 2, duplicate: 3, unparsable: 4, beyondCap: 5,
            failed: 6, filtered: 7, isBalanced: false)
        #expect(row.sum == 28)
        #expect(row.cells.suffix(2) == ["28", "**open**"])
        let huge = ReportBalanceRow(source: "x", status: .complete, new: .max, known: .max, isBalanced: true)
        #expect(huge.sum == .max)
        #expect(huge.cells[1] == "not said")
    }

    @Test func `nothing changed comes with what each source answered`() {
        var model = SampleReport.model
        model.banner = []
        model.changes = ReportChanges(isFirstRun: false, since: "2025-12-31")
        model.balance = [SampleReport.balance[0]]
        #expect(
            region("what-changed", of: model) == """
                ## What changed since the last run

                Nothing changed since 2025-12-31.

                - `pubmed`: asked on 2026-01-31, closes
                """)
    }

    @Test func `an incomplete search proves no absence`() {
        var model = SampleReport.model
        model.changes = ReportChanges(isFirstRun: false, since: "2025-12-31")
        #expect(region("what-changed", of: model).contains("this is no proof that nothing changed"))
        #expect(
            region("claims", of: model).contains("No study was found that bears on it, but the search is incomplete."))
        model.banner = []
        #expect(region("claims", of: model).contains("No study was found that bears on it.\n"))
    }

    @Test(arguments: [
        (ReportTallies(supports: 1), "Of 1 study that takes a side, 1 supports it."),
        (
            ReportTallies(supports: 2, qualifies: 3, contradicts: 4, unclear: 1),
            "Of 9 studies that take a side, 2 support it, 3 qualify it and 4 contradict it. "
                + "1 study touches on it without meeting it or taking a side."
        ),
        (
            ReportTallies(unclear: 2),
            "No study takes a side. 2 studies touch on it without meeting it or taking a side."
        ),
    ])
    func `a verdict's sentence counts in good English`(tallies: ReportTallies, sentence: String) {
        var model = SampleReport.model
        model.claims = [ReportClaim(id: "c", text: "x", strength: "certain", verdict: "mixed", tallies: tallies)]
        #expect(region("claims", of: model).contains("**Mixed.** \(sentence)\n"))
    }

    @Test func `lists are cut and say how many are left`() {
        var model = SampleReport.model
        model.claims[0].evidence = Array(repeating: SampleReport.relief.evidence[0], count: 30)
        model.claims[0].evidenceTotal = 4
        let text = region("claims", of: model)
        #expect(text.components(separatedBy: "- **Supports**").count - 1 == 9)
        #expect(text.contains("22 more studies: `assay show c-relief1`"))
    }

    @Test func `works that nothing cites are no references`() {
        #expect(!region("references", of: SampleReport.model).contains("Nobody cites this"))
    }

    @Test(
        arguments: [
            (0, 0, nil), (1, 3, 33), (2, 3, 67), (1, 200, 1), (5, 5, 100), (9, 5, 100), (-1, 5, 0),
        ] as [(Int, Int, Int?)])
    func `a share is rounded to whole percent`(part: Int, whole: Int, percent: Int?) {
        #expect(ReportShare(part: part, whole: whole).percent == percent)
    }

    @Test(arguments: [(0, "0.00"), (0.305, "0.31"), (0.994, "0.99"), (1, "1.00"), (.nan, "–"), (-0.1, "–"), (7, "–")])
    func `a score has two decimals or is none`(score: Double, text: String) {
        #expect(Wording.score(score) == text)
    }

    @Test func `a report of 20,000 works stays readable`() {
        var model = SampleReport.model
        model.claims = Array(repeating: SampleReport.relief, count: 40)
        model.references = (1...20_000).map {
            ReportReference(key: $0, title: "Work \($0)", pmid: "\($0)", workID: "w-\($0)")
        }
        for index in model.claims.indices {
            model.claims[index].evidence = (1...500).map { number in
                var evidence = SampleReport.relief.evidence[0]
                evidence.workID = "w-\(index * 500 + number)"
                return evidence
            }
        }
        #expect(
            region("references", of: model).split(separator: "\n- ").count == 1 + 40 * 8 + 1, "heading, evidence, w-20")
        #expect(MarkdownReport.text(model).utf8.count < 400_000)
    }
}

extension JSONValue {
    /// The value with its texts replaced, save under some keys.
    fileprivate func replacingTexts(except kept: Set<String>, with text: (String) -> String) -> JSONValue {
        switch self {
        case .string(let value): .string(text(value))
        case .array(let values): .array(values.map { $0.replacingTexts(except: kept, with: text) })
        case .object(let members):
            .object(
                Dictionary(
                    uniqueKeysWithValues: members.map {
                        ($0, kept.contains($0) && $1.text != nil ? $1 : $1.replacingTexts(except: kept, with: text))
                    }))
        default: self
        }
    }
}
