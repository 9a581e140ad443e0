import AssayKit
import Foundation
import Testing

@testable import PubMedPlugin

@Suite struct ArticleSetReaderTests {
    private func page(_ data: Data, asked: FetchStep.Asked) throws -> SourcePage {
        let plugin = try Fixture.plugin()
        return try plugin.page(
            from: SourceResponse(status: 200, body: data), to: plugin.service.fetch(FetchStep(asked: asked)))
    }

    @Test func `every item of the answer is a record, deletions are not items`() throws {
        let page = try page(Fixture.data("articles.xml"), asked: .pmids(Fixture.articleIDs))
        #expect(page.records.map(\.sourceID) == Fixture.articleIDs)
        #expect(page.problems.isEmpty)
        #expect(page.warnings.isEmpty)
    }

    @Test func `what was asked for and did not come is missing by name`() throws {
        let page = try page(Fixture.data("articles.xml"), asked: .pmids(Fixture.articleIDs + ["12", "13"]))
        #expect(page.records.count == 7)
        #expect(page.problems.map(\.sourceID) == ["12", "13"])
        #expect(page.problems.allSatisfy { $0.kind == .missing })
    }

    @Test func `what was not asked for is left out and named`() throws {
        let page = try page(Fixture.data("articles.xml"), asked: .pmids(["90000001"]))
        #expect(page.records.map(\.sourceID) == ["90000001"])
        #expect(page.problems.isEmpty)
        #expect(page.warnings.count == 1)
    }

    @Test func `an item that cannot be read has its place among the problems`() throws {
        let xml = """
            <PubmedArticleSet><PubmedArticle><MedlineCitation><PMID>11</PMID><Article/></MedlineCitation></PubmedArticle>
            <PubmedArticle><MedlineCitation><PMID>no</PMID><Article/></MedlineCitation></PubmedArticle>
            <PubmedArticle><MedlineCitation><PMID>13</PMID></MedlineCitation></PubmedArticle>
            <PubmedArticle><MedlineCitation><PMID>14</PMID><Article/></MedlineCitation><PubmedData><ArticleIdList>
            <ArticleId IdType="pubmed">15</ArticleId></ArticleIdList></PubmedData></PubmedArticle>
            <PubmedBookArticle/><Strange/></PubmedArticleSet>
            """
        let named = try page(Data(xml.utf8), asked: .pmids(["11", "12", "13", "14", "16", "17", "18"]))
        #expect(named.records.map(\.sourceID) == ["11"])
        #expect(named.problems.map(\.kind) == Array(repeating: .unparsable, count: 5) + [.missing])
        #expect(named.problems.map(\.position) == [1, 2, 3, 4, 5, nil])
        let counted = try page(Data(xml.utf8), asked: .number(6))
        #expect(counted.records.count + counted.problems.count == 6)
    }

    @Test func `an empty set names all that was asked for`() throws {
        let page = try page(Data("<PubmedArticleSet>\n</PubmedArticleSet>".utf8), asked: .pmids(["11", "12"]))
        #expect(page.records.isEmpty)
        #expect(page.problems.map(\.sourceID) == ["11", "12"])
    }

    @Test func `a cut answer is refused, wherever it is cut`() throws {
        let whole = try Fixture.data("articles.xml")
        let end = try #require(whole.range(of: Data("</PubmedArticleSet>".utf8))).upperBound
        for length in stride(from: 0, to: end - 1, by: 97) {
            let error = #expect(throws: SourceError.self) {
                try page(whole.prefix(length), asked: .pmids(Fixture.articleIDs))
            }
            #expect(error?.code == .malformed, "cut at byte \(length)")
        }
    }

    @Test(arguments: [0x01, 0x04, 0x20, 0x80, 0xFF] as [UInt8])
    func `a flipped byte invents no record and loses none`(mask: UInt8) throws {
        let whole = try Fixture.data("articles.xml")
        for position in stride(from: Int(mask % 31), to: whole.count, by: 31) {
            var damaged = whole
            damaged[position] ^= mask
            do {
                let page = try page(damaged, asked: .pmids(Fixture.articleIDs))
                #expect(Set(page.records.map(\.sourceID)).isSubset(of: Fixture.articleIDs), "byte \(position)")
                #expect(page.records.count + page.problems.count == 7, "byte \(position)")
            } catch let error as SourceError {
                #expect([.malformed, .rejected].contains(error.code), "byte \(position)")
            }
        }
    }

    @Test func `a fetch is followed by nothing, a search by what only its reader knows`() throws {
        let plugin = try Fixture.plugin()
        let fetch = plugin.service.fetch(FetchStep(asked: .pmids(["11"])))
        let search = try #require(try plugin.firstRequests(for: Fixture.search("word")).first)
        #expect(plugin.nextRequests(after: Fixture.text(""), to: fetch) == [])
        #expect(plugin.nextRequests(after: Fixture.text(""), to: search) == nil)
    }
}
