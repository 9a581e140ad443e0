import AssayKit
import Testing

@testable import PubMedPlugin

@Suite struct IntegrityReaderTests {
    @Test func `a retracted article says by which signals`() throws {
        let integrity = try #require(try Fixture.article("90000002")?.integrity)
        #expect(integrity.status == .retracted)
        #expect(
            integrity.notices == [
                .init(kind: "retraction", origin: "publication type \"Retracted Publication\""),
                .init(kind: "retraction", identifier: "Ann Samples. 2001;3:4", origin: "link \"RetractionIn\""),
            ])
    }

    @Test func `the notice is not itself retracted`() throws {
        let record = try #require(try Fixture.article("90000003"))
        #expect(record.integrity == Integrity(status: .noneFound))
        #expect(record.relations == [Relation(.retracts, try #require(Identifier(.pmid, "90000002")))])
    }

    @Test func `corrections and concerns have their own standing`() throws {
        #expect(try Fixture.article("90000001")?.integrity?.status == .corrected)
        #expect(try Fixture.article("90000005")?.integrity?.status == .concern)
        #expect(try Fixture.article("90000004")?.integrity?.status == .noneFound)
    }

    @Test(arguments: [
        ("RetractionIn", Integrity.Status.retracted), ("RetractionOf", .noneFound), ("ErratumFor", .noneFound),
        ("ExpressionOfConcernFor", .noneFound), ("UpdateIn", .noneFound), ("RepublishedIn", .noneFound),
        ("RetractedandRepublishedIn", .republished), ("PartialRetractionIn", .concern),
    ])
    func `each link counts in its own direction`(type: String, status: Integrity.Status) throws {
        let link = try #require(try ArticleLink.authored(type))
        #expect(IntegrityReader.integrity(types: [], links: [link]).status == status)
    }

    @Test func `retracted and republished is neither merely retracted nor clean`() throws {
        let links = try ["RetractionIn", "RepublishedIn"].map { try #require(try ArticleLink.authored($0)) }
        #expect(IntegrityReader.integrity(types: ["Retracted Publication"], links: links).status == .republished)
    }

    @Test(arguments: ["Retraction of Publication", "Retraction Notice"])
    func `both names of a notice are known`(type: String) {
        let integrity = IntegrityReader.integrity(types: [type, "Retracted Publication"], links: [])
        #expect(integrity.status == .noneFound)
    }
}

extension ArticleLink {
    fileprivate static func authored(_ type: String) throws -> ArticleLink? {
        let xml =
            "<CommentsCorrections RefType=\"\(type)\"><RefSource>Somewhere. 2001.</RefSource></CommentsCorrections>"
        return XMLDocument(Fixture.text(xml).body).root.flatMap(ArticleLink.init)
    }
}
