import AssayKit
import Testing

@testable import ClinicalTrialsPlugin

@Suite struct StudyReaderTests {
    @Test func `a registration's text and numbers are read`() throws {
        let record = try #require(try Fixture.page().records.first)
        #expect(record.id == "clinicaltrials:NCT09999991")
        #expect(record.identifiers.nct == "NCT09999991")
        #expect(record.title == "Vitamin D for Muscle Strength (authored for tests)")
        #expect(record.container == "ClinicalTrials.gov")
        #expect(record.date?.description == "2018-04-03")
        #expect(record.types == ["Registration", "INTERVENTIONAL"])
        #expect(record.keywords == ["muscle", "aged"])
        #expect(record.subjects == [Subject(term: "Sarcopenia"), Subject(term: "Vitamin D")])
        #expect(record.urls == ["https://clinicaltrials.gov/study/NCT09999991"])
        #expect(
            record.extra["official_title"]
                == .string("A Randomized Trial of Vitamin D for Muscle Strength in Older Adults"))
        #expect(record.extra["acronym"] == .string("EXAMPLE"))
        #expect(record.extra["org_study_id"] == .string("EX-1"))
        #expect(record.extra["secondary_ids"] == .array([.string("2020-000000-11"), .string("G-1")]))
        #expect(record.extra["nct_aliases"] == .array([.string("NCT00000007")]))
    }

    @Test func `the summary loses its Markdown and nothing else`() throws {
        let record = try #require(try Fixture.page().records.first)
        #expect(
            record.abstract == [
                AbstractSection(text: #"Does it help? adults >= 65 years dose ~ 20 * 2 µg A\B stays."#)
            ])
    }

    @Test func `the facts are the registry's own words`() throws {
        let facts = try #require(try Fixture.page().records.first?.trial)
        var expected = TrialFacts(registry: "clinicaltrials.gov")
        expected.phase = "PHASE2/PHASE3"
        expected.status = "TERMINATED"
        expected.whyStopped = "Slow recruitment."
        expected.enrolment = 48
        expected.enrolmentType = "ACTUAL"
        expected.studyType = "INTERVENTIONAL"
        expected.allocation = "RANDOMIZED"
        expected.model = "PARALLEL"
        expected.masking = "DOUBLE"
        expected.sponsor = "University of Examples"
        expected.startDate = PartialDate(iso: "2018-05")
        expected.primaryCompletionDate = PartialDate(iso: "2019-06-30")
        expected.completionDate = PartialDate(iso: "2019-12")
        expected.resultsPostedDate = PartialDate(iso: "2020-07-15")
        expected.lastUpdateDate = PartialDate(iso: "2021-01-02")
        expected.hasResults = true
        expected.conditions = ["Sarcopenia", "Vitamin D Deficiency"]
        expected.interventions = ["Vitamin D", "Placebo"]
        expected.primaryOutcomes = ["Grip strength"]
        expected.sex = "ALL"
        expected.minimumAge = "65 Years"
        expected.maximumAge = "90 Years"
        #expect(facts == expected)
    }

    @Test func `publications keep how they stand to the registration`() throws {
        let record = try #require(try Fixture.page().records.first)
        #expect(
            record.relations.map { "\($0.kind.rawValue) \($0.identifier)" } == [
                "has-result pmid:90000001", "is-mentioned-by pmid:90000002", "has-background pmid:90000008",
                "has-result A thesis. 2020.", "has-reference pmid:90000009",
            ])
        #expect(
            record.extra["retracted_references"]
                == .array([
                    .object([
                        "pmid": .string("90000002"), "notice_pmid": .string("90000003"),
                        "notice": .string("Ann Samples. 2001"),
                    ])
                ]))
        #expect(record.integrity == nil)
    }

    @Test func `no person, phone or mail address reaches a record`() throws {
        let line = try #require(try Fixture.page().records.first).jsonLine()
        for secret in ["Secret", "555-0100", "@example", "Hall of Examples"] { #expect(!line.contains(secret)) }
    }

    @Test func `a sparse registration falls back where it can`() throws {
        let record = try #require(try Fixture.page().records.last)
        #expect(record.title == "A registry of samples")
        #expect(record.date?.description == "2011-02")
        #expect(record.trial?.phase == nil)
        #expect(record.trial?.model == "COHORT")
        #expect(record.trial?.enrolment == 1_200)
        #expect(record.trial?.hasResults == nil)
        #expect(record.abstract.isEmpty)
    }

    @Test(arguments: [
        (#"a\\b"#, #"a\b"#), (#"1\. x\_y"#, "1. x_y"), (#"C:\temp"#, #"C:\temp"#), ("* a\n  * b", "a b"),
        (#"end\"#, #"end\"#),
        ("2 * 3", "2 * 3"),
    ])
    func `escapes go and other backslashes and stars stay`(markdown: String, text: String) {
        #expect(PlainMarkdown.text(markdown) == text)
    }
}
