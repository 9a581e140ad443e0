import ArXivPlugin
import AssayKit
import Testing

@Suite struct EntryTests {
    private func page() throws -> SourcePage {
        let response = SourceResponse(status: 200, body: try Support.fixture("feed.xml"))
        return try Support.plugin().page(from: response, to: Support.request())
    }

    @Test func `each entry is a record or a problem with its place`() throws {
        let page = try page()
        #expect(page.declaredTotal == 6)
        #expect(page.records.map(\.sourceID) == ["2202.12345", "quant-ph/0201082", "astro-ph/0601001", "2202.12346"])
        #expect(page.problems.map(\.position) == [2, 3])
        #expect(page.problems.map(\.sourceID) == ["http://arxiv.org/abs/no-identifier-here", nil])
        #expect(page.next.isEmpty && page.warnings.isEmpty)
    }

    @Test func `an entry is read by the names of its parts, TeX and all`() throws {
        let record = try page().records[0]
        #expect(record.identifiers.all.map(\.description) == ["arxiv:2202.12345"])
        #expect(record.title == "Walking with $\\beta < 0.5$ on M\\\"obius strips")
        #expect(record.abstract == [AbstractSection(text: "We walk and measure p < 0.05 steps.")])
        #expect(record.contributors.map(\.literal) == ["Ada B. Example", "The Walking Collaboration"])
        #expect(record.contributors[0].affiliations == ["Nowhere College"])
        #expect(record.date?.description == "2022-02-24")
        #expect(record.container == "arXiv")
        #expect(record.types == ["preprint"])
        #expect(record.subjects == [Subject(term: "stat.AP", isMajor: true), Subject(term: "62P10")])
        #expect(record.urls == ["https://arxiv.org/abs/2202.12345", "http://arxiv.org/pdf/2202.12345v3"])
        #expect(record.integrity == nil)
    }

    @Test func `the journal's DOIs are relations and the version stands aside`() throws {
        let record = try page().records[0]
        #expect(
            record.relations.map { "\($0.kind.rawValue) \($0.identifier)" } == [
                "is-preprint-of doi:10.5555/walk.1", "is-preprint-of doi:10.5555/walk.2",
            ])
        #expect(
            record.extra == [
                "version": .integer(3), "updated": .string("2023-01-02"), "comment": .string("12 pages, 3 figures"),
                "journal_reference": .string("J. Walk. 7 (2023) 1-9"), "primary_category": .string("stat.AP"),
            ])
    }

    @Test func `what an entry lacks is not invented`() throws {
        let records = try page().records
        #expect(records[1].title == "0")
        #expect(records[1].extra["version"] == .integer(2))
        #expect(records[2].title == nil && records[2].date == nil && records[2].abstract.isEmpty)
        #expect(records[3].date == nil && records[3].relations.isEmpty)
        #expect(records[3].extra["journal_doi"] == .string("see the journal"))
    }

    @Test func `arXiv's own DOI is the preprint's`() throws {
        let record = try Support.record("<arxiv:doi>10.48550/arXiv.2101.00001</arxiv:doi>")
        #expect(record?.identifiers.doi == "10.48550/arxiv.2101.00001")
        #expect(record?.relations.isEmpty == true)
    }

    @Test(arguments: [
        "This paper has been withdrawn by the author", "Withdrawn.", "[withdrawn]", "v2: manuscript withdrawn",
        "This submission has been withdrawn by arXiv administrators", "the article was retracted",
        "Withdrawn due to an error",
        "Withdrawn by the authors, to be revised", "the preprint is now withdrawn",
    ])
    func `a comment tells a withdrawal`(comment: String) throws {
        let record = try Support.record(
            "<arxiv:comment>\(comment)</arxiv:comment><updated>2021-05-06T00:00:00Z</updated>")
        #expect(record?.integrity?.status == .retracted)
        #expect(record?.integrity?.notices.map(\.origin) == ["comment"])
        #expect(record?.integrity?.notices.first?.date?.description == "2021-05-06")
    }

    @Test(arguments: [
        "12 pages", "A study of retracted papers", "Paper withdrawn from the conference",
        "data of drugs withdrawn in 2004",
        "Retracted studies are listed in the appendix", "This work on retracted articles",
    ])
    func `a comment on something else tells none`(comment: String) throws {
        #expect(try Support.record("<arxiv:comment>\(comment)</arxiv:comment>")?.integrity == nil)
    }

    @Test(
        arguments: [
            ("This paper has been withdrawn. It was wrong.", true), ("The article was retracted by us", true),
            ("We ask why this paper has been withdrawn.", false),
            ("Participants were withdrawn by the sponsor.", false),
            ("Retracted articles are cited on.", false),
        ])
    func `an abstract tells a withdrawal in its first words alone`(summary: String, isWithdrawn: Bool) throws {
        let record = try Support.record("<summary>\(summary)</summary>")
        #expect((record?.integrity?.status == .retracted) == isWithdrawn)
    }
}
