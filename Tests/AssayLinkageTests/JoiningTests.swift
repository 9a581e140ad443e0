import AssayKit
import AssayLinkage
import Testing

@Suite struct JoiningTests {
    @Test(arguments: [
        (IdentifierScheme.doi, "10.1000/a.1", "https://doi.org/10.1000/A.1", MergeRule.sameDOI),
        (.pmid, "123", "PMID: 123", .samePMID), (.pmcid, "PMC77", "77", .samePMCID),
        (.openalex, "W4400", "https://openalex.org/W4400", .sameIdentifier),
    ])
    func `a shared identifier joins and the merge says which`(
        scheme: IdentifierScheme, one: String, other: String, rule: MergeRule
    ) throws {
        let left = Records.make("1", [scheme: one], author: nil, volume: nil, pages: nil)
        let right = Records.make(
            "2", source: "crossref", [scheme: other], title: nil, author: nil, date: nil, volume: nil)
        let linkage = Linker().link([left, right])
        let work = try #require(linkage.works.first)
        #expect(linkage.works.count == 1)
        #expect(work.members == ["crossref:2", "pubmed:1"])
        let value = try #require(Identifier(scheme, one)).description
        #expect(work.merges == [Merge(left: "crossref:2", right: "pubmed:1", rule: rule, evidence: value)])
        #expect(work.identifiers.map(\.description) == [value])
    }

    @Test func `two PMIDs under one title are left to a person`() {
        let linkage = Linker().link([Records.make("1", [.pmid: "1"]), Records.make("2", [.pmid: "2"])])
        #expect(linkage.memberLists == [["pubmed:1"], ["pubmed:2"]])
        #expect(linkage.maybe.map(\.kind) == ["different-pmid"])
        #expect(linkage.maybe.map(\.evidence) == ["title, first author, year, volume, first page"])
        #expect(linkage.maybe.first?.left == "pubmed:1")
        #expect(linkage.maybe.first?.rightWork == linkage.work(with: "pubmed:2")?.id)
    }

    @Test func `two DOIs under one title are left to a person`() {
        let linkage = Linker().link([Records.make("1", [.doi: "10.1000/a"]), Records.make("2", [.doi: "10.1000/b"])])
        #expect(linkage.works.count == 2)
        #expect(linkage.maybe.map(\.kind) == ["different-doi"])
    }

    @Test func `a chain does not get round contradicting PMIDs`() {
        // The middle record shares its DOI with one and its PMCID with the other.
        let linkage = Linker().link([
            Records.make("1", [.pmid: "1", .doi: "10.1000/a"]),
            Records.make("2", source: "crossref", [.doi: "10.1000/a", .pmcid: "PMC5"]),
            Records.make("3", [.pmid: "3", .pmcid: "PMC5"]),
        ])
        #expect(linkage.memberLists == [["crossref:2", "pubmed:1"], ["pubmed:3"]])
        #expect(linkage.maybe.map(\.kind) == ["different-pmid"])
    }

    @Test func `a DOI that stands with clearly different titles proves nothing`() {
        let supplement = "10.1000/supplement"
        let linkage = Linker().link([
            Records.make(
                "1", [.doi: supplement], title: "Sleep quality among night nurses in two hospitals", pages: "S1"),
            Records.make(
                "2", [.doi: supplement], title: "Vitamin intake of amateur rowers before regattas", author: "Okafor",
                pages: "S2"),
            Records.make(
                "3", source: "crossref", [.doi: supplement], title: "Sleep quality among night nurses in two hospitals",
                pages: "S1"),
        ])
        #expect(linkage.memberLists == [["crossref:3", "pubmed:1"], ["pubmed:2"]])
        #expect(linkage.works.flatMap(\.merges).map(\.rule) == [.titleAuthorYearPages])
        #expect(Set(linkage.works.map(\.id)).count == 2)
    }

    @Test func `a translated title does not make a DOI suspicious`() {
        let linkage = Linker().link([
            Records.make("1", [.doi: "10.1000/a"], title: "[Walking and the pressure of the blood.]"),
            Records.make("2", source: "crossref", [.doi: "10.1000/a"], title: "Marche et tension artérielle"),
        ])
        #expect(linkage.works.count == 1)
    }

    @Test func `two versions of one preprint are one work`() {
        let linkage = Linker().link([
            Records.make("1", source: "crossref", [.doi: "10.21203/rs.3.rs-77/v1"]) { $0.types = ["posted-content"] },
            Records.make("2", source: "crossref", [.doi: "10.21203/rs.3.rs-77/v2"]) { $0.types = ["posted-content"] },
        ])
        #expect(linkage.works.map(\.kind) == [.preprint])
        #expect(linkage.works.first?.identifiers.count == 2)
    }

    @Test func `a number joins registrations only`() {
        let linkage = Linker().link([
            Records.registration("NCT00000011"), Records.make("9", [.pmid: "9", .nct: "NCT00000011"]),
        ])
        #expect(linkage.works.map(\.kind).sorted { $0.rawValue < $1.rawValue } == [.article, .registration])
        #expect(linkage.studies.count == 1)
    }

    @Test func `a person's decisions outrank the rules`() {
        let records = [
            Records.make("1", [.pmid: "1"]), Records.make("2", [.pmid: "2"]),
            Records.make("3", source: "crossref", [.doi: "10.1000/a"], title: "One"),
            Records.make("4", source: "openalex", [.doi: "10.1000/a"], title: "One"),
        ]
        let decisions = LinkDecisions(
            join: [.init("pubmed:2", "pubmed:1")], split: [.init("crossref:3", "openalex:4")])
        let linkage = Linker(decisions: decisions).link(records)
        #expect(linkage.memberLists == [["crossref:3"], ["openalex:4"], ["pubmed:1", "pubmed:2"]])
        #expect(linkage.work(with: "pubmed:1")?.merges.map(\.rule) == [.decision])
        #expect(linkage.maybe.isEmpty)
    }
}
