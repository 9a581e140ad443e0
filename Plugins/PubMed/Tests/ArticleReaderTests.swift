import AssayKit
import Testing

@testable import PubMedPlugin

@Suite struct ArticleReaderTests {
    @Test func `an article's bibliography is read`() throws {
        let record = try #require(try Fixture.article("90000001"))
        #expect(record.id == "pubmed:90000001")
        #expect(record.title == "Vitamin D3 and muscle strength: a trial.")
        #expect(record.container == "Journal of invented trials")
        #expect(record.volume == "12")
        #expect(record.issue == "3")
        #expect(record.pages == "101-9")
        #expect(record.date?.description == "2019-03-07")
        #expect(record.language == "eng")
        #expect(record.urls == ["https://pubmed.ncbi.nlm.nih.gov/90000001/"])
        #expect(record.types == ["Journal Article", "Randomized Controlled Trial"])
        #expect(record.extra["journal_abbreviation"] == .string("J Inv Trials"))
        #expect(record.extra["funding"] == .array([.string("G-1, Example Fund")]))
        #expect(record.extra["substances"] == .array([.string("Vitamin D")]))
        #expect(record.extra["conflict_of_interest"] == .string("None is declared."))
    }

    @Test func `identifiers are the valid ones of the article itself, not those of its references`() throws {
        let record = try #require(try Fixture.article("90000001"))
        #expect(record.identifiers.doi == "10.5555/right.one")
        #expect(record.identifiers.pmid == "90000001")
        #expect(record.identifiers.pmcid == "PMC9000001")
        #expect(record.identifiers.nct == "NCT09999991")
        #expect(try Fixture.article("90000002")?.identifiers.doi == "10.5555/fallen")
    }

    @Test func `sections keep their labels and lose markup, blanks and the copyright note`() throws {
        let record = try #require(try Fixture.article("90000001"))
        #expect(
            record.abstract == [
                AbstractSection(label: "BACKGROUND", text: "Strength falls with age (p < 0.05, R&D2)."),
                AbstractSection(text: "Plain text with x=2."),
            ])
    }

    @Test func `authors are the valid ones, groups included, without mail addresses`() throws {
        let record = try #require(try Fixture.article("90000001"))
        #expect(
            record.contributors == [
                Contributor(
                    family: "Muster", given: "Erika B", orcid: "0000-0002-1825-0097",
                    affiliations: ["Institute of Examples, Sampletown, Nowhere."]),
                Contributor(family: "Qüx", given: "A"),
                Contributor(literal: "Example Study Group"),
            ])
    }

    @Test func `headings carry qualifiers, and a major qualifier makes them major`() throws {
        let record = try #require(try Fixture.article("90000001"))
        #expect(
            record.subjects == [
                Subject(term: "Vitamin D", qualifiers: ["administration & dosage", "adverse effects"], isMajor: true),
                Subject(term: "Humans"),
            ])
        #expect(record.keywords == ["muscle", "strength"])
    }

    @Test func `relations read from the record to the other`() throws {
        let record = try #require(try Fixture.article("90000001"))
        #expect(
            record.relations.map { "\($0.kind.rawValue) \($0.identifier)" } == [
                "reports-trial nct:NCT09999991", "reports-trial isrctn:ISRCTN00000001",
                "is-corrected-by doi:10.5555/erratum.1", "has-comment pmid:90000091",
                "summary-for-patients-in Leaflet. 2019;1:1.",
            ])
    }

    @Test func `a preprint and its article point at each other`() throws {
        let preprint = try #require(try Fixture.article("90000004"))
        let article = try #require(try Fixture.article("90000005"))
        #expect(preprint.relations.first?.kind == .isPreprintOf)
        #expect(preprint.relations.first?.identifier == "pmid:90000005")
        #expect(article.relations.contains { $0.kind == .hasPreprint && $0.identifier == "doi:10.5555/2020.02.01" })
    }

    @Test func `two registrations give two relations and no identifier`() throws {
        let record = try #require(try Fixture.article("90000005"))
        #expect(record.identifiers.nct == nil)
        #expect(record.relations.filter { $0.kind == .reportsTrial }.count == 2)
    }

    @Test func `a translated title loses its brackets, and a missing one gives way to the original`() throws {
        let translated = try #require(try Fixture.article("90000004"))
        #expect(translated.title == "Walking and [18F] uptake in the old.")
        #expect(translated.extra["vernacular_title"] == .string("Gehen im Alter."))
        #expect(try Fixture.article("90000005")?.title == "Gehen im Alter.")
    }

    @Test(arguments: [
        ("[A] and [B]", "[A] and [B]"), ("[11C] uptake.", "[11C] uptake."), ("[Is it so?].", "Is it so?"),
        ("[Whole]", "Whole"), ("[].", "[]."), ("Plain.", "Plain."),
    ])
    func `brackets go only where they hold the whole title`(title: String, expected: String) {
        var record = Record(source: "pubmed", sourceID: "1")
        TitleReader(title: title).add(to: &record)
        #expect(record.title == expected)
    }

    @Test func `dates are as exact as MEDLINE has them`() throws {
        #expect(try Fixture.article("90000002")?.date?.description == "1998-12")
        #expect(try Fixture.article("90000003")?.date?.description == "2001")
        #expect(try Fixture.article("90000004")?.date?.description == "2020-02")
    }

    @Test func `another abstract serves where the article has none, and says its language`() throws {
        let record = try #require(try Fixture.article("90000004"))
        #expect(record.abstractText == "Alte Menschen gingen.")
        #expect(record.extra["abstract_language"] == .string("ger"))
        #expect(record.container == "Z Beisp")
        #expect(record.pages == "7")
        #expect(try Fixture.article("90000005")?.pages == "e1234")
    }

    @Test(
        arguments: [
            ("0000-0002-1825-0097", "0000-0002-1825-0097"), ("000000021825009x", "0000-0002-1825-009X"),
            ("http://orcid.org/0000-0002-1825-0097/", "0000-0002-1825-0097"), ("1825-0097", nil), ("", nil),
            ("0000-0002-1825-009 7", nil),
        ] as [(String, String?)])
    func `an iD is found in each of its spellings`(text: String, expected: String?) {
        #expect(OrcidReader.orcid(in: text) == expected)
    }

    @Test(
        arguments: [
            ("Dept of X, Y. a.b@example.org", "Dept of X, Y."), ("X, Y (a@example.org).", "X, Y"),
            ("Hall. E-mail: a@example.org. Second Hall.", "Hall. Second Hall."), ("a@example.org", nil),
            ("No mail here", "No mail here"),
        ] as [(String, String?)])
    func `affiliations lose their mail addresses`(text: String, expected: String?) {
        #expect(AffiliationReader.withoutMail(text) == expected)
    }
}
