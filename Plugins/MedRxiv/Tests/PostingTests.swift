import AssayKit
import MedRxivPlugin
import Testing

@Suite struct PostingTests {
    private func page() throws -> SourcePage {
        let response = SourceResponse(status: 200, body: try Support.fixture("page.json"))
        return try Support.plugin().page(from: response, to: Support.pageRequest())
    }

    @Test func `each item is a record of its version or a problem with its place`() throws {
        let page = try page()
        #expect(
            page.records.map(\.sourceID) == [
                "10.1101/2024.01.02.24300001v2", "10.64898/2026.07.31.741992v3", "10.1101/097196v1",
                "10.1101/2024.01.09.24300009", "10.1101/2024.01.02.24300001v3",
            ])
        #expect(page.problems.map(\.position) == [3, 4])
        #expect(page.part == SourcePage.Part(name: "medRxiv 2024-01-01 to 2024-01-31", total: 9))
        #expect(page.declaredTotal == nil)
        #expect(page.next.map(\.path) == ["details/medrxiv/2024-01-01/2024-01-31/7/json"])
    }

    @Test func `a version is read without tokens, its headings apart`() throws {
        let record = try page().records[0]
        #expect(record.identifiers.all.map(\.description) == ["doi:10.1101/2024.01.02.24300001"])
        #expect(record.title == "Walking in small steps")
        #expect(
            record.abstract == [
                AbstractSection(label: "Background", text: "Walking is good."),
                AbstractSection(label: "Methods", text: "We asked 40 people. daily weekly A second paragraph."),
                AbstractSection(label: "Results", text: "Of 40, p < 0.05."),
            ])
        #expect(record.date?.description == "2024-01-03")
        #expect(record.container == "medRxiv")
        #expect(record.types == ["preprint"])
        #expect(record.subjects == [Subject(term: "sports medicine")])
        #expect(record.license == "CC-BY-NC-ND")
        #expect(record.urls == ["https://www.medrxiv.org/content/10.1101/2024.01.02.24300001v2"])
        #expect(
            record.relations.map { "\($0.kind.rawValue) \($0.identifier)" } == ["is-preprint-of doi:10.5555/walk.9"])
        #expect(record.integrity == nil)
        #expect(record.extra["version"] == .integer(2))
        #expect(record.extra["funders"] == .array([.string("Fund of Steps")]))
        #expect(record.extra["corresponding_institution"] == .string("Nowhere College"))
    }

    @Test func `authors are persons where a comma splits them`() throws {
        let people = try page().records[0].contributors
        #expect(people.map(\.family) == ["Example", "van Dam", nil, "O'Neil"])
        #expect(people.map(\.given) == ["A. B.", "C.", nil, "D"])
        #expect(people.map(\.literal) == [nil, nil, "The Walkers Group", nil])
    }

    @Test func `a withdrawn version is retracted and its statement is no abstract`() throws {
        let record = try page().records[1]
        #expect(record.integrity?.status == .retracted)
        #expect(record.integrity?.notices.map(\.kind) == ["withdrawal"])
        #expect(record.integrity?.notices.map(\.origin) == ["type"])
        #expect(record.integrity?.notices.first?.date?.description == "2024-01-05")
        #expect(record.abstract.isEmpty)
        #expect(record.extra["withdrawal_statement"]?.text?.hasPrefix("WITHDRAWAL STATEMENT") == true)
        #expect(record.container == "bioRxiv")
        #expect(record.urls.first?.hasPrefix("https://www.biorxiv.org/content/") == true)
        #expect(record.license == "all rights reserved")
        #expect(record.relations.isEmpty)
    }

    @Test(arguments: [
        (#""title":"WITHDRAWN: A walk""#, "title"),
        (#""title":"A walk","abstract":"Withdrawal StatementWe err.""#, "abstract"),
    ])
    func `medRxiv tells a withdrawal by words`(members: String, origin: String) throws {
        #expect(try Support.record(members)?.integrity?.notices.map(\.origin) == [origin])
    }

    @Test func `patients who withdrew are no withdrawal`() throws {
        #expect(try Support.record(#""title":"Withdrawn from trials","abstract":"Some withdrew.""#)?.integrity == nil)
    }

    @Test func `what an item lacks is not invented`() throws {
        let records = try page().records
        #expect(records[2].title == nil && records[2].date == nil && records[2].contributors.isEmpty)
        #expect(records[2].license == nil && records[2].abstract.isEmpty && records[2].types == ["preprint"])
        #expect(records[2].container == "medRxiv")
        #expect(records[3].title == nil && records[3].date == nil && records[3].extra["version"] == nil)
        #expect(records[3].extra["published"] == .string("in press"))
    }

    @Test(
        arguments: [
            ("No heading. Results are told.\n\nMore.", ["-No heading. Results are told. More."]),
            ("AbstractThe text.", ["-The text."]),
            ("Methods & FindingsThis was", ["Methods & Findings-This was"]),
            ("Methods: we\n\nConclusions\nYes", ["Methods-we", "Conclusions-Yes"]),
            ("Aimless walking\n\nResultsets are kept", ["-Aimless walking Resultsets are kept"]),
            ("O_ST_ABSOddly namedC_ST_ABSText.\n\nResults1 in 7", ["Oddly named-Text.", "Results-1 in 7"]),
            ("PO_SCPLOWEAFOWLC_SCPLOW and C_LIO_LIone", ["-PEAFOWL and one"]),
            ("before O_TBL a table C_TBL after O_FIG not closed", ["-before after not closed"]),
            ("", []),
        ] as [(String, [String])])
    func `headings are those that stand glued before a paragraph`(text: String, expected: [String]) throws {
        let quoted = text.replacing("\n", with: "\\n")
        let sections = try Support.record(#""abstract":"\#(quoted)""#)?.abstract ?? []
        #expect(sections.map { "\($0.label ?? "")-\($0.text)" } == expected)
    }

    @Test func `entities of titles and abstracts are read`() throws {
        let record = try #require(
            try Support.record(#""title":"Walk &amp; rest","abstract":"BackgroundIt was &lt; 5 &amp; more.""#))
        #expect(record.title == "Walk & rest")
        #expect(record.abstract == [AbstractSection(label: "Background", text: "It was < 5 & more.")])
    }

    @Test(arguments: [
        ("This manuscript has been withdrawn by the authors.", true),
        ("The authors have withdrawn this manuscript for want of data.", true),
        ("O_ST_ABSWithdrawal statementC_ST_ABS The authors ask for no citation.", true),
        ("This paper is about patients who have withdrawn consent.", false),
        ("Withdrawal of caffeine was studied.", false),
    ])
    func `medRxiv tells of a withdrawal in the abstract's first words`(abstract: String, isWithdrawn: Bool) throws {
        let record = try #require(
            try Support.record(#""title":"T","type":"PUBLISHAHEADOFPRINT","abstract":"\#(abstract)""#))
        #expect((record.integrity?.status == .retracted) == isWithdrawn)
        #expect(record.abstract.isEmpty == isWithdrawn)
    }
}
