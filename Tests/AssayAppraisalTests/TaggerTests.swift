import AssayKit
import Foundation
import Testing

@testable import AssayAppraisal

@Suite struct TaggerTests {
    private let tagger: Tagger

    init() throws {
        tagger = Tagger(pack: try ThemePack.bundled("clinical"))
    }

    private func record(_ title: String, _ sections: [(String?, String)] = []) -> Record {
        var record = Record(source: "test", sourceID: "1")
        record.title = title
        record.abstract = sections.map { AbstractSection(label: $0.0, text: $0.1) }
        return record
    }

    @Test func `themes come with spans, sub-themes and rules, and every span holds`() throws {
        let record = record(
            "Fish oil for migraine",
            [
                ("BACKGROUND", "Cost is a problem."), ("RESULTS", "Remission was seen in 12 of 40. Nausea was common."),
                ("CONCLUSIONS", "Fish oil was well tolerated."),
            ])
        let tags = tagger.tags(for: record)
        #expect(SpanCheck.failures(of: tags, in: record) == [])
        let safety = try #require(tags.themes.first { $0.theme == "safety" })
        #expect(safety.spans.map(\.text) == ["Nausea", "tolerated"])
        #expect(safety.spans.map(\.section) == ["RESULTS", "CONCLUSIONS"])
        #expect(safety.spans.map(\.start) == [52, 90])
        #expect(safety.subthemes == ["general"])
        // 1 - (1 - 0.42) * (1 - 0.5): one result, one conclusion.
        #expect(safety.score == 0.71)
        #expect(tags.themes.map(\.theme) == ["safety", "efficacy"], "a cost named in the background is no theme")
    }

    @Test func `the conclusion outweighs the background`() {
        let tags = tagger.tags(
            for: record(
                "X", [("BACKGROUND", "It may be cheap, but the price matters."), ("CONCLUSION", "Relapse was rare.")]))
        #expect(tags.themes.map(\.theme) == ["efficacy"])
    }

    @Test(arguments: [
        ("No serious adverse events occurred.", "serious adverse events", true),
        ("There was nausea but no vomiting.", "nausea", false),
        ("There was nausea but no vomiting.", "vomiting", true),
        ("Hallucinations were not observed.", "Hallucinations", true),
        ("Not only nausea was seen.", "nausea", false),
        ("It worked without sedation; dizziness was common.", "dizziness", false),
    ])
    func `negation is marked and the finding kept`(sentence: String, term: String, negated: Bool) throws {
        let tags = tagger.tags(for: record("X", [("RESULTS", sentence)]))
        let span = try #require(tags.themes.first { $0.theme == "safety" }?.spans.first { $0.text == term })
        #expect(span.negated == negated)
    }

    @Test(arguments: [
        "Tea-like: one cup was effective against suicidal ideas.",
        "Tea was tested in depression that has not responded to nausea.",
    ])
    func `what a treatment works against, or a population did not respond to, is not denied`(sentence: String) throws {
        let tags = tagger.tags(for: record("X", [("RESULTS", sentence)]))
        let spans = try #require(tags.themes.first { $0.theme == "safety" }?.spans)
        #expect(spans.map(\.negated) == [false])
    }

    @Test func `an aim is no finding where a result stands`() throws {
        let record = record(
            "X",
            [("RESULTS", "Nausea was seen in 3 of 40."), ("CONCLUSION", "The aim was to study nausea. Tea is old.")])
        let findings = tagger.findings(in: record, tags: tagger.tags(for: record), work: "W")
        #expect(findings.first { $0.theme == "safety" }?.span.text == "Nausea was seen in 3 of 40.")
    }

    @Test(arguments: [
        "Tea reduced mortality at 30 days.", "There were fewer deaths with tea.",
        "Tea led to a reduction in suicidal ideas.",
    ])
    func `fewer deaths are efficacy too`(sentence: String) {
        let themes = tagger.tags(for: record("X", [("RESULTS", sentence)])).themes.map(\.theme)
        #expect(Set(themes).isSuperset(of: ["efficacy", "safety"]))
    }

    @Test func `at the price of is no cost`() {
        let themes = tagger.tags(for: record("X", [("RESULTS", "It worked at the price of nausea.")])).themes.map(
            \.theme)
        #expect(!themes.contains("access"))
    }

    @Test func `MeSH headings and qualifiers count, with a rule and no span`() throws {
        var record = record("Something")
        record.subjects = [
            Subject(term: "Fish Oils", qualifiers: ["adverse effects"], isMajor: true), Subject(term: "Drug Costs"),
        ]
        let tags = tagger.tags(for: record)
        #expect(tags.themes.map(\.theme) == ["safety", "access"])
        #expect(tags.themes.map(\.rules) == [["mesh:/adverse effects"], ["mesh:drug costs"]])
        #expect(tags.themes.map(\.spans) == [[], []])
        #expect(tags.themes.map(\.score) == [0.65, 0.5])
    }

    @Test(arguments: [
        (["Randomized Controlled Trial", "Journal Article"], "X", Design.randomisedTrial),
        (["Meta-Analysis", "Systematic Review"], "X", .metaAnalysis),
        (["Clinical Trial Protocol"], "X", .protocolPaper),
        (["Review"], "X", .narrativeReview),
        (["Review"], "Tea for sleep: a systematic review", .systematicReview),
        (["Case Reports"], "X", .caseReport),
        (["Clinical Trial, Phase II"], "X", .nonRandomisedTrial),
        (["Clinical Trial, Phase II"], "A randomized trial of tea", .randomisedTrial),
        (["Observational Study"], "A cross-sectional survey of tea", .crossSectional),
        (["Editorial"], "Tea again", .editorial),
        (["journal-article"], "Tea for sleep: study protocol for a randomised controlled trial", .protocolPaper),
        (["posted-content"], "Tea for sleep: a randomised, double-blind, placebo-controlled trial", .randomisedTrial),
        ([], "Tea drinking and stroke: a prospective cohort study", .cohort),
        ([], "Tea and cancer: a case-control study", .caseControl),
        ([], "Cost-effectiveness of tea: an economic evaluation", .economicEvaluation),
        ([], "Tea in mice", .animal),
        ([], "Effects of tea in vitro", .inVitro),
        ([], "Living with tea: a qualitative study", .qualitative),
        ([], "Severe rash after tea: a case report", .caseReport),
        ([], "Clinical practice guideline for tea", .guideline),
        ([], "Tea", .other),
    ])
    func `the design comes from types first, then from words`(types: [String], title: String, design: Design) {
        var record = record(title)
        record.types = types
        #expect(tagger.tags(for: record).design.label == design)
    }

    @Test func `a registration and an animal study are told by their metadata`() {
        var registration = record("A trial of tea")
        registration.trial = TrialFacts(registry: "clinicaltrials.gov")
        registration.trial?.enrolment = 120
        #expect(tagger.tags(for: registration).design.label == .registration)
        #expect(tagger.tags(for: registration).sampleSize == 120)
        var animal = record("Tea and sleep")
        animal.subjects = [Subject(term: "Animals"), Subject(term: "Mice")]
        #expect(tagger.tags(for: animal).design.label == .animal)
    }

    @Test(arguments: [
        ("A total of 73 participants were randomised.", 73), ("We included adults (N=1,234).", 1_234),
        ("Forty-two patients took part.", 42), ("Eighteen treatment-resistant patients were enrolled.", 18),
        ("We randomly assigned 2972 women, aged 30-70 years, to tea.", 2_972),
        ("One hundred and five outpatients were recruited in 2004.", 105),
        ("Patients were randomised to tea (n = 36) or placebo (n = 37).", 73),
        ("We randomised 13\u{2009}388 women.", 13_388),
        ("Of 812 patients screened, 240 patients were randomised.", 240),
    ])
    func `the number of participants is found`(sentence: String, size: Int) {
        #expect(tagger.tags(for: record("A randomised trial", [("METHODS", sentence)])).sampleSize == size)
    }

    @Test(arguments: [
        "Tea was given in 2015 for 12 weeks.", "Patients aged 65 years took 20 mg twice daily.",
        "Some 45% of patients improved.",
        "We searched 12 databases for trials.", "COVID-19 patients were seen.", "",
    ])
    func `years, ages, doses and shares are no sample size`(sentence: String) {
        #expect(tagger.tags(for: record("A randomised trial", [("METHODS", sentence)])).sampleSize == nil)
    }

    @Test(arguments: [
        ("Tea in older adults with insomnia: a trial", "older adults with insomnia"),
        ("Tea for pregnant women", "pregnant women"),
        ("Tea in patients with chronic heart failure", "patients with chronic heart failure"),
        ("The chemistry of tea", nil),
    ])
    func `the population is named in a few words`(title: String, population: String?) {
        #expect(tagger.tags(for: record(title)).population == population)
    }

    @Test(arguments: [
        ("Tea was superior to placebo.", Direction.favoursIntervention),
        ("There was no significant difference between tea and placebo.", .noDifference),
        ("Tea did not reduce pain.", .noDifference),
        ("Tea was inferior to placebo and increased mortality.", .favoursComparator),
        ("Tea reduced pain. Mortality was higher mortality with tea.", .mixed),
        ("Tea was drunk.", .unclear),
    ])
    func `the direction is read from the conclusion`(conclusion: String, direction: Direction) {
        let record = record("X", [("BACKGROUND", "Tea was superior to all else."), ("CONCLUSION", conclusion)])
        let tags = tagger.tags(for: record)
        #expect(tags.direction.label == direction)
        #expect(SpanCheck.failures(of: tags, in: record) == [])
    }

    @Test func `a finding is the best sentence, verbatim`() throws {
        var record = record(
            "Tea",
            [
                (
                    nil,
                    "Tea may be safe. We aimed to test tea. We randomised 40 adults. Nausea occurred in 3 adults. In conclusion, tea is safe."
                )
            ])
        record.date = PartialDate(year: 2_019)
        let finding = try #require(
            tagger.findings(in: record, tags: tagger.tags(for: record), work: "W1").first { $0.theme == "safety" })
        #expect(finding.span.text == "In conclusion, tea is safe.")
        #expect(finding.span.section == "0")
        #expect(finding.sampleSize == 40)
        #expect(finding.year == 2_019)
        #expect(SpanCheck.holds(finding.span, in: record))
    }

    @Test func `the JSON has the contract's keys, with null where nothing is known`() throws {
        let tags = tagger.tags(for: record("Tea is safe"))
        let json = try JSONDecoder().decode(JSONValue.self, from: JSONEncoder().encode(tags))
        #expect(json["sample_size"] == .null)
        #expect(json["population"] == .null)
        let span = try #require(json["themes"]?.array?.first?["spans"]?.array?.first)
        for key in ["field", "section", "start", "end", "text", "rule", "negated"] { #expect(span[key] != nil) }
        #expect(try JSONDecoder().decode(Tags.self, from: JSONEncoder().encode(tags)) == tags)
    }

    @Test(arguments: [
        "", " ", "\u{0}", String(repeating: "safe", count: 2_500), String(repeating: "not ", count: 3_000),
        "👩‍👩‍👧‍👦 safe 👍🏽 nausea", "nause\u{301}a sa\u{308}fe", "\u{202E}nausea\u{202C}", "1,234,567,890,123,456,789 patients",
        "n = n = = n",
        String(repeating: "1,000 ", count: 2_000) + "patients", "Nausea:\r\n\r\n: vomiting",
    ])
    func `hostile records are tagged without harm and their spans hold`(text: String) {
        for sections in [[(String?.none, text)], [("RESULTS", text), (nil, ""), ("", text)]] {
            let record = record(text, sections)
            let tags = tagger.tags(for: record)
            #expect(SpanCheck.failures(of: tags, in: record) == [])
            #expect(
                tagger.findings(in: record, tags: tags, work: "w").allSatisfy { SpanCheck.holds($0.span, in: record) })
        }
    }

    @Test func `a span that lies is found out`() {
        let record = record("Tea is safe")
        let span = Span(field: .title, section: nil, start: 7, end: 11, text: "safe", rule: "r", negated: false)
        #expect(SpanCheck.holds(span, in: record))
        var wrong = span
        wrong.text = "Safe"
        #expect(!SpanCheck.holds(wrong, in: record))
        wrong.end = 400
        #expect(!SpanCheck.holds(wrong, in: record))
    }
}
