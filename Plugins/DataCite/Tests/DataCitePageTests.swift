import AssayKit
import DataCitePlugin
import Foundation
import Testing

@Suite struct DataCitePageTests {
    private func page() throws -> SourcePage {
        let response = SourceResponse(status: 200, body: try Support.fixture("dois.json"))
        return try Support.plugin().page(from: response, to: Support.request())
    }

    @Test func `each item is a record or a problem with its place`() throws {
        let page = try page()
        #expect(page.declaredTotal == 6)
        #expect(page.records.map(\.sourceID) == ["10.5555/abc.1", "10.48550/arxiv.2101.00001"])
        #expect(page.problems.map(\.position) == [2, 3, 4, 5])
        #expect(page.problems[1].sourceID == "10.5555/none")
    }

    @Test func `a record's bibliography is read without markup`() throws {
        let record = try page().records[0]
        #expect(record.title == "Walking and falls")
        #expect(record.extra["other_titles"] == .array([.string("Ein Titel")]))
        #expect(record.identifiers.all.map(\.description) == ["doi:10.5555/abc.1", "pmid:11110001"])
        #expect([record.container, record.volume, record.issue, record.pages] == ["Gait Reports", "7", "2", "10-19"])
        #expect(record.types == ["Preprint"])
        #expect(record.keywords == ["gait"])
        #expect(record.subjects == [Subject(term: "Walking")])
        #expect([record.license, record.language] == ["cc-by-4.0", "en"])
        #expect(record.citationCount == 3)
        #expect(record.urls == ["https://doi.org/10.5555/abc.1", "https://repository.example/1"])
        #expect(record.integrity == nil)
    }

    @Test func `the English abstract of several is taken`() throws {
        #expect(try page().records[0].abstractText.filter { !$0.isWhitespace } == "Peoplewalk.Theyfall.")
    }

    @Test func `persons, groups and several people in one text are told apart`() throws {
        let people = try page().records[0].contributors
        #expect(people.map(\.family) == ["Doe", "Roe", "Poe", nil, nil, "Moe"])
        #expect(people.map(\.literal) == [nil, nil, nil, "The Walkers", "Gait Study Group, Example City", nil])
        #expect(people[0].affiliations == ["Institute of Gait", "Nowhere University"])
    }

    @Test func `an ORCID is known by its check digit, not by the name of its scheme`() throws {
        let people = try page().records[0].contributors
        #expect(people[0].orcid == "0000-0002-1825-0097")
        #expect(people.last?.orcid == nil)
    }

    @Test func `versions and articles are relations, citations are counted`() throws {
        let record = try page().records[0]
        #expect(
            record.relations.map { "\($0.kind.rawValue) \($0.identifier)" } == [
                "is-version-of doi:10.5555/abc", "is-updated-by doi:10.5555/abc.2",
                "is-preprint-of doi:10.5555/article",
                "is-updated-by a later edition",
            ])
        #expect(record.extra["related"] == .object(["References": .integer(2)]))
    }

    @Test func `arXiv's number stands within its DOI, and what is missing stays so`() throws {
        let record = try page().records[1]
        #expect(record.identifiers[.arxiv]?.value == "2101.00001")
        #expect(record.container == "arXiv")
        #expect(record.title == nil && record.date == nil && record.contributors.isEmpty && record.citationCount == nil)
    }

    @Test(
        arguments: [
            (#""publicationYear":2021,"dates":[{"date":"2021-03-04T05:06:07Z","dateType":"Issued"}]"#, "2021-03-04"),
            (#""publicationYear":"2021","dates":[{"date":"2020-03-04","dateType":"Issued"}]"#, "2021"),
            (#""publicationYear":2021,"dates":[{"date":"2021-13-40","dateType":"Issued"}]"#, "2021"),
            (#""publicationYear":2021,"dates":[{"date":"2021-05-40","dateType":"Issued"}]"#, "2021-05"),
            (#""publicationYear":null,"dates":[{"date":"2011/2009","dateType":"Issued"}]"#, "2009"),
            (#""dates":[{"date":"2009-10-01/2014-01-23","dateType":"Created"}]"#, "2009-10-01"),
            (#""dates":[{"date":"2011-02-01 17:22:41 UTC","dateType":"Available"}]"#, "2011-02-01"),
            (#""dates":[{"date":"2011","dateType":"Updated"}]"#, nil),
            (
                #""publicationYear":0,"dates":[{"date":":unav","dateType":"Issued"},{"date":"/","dateType":"Issued"}]"#,
                nil
            ),
            (#""published":"2020","created":"2020-01-01T00:00:00Z","registered":"2020-01-01T00:00:00Z""#, nil),
        ] as [(String, String?)])
    func `a date is as exact as it is sure`(attributes: String, expected: String?) throws {
        let record = try #require(try Support.record(attributes))
        #expect(record.date?.description == expected)
    }

    @Test(
        arguments: [
            (#"{"description":"How.","descriptionType":"Methods"}"#, "How."),
            (#"{"description":"Red leather binding","descriptionType":"Other"}"#, ""),
            (#"{"description":"{\"references\": []}","descriptionType":"Other"}"#, ""),
            (#"{"description":null,"descriptionType":"Abstract"}"#, ""),
        ])
    func `without an abstract, methods stand for it and remarks do not`(description: String, expected: String) throws {
        #expect(try Support.record("\"descriptions\":[\(description)]")?.abstractText == expected)
    }

    @Test func `dirt in one item spoils no other`() throws {
        let dirt = [
            "null", "[]", "{}", #""x""#, #"{"id":5,"attributes":{}}"#, #"{"id":"10.5555/a","attributes":[]}"#,
            #"{"id":"10.5555/b","attributes":{"titles":"x","creators":[null,1,{"name":[]}],"dates":{"a":1},"publicationYear":{}}}"#,
            #"{"id":"10.5555/b","attributes":{"types":5,"publisher":[],"relatedIdentifiers":[{"relationType":"IsVersionOf"}]}}"#,
        ]
        let page = try Support.page("{\"data\":[\(dirt.joined(separator: ","))],\"meta\":{\"total\":\(dirt.count)}}")
        #expect(page.records.map(\.sourceID) == ["10.5555/b", "10.5555/b"])
        #expect(page.records.count + page.problems.count == dirt.count)
        #expect(page.records.allSatisfy { $0.title == nil && $0.contributors.isEmpty && $0.relations.isEmpty })
    }

    @Test func `an empty list of errors is none, and funders are kept`() throws {
        let item = #"{"id":"10.5555/a","attributes":{"fundingReferences":[null,{"funderName":"Fund of Nowhere"},{}]}}"#
        let page = try Support.page("{\"data\":[\(item)],\"meta\":{\"total\":1},\"errors\":[]}")
        #expect(page.records.first?.extra["funders"] == .array([.string("Fund of Nowhere")]))
        #expect(throws: SourceError.self) { try Support.page(#"{"errors":[]}"#) }
    }
}
