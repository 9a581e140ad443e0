import AssayKit
import EuropePMCPlugin
import Foundation
import Testing

@Suite struct EuropePMCPageTests {
    private func page() throws -> SourcePage {
        let response = SourceResponse(status: 200, body: try Support.fixture("core-page.json"))
        return try Support.plugin().page(from: response, to: Support.request())
    }

    @Test func `each item is a record or a problem with its place`() throws {
        let page = try page()
        #expect(page.declaredTotal == 431)
        #expect(page.records.map(\.sourceID) == ["MED/11110001", "PPR/PPR42", "AGR/IND7", "MED/11119999"])
        #expect(page.problems.map(\.position) == [3, 4])
        #expect(page.problems.allSatisfy { $0.kind == .unparsable })
        #expect(page.problems.last?.message.contains("title") == true)
    }

    @Test func `an article's bibliography is read without markup`() throws {
        let record = try page().records[0]
        #expect(record.id == "europepmc:MED/11110001")
        #expect(record.title == "RETRACTED: Walking versus standing & falls.")
        #expect(record.identifiers.pmid == "11110001")
        #expect(record.identifiers.pmcid == "PMC1110001")
        #expect(record.identifiers.doi == "10.5555/abc.1")
        #expect(record.identifiers[.europepmc] == nil)
        #expect(
            [record.container, record.volume, record.issue, record.pages] == ["Journal of Gait", "7", "2", "10-19"])
        #expect(record.date?.description == "2021-02-11")
        #expect([record.language, record.license] == ["eng", "cc by"])
        #expect(record.citationCount == 12)
        #expect(
            record.urls == ["https://europepmc.org/article/MED/11110001", "https://europepmc.org/articles/PMC1110001"])
    }

    @Test func `an abstract's headings become labels`() throws {
        let abstract = try page().records[0].abstract
        #expect(
            abstract == [
                AbstractSection(label: "Background", text: "People walk."),
                AbstractSection(label: "Results", text: "Falls were fewer (p<0.05; 103 steps)."),
            ])
    }

    @Test func `persons and groups are told apart, and mail addresses go`() throws {
        let people = try page().records[0].contributors
        #expect(people.map(\.family) == ["Doe", nil, "Roe"])
        #expect(people.map(\.given) == ["Jane A", nil, "R"])
        #expect(people.map(\.literal) == [nil, "Walking Study Group", nil])
        #expect(people[0].orcid == "0000-0002-1825-0097")
        #expect(people[0].affiliations == ["Institute of Gait, Example City 100871, Norway."])
    }

    @Test func `types come once, and headings know their qualifiers`() throws {
        let record = try page().records[0]
        #expect(record.types == ["Retracted Publication", "Journal Article"])
        #expect(
            record.subjects == [
                Subject(term: "Walking", qualifiers: ["physiology"], isMajor: true), Subject(term: "Humans"),
            ])
        #expect(record.keywords == ["gait", "fall prevention"])
    }

    @Test func `the retracted article names its notice, its correction and a comment in words`() throws {
        let record = try page().records[0]
        #expect(
            record.relations.map { "\($0.kind.rawValue) \($0.identifier)" } == [
                "is-retracted-by pmid:11119999", "is-corrected-by doi:10.5555/erratum.2",
                "has-comment Gait Letters, volume three",
            ])
        #expect(record.integrity?.status == .retracted)
        #expect(record.integrity?.notices.map(\.kind) == ["retraction", "retraction", "correction"])
        #expect(record.integrity?.notices.map(\.identifier) == [nil, "pmid:11119999", "doi:10.5555/erratum.2"])
    }

    @Test func `the notice retracts and is not retracted`() throws {
        let record = try page().records[3]
        #expect(record.relations == [Relation(.retracts, try #require(Identifier(.pmid, "11110001")))])
        #expect(record.integrity?.status == .noneFound)
        #expect(record.date?.description == "2022")
    }

    @Test func `a preprint keeps its key and names its article`() throws {
        let record = try page().records[1]
        #expect(record.identifiers[.europepmc]?.value == "PPR/PPR42")
        #expect(record.identifiers.pmid == nil)
        #expect(record.container == "ExampleRxiv")
        #expect(record.relations.map(\.kind) == [.isPreprintOf])
        #expect(record.integrity == nil)
        #expect(record.date?.description == "2020-06-01")
        #expect(record.contributors == [Contributor(family: "Doe", given: "JA")])
    }

    @Test func `a record of a source without links or dates says no more than it knows`() throws {
        let record = try page().records[2]
        #expect(record.identifiers.all.map(\.description) == ["europepmc:AGR/IND7"])
        #expect(record.date?.description == "2019-12")
        #expect(record.integrity == nil)
        #expect(record.citationCount == nil)
        #expect(record.abstract.isEmpty && record.contributors.isEmpty)
    }

    @Test func `a lite item is read from its flat members`() throws {
        let record = try Support.record(
            #""authorString":"van der Berg A, WALK Investigators, O'Neil JB.","journalTitle":"J Gait","issue":"3","#
                + #""journalVolume":"9","pageInfo":"e7","pubYear":"2018","pubType":"review; retracted publication","#
                + #""firstPublicationDate":"2018-01-01","citedByCount":3"#)
        #expect(record?.contributors.map(\.family) == ["van der Berg", nil, "O'Neil"])
        #expect(record?.contributors.map(\.literal) == [nil, "WALK Investigators", nil])
        #expect([record?.container, record?.volume, record?.issue, record?.pages] == ["J Gait", "9", "3", "e7"])
        #expect(record?.types == ["review", "retracted publication"])
        #expect(record?.integrity?.status == .retracted)
        #expect(record?.date?.description == "2018")
    }

    @Test func `a lite item without a sign of trouble says nothing of its standing`() throws {
        let record = try Support.record(#""pubType":"journal article""#)
        #expect(record != nil)
        #expect(record?.integrity == nil)
    }

    @Test func `no hit is a true zero`() throws {
        let page = try Support.page(#"{"version":"6.9","hitCount":0,"resultList":{"result":[]}}"#)
        #expect(page.declaredTotal == 0)
        #expect(page.records.isEmpty && page.problems.isEmpty && page.next.isEmpty)
    }
}
