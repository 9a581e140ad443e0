import AssayKit
import CrossrefPlugin
import Foundation
import Testing

@Suite struct CrossrefPageTests {
    private func page() throws -> SourcePage {
        let response = SourceResponse(status: 200, body: try Support.fixture("works-page.json"))
        return try Support.plugin().page(from: response, to: Support.request(rows: 7))
    }

    @Test func `each item is a record or a problem with its place`() throws {
        let page = try page()
        #expect(page.declaredTotal == 431)
        #expect(
            page.records.map(\.sourceID) == ["10.5555/abc.1", "10.5555/notice.9", "10.5555/pre.42", "10.5555/book"])
        #expect(page.problems.map(\.position) == [3, 4, 5])
        #expect(page.problems.map(\.message).prefix(2) == ["it has no DOI", "its DOI is none"])
        #expect(page.problems.last?.message.contains("title") == true)
        #expect(page.next.first?.url.hasSuffix("&rows=7&cursor=DnF1%2BA%2F1%3D%3D") == true)
    }

    @Test func `an article's bibliography is read without markup`() throws {
        let record = try page().records[0]
        #expect(record.id == "crossref:10.5555/abc.1")
        #expect(record.title == "RETRACTED: Walking versus standing & falls")
        #expect(record.extra["subtitle"] == .string("A small trial"))
        #expect([record.container, record.volume, record.issue, record.pages] == ["Journal of Gait", "7", "2", "e19"])
        #expect(record.date?.description == "2021-02-11")
        #expect(record.types == ["journal-article"])
        #expect(record.language == "en")
        #expect(record.license == "https://creativecommons.org/licenses/by/4.0/")
        #expect(record.citationCount == 12)
        #expect(record.urls == ["https://doi.org/10.5555/abc.1", "https://example.org/abc1"])
        #expect(
            record.abstract == [
                AbstractSection(label: "Aim", text: "People walk."),
                AbstractSection(label: "Results", text: "Falls were fewer (p<0.05)."),
            ])
    }

    @Test func `persons and organisations are told apart, nobody is left out`() throws {
        let people = try page().records[0].contributors
        #expect(people.map(\.family) == ["Doe Jr", nil])
        #expect(people.map(\.literal) == [nil, "Walking Study Group"])
        #expect(people[0].orcid == "0000-0002-1825-0097")
        #expect(people[0].affiliations == ["Institute of Gait"])
    }

    @Test func `one registration is the record's own, several are relations alone`() throws {
        let records = try page().records
        #expect(records[0].identifiers.nct == "NCT01234567")
        #expect(records[0].relations.last?.identifier == "nct:NCT01234567")
        #expect(records[2].identifiers.nct == nil)
        #expect(
            records[2].relations.filter { $0.kind == .reportsTrial }.map(\.identifier) == [
                "ISRCTN12345678", "nct:NCT00000001", "nct:NCT00000002",
            ])
    }

    @Test func `the fallen article names its notice once and keeps both signals`() throws {
        let record = try page().records[0]
        #expect(
            record.relations.prefix(2).map { "\($0.kind.rawValue) \($0.identifier)" } == [
                "is-retracted-by doi:10.5555/notice.9", "has-preprint doi:10.5555/pre.42",
            ])
        #expect(record.integrity?.status == .retracted)
        #expect(
            record.integrity?.notices.map(\.origin) == [
                "updated-by (publisher)", "updated-by (retraction-watch)",
            ])
        #expect(record.integrity?.notices.first?.date?.description == "2022-05-06")
        #expect(record.integrity?.notices.first?.identifier == "doi:10.5555/notice.9")
    }

    @Test func `the notice retracts and is not retracted`() throws {
        let record = try page().records[1]
        #expect(record.relations.map(\.kind) == [.retracts])
        #expect(record.integrity == Integrity(status: .noneFound))
        #expect(record.date == nil)
    }

    @Test func `a preprint has its server, its posting date and its article`() throws {
        let record = try page().records[2]
        #expect(record.title == nil)
        #expect(record.types == ["posted-content", "preprint"])
        #expect(record.container == "ExampleRxiv")
        #expect(record.date?.description == "2020")
        #expect(
            record.relations.prefix(2).map { "\($0.kind.rawValue) \($0.identifier)" } == [
                "is-preprint-of doi:10.5555/abc.1", "is-supplement-to https://example.org/data",
            ])
    }

    @Test func `a book's ISBN is its own`() throws {
        let record = try page().records[3]
        #expect(record.identifiers[.isbn]?.value == "9780000000002")
        #expect(record.pages == "1-300")
        #expect(try Support.record(#""type":"book-chapter","ISBN":["9780000000002"]"#)?.identifiers[.isbn] == nil)
    }
}

// MARK: - Single members

extension CrossrefPageTests {
    @Test(arguments: [
        ("retraction", "is-retracted-by", "retracts", Integrity.Status.retracted),
        ("withdrawal", "is-retracted-by", "retracts", .retracted),
        ("removal", "is-retracted-by", "retracts", .retracted),
        ("partial_retraction", "is-corrected-by", "corrects", .corrected),
        ("expression_of_concern", "has-expression-of-concern", "expresses-concern-about", .concern),
        ("correction", "is-corrected-by", "corrects", .corrected),
        ("corrigendum", "is-corrected-by", "corrects", .corrected),
        ("erratum", "is-corrected-by", "corrects", .corrected),
        ("addendum", "is-corrected-by", "corrects", .corrected),
        ("clarification", "is-corrected-by", "corrects", .corrected),
        ("new_version", "is-updated-by", "updates", .noneFound),
        ("new_edition", "is-updated-by", "updates", .noneFound),
    ])
    func `an update reads in its direction`(
        type: String, affected: String, notice: String, status: Integrity.Status
    ) throws {
        let update = #"[{"DOI":"10.5555/Other","type":"\#(type)","source":"publisher"}]"#
        let fallen = try Support.record(#""updated-by":\#(update)"#)
        #expect(fallen?.relations.map { "\($0.kind.rawValue) \($0.identifier)" } == ["\(affected) doi:10.5555/other"])
        #expect(fallen?.integrity?.status == status)
        let told = try Support.record(#""update-to":\#(update)"#)
        #expect(told?.relations.map { "\($0.kind.rawValue) \($0.identifier)" } == ["\(notice) doi:10.5555/other"])
        #expect(told?.integrity == Integrity(status: .noneFound))
    }

    @Test func `a new version that is the item itself says nothing, a retraction of itself does`() throws {
        let version = try Support.record(#""updated-by":[{"DOI":"10.5555/OWN","type":"new_version"}]"#)
        #expect(version?.integrity == Integrity(status: .noneFound))
        let fallen = try Support.record(#""updated-by":[{"DOI":"10.5555/own","type":"withdrawal"}]"#)
        #expect(fallen?.integrity?.status == .retracted)
        #expect(fallen?.relations.isEmpty == true)
    }

    @Test(
        arguments: [
            (#""issued":{"date-parts":[[2020,5]]},"published-print":{"date-parts":[[2020,5,9]]}"#, "2020-05"),
            (#""issued":{"date-parts":[[null]]},"published-online":{"date-parts":[[2019,1,2]]}"#, "2019-01-02"),
            (#""issued":{"date-parts":[[]]},"posted":{"date-parts":[[2018]]}"#, "2018"),
            (#""issued":{"date-parts":[[2020,2,30]]}"#, "2020-02"),
            (#""issued":{"date-parts":[[0]]}"#, nil),
            (#""issued":null,"created":{"date-parts":[[2020,1,1]]}"#, nil),
            (#""created":{"date-parts":[[2020,1,1]]}"#, nil),
        ] as [(String, String?)])
    func `the date is the earliest known, never that of the deposit`(members: String, expected: String?) throws {
        let record = try #require(try Support.record(members))
        #expect(record.date?.description == expected)
    }

    @Test(
        arguments: [
            (#"[{"URL":"https://a.org/tdm","content-version":"tdm"}]"#, "https://a.org/tdm"),
            (
                #"[{"URL":"https://a.org/am","content-version":"am"},{"URL":"https://a.org/u","content-version":"unspecified"}]"#,
                "https://a.org/u"
            ),
            (#"[{"URL":"https://a.org/x","content-version":"odd"}]"#, "https://a.org/x"),
            ("[]", nil),
        ] as [(String, String?)])
    func `of several licences the version of record's comes first`(licenses: String, expected: String?) throws {
        #expect(try Support.record(#""license":\#(licenses)"#)?.license == expected)
    }

    @Test func `a formula in a title is read once`() throws {
        let title = #"Growth at <mml:math><mml:msup><mml:mn>10</mml:mn><mml:mo>9</mml:mo></mml:msup></mml:math> cells"#
        #expect(try Support.record(#""title":["\#(title)"]"#)?.title == "Growth at 109 cells")
    }
}
