import AssayKit
import AssayTesting
import Foundation
import Testing

@testable import PubMedPlugin

/// Compares what the reader makes of recordings with what a plain scan of their text finds.
@Suite(.enabled(if: RecordingFolder.pubmed.isThere, "ASSAY_RECORDINGS names no folder"))
struct RecordingTests {
    private static let all = RecordingFolder.pubmed.all
    private static let fetches = all.filter { $0.name.hasPrefix("efetch") }

    @Test func `there are recordings`() {
        #expect(Self.fetches.count >= 17)
    }

    @Test(arguments: all)
    func `each recording is a page or a named error for each kind of request`(recording: Recording) throws {
        let plugin = try Fixture.plugin()
        let search = try #require(try plugin.firstRequests(for: Fixture.search("word")).first)
        let fetch = plugin.service.fetch(FetchStep(asked: .number(1)))
        for request in [search, fetch] {
            do {
                _ = try plugin.page(from: SourceResponse(status: recording.status, body: recording.body), to: request)
            } catch {
                #expect(error is SourceError)
            }
        }
    }

    @Test(arguments: fetches)
    func `each item of a fetch is a record with what the text holds`(recording: Recording) throws {
        let plugin = try Fixture.plugin()
        let items = ScannedItem.all(in: recording.text)
        let request = plugin.service.fetch(FetchStep(asked: .pmids(items.map(\.pmid))))
        let page = try plugin.page(from: SourceResponse(status: 200, body: recording.body), to: request)
        #expect(page.records.map(\.sourceID) == items.map(\.pmid))
        #expect(page.problems.isEmpty)
        for (record, item) in zip(page.records, items) { compare(record, item) }
    }

    private func compare(_ record: Record, _ item: ScannedItem) {
        #expect(record.subjects.count == item.count("<MeshHeading>"), "\(record.id)")
        #expect(record.subjects.map(\.qualifiers.count).reduce(0, +) == item.count("<QualifierName"), "\(record.id)")
        #expect(record.title?.isEmpty == false, "\(record.id)")
        #expect(record.date != nil, "\(record.id)")
        #expect(!record.contributors.flatMap(\.affiliations).contains { $0.contains("@") }, "\(record.id)")
        if !item.isBook {
            #expect(record.types.count == item.count("<PublicationType "), "\(record.id)")
            #expect(record.contributors.count == item.authors, "\(record.id)")
            #expect(record.abstract.count == item.abstractTexts, "\(record.id)")
            #expect(record.integrity != nil, "\(record.id)")
        }
        let links = item.count("<CommentsCorrections ") - item.count("RefType=\"Cites\"")
        #expect(record.relations.count == links + item.count("<AccessionNumber>NCT"), "\(record.id)")
    }

    @Test func `the retracted article and its notice stand as they do`() throws {
        let records = try records("efetch-retracted-and-its-notice.xml")
        #expect(records["11543891"]?.integrity?.status == .retracted)
        #expect(records["11600210"]?.integrity?.status == .noneFound)
        #expect(records["11600210"]?.relations.map(\.kind) == [.retracts])
    }

    @Test func `values read by eye stand in the records`() throws {
        let two = try records("efetch-2-articles.xml")["11748933"]
        #expect(two?.identifiers.doi == "10.1006/cryo.2001.2328")
        #expect(two?.date?.description == "2001-06")
        #expect(two?.pages == "244-55")
        #expect(two?.contributors.last == Contributor(family: "Mazzini", given: "M"))
        let update = try records("efetch-updateof-preprint-39345789.xml")["39345789"]
        #expect(update?.relations.map { "\($0.kind.rawValue) \($0.identifier)" } == ["has-preprint pmid:36993193"])
        #expect(update?.identifiers.pmcid == "PMC11430916")
        #expect(update?.pages == "ooae099")
        let erratum = try records("efetch-erratum-notice-no-authors-38962805.xml")["38962805"]
        #expect(erratum?.relations.map { "\($0.kind.rawValue) \($0.identifier)" } == ["corrects pmid:38446048"])
        #expect(erratum?.contributors == [])
        let book = try records("efetch-book-whole.xml")["20821847"]
        #expect(book?.title == "Endocrinology: An Integrated Approach")
        #expect(book?.identifiers[.bookshelf]?.value == "NBK22")
    }

    @Test func `a dropped phrase warns, and 40,362 hits are split`() throws {
        let page = try answer("esearch-json-40362-hits-page1-phrase-dropped.json")
        #expect(page.warnings == ["PubMed did not find the phrase \"p.E1317Q\" and left it out of the search."])
        #expect(page.next.map(\.purpose) == [.search])
        #expect(try answer("esearch-json-3-hits.json").next.first?.parameters["id"] == "32150788,29373119,17427195")
    }

    @Test(arguments: [
        ("error-429-rate-limit.json", "throttled"), ("error-esearch-empty-term.json", "rejected"),
        ("error-esearch-retstart-over-9998.invalid-json.txt", "rejected"),
        ("error-efetch-400-empty-id-list.xml", "rejected"), ("error-efetch-400-retstart.xml", "rejected"),
    ])
    func `recorded errors have their codes`(name: String, code: String) throws {
        let error = #expect(throws: SourceError.self) { try answer(name) }
        #expect(error?.code.rawValue == code)
    }

    private func recording(_ name: String) throws -> Recording {
        try #require(Self.all.first { $0.name == name })
    }

    private func records(_ name: String) throws -> [String: Record] {
        let recording = try recording(name)
        let request = SourceRequest(.get, "https://eutils.ncbi.nlm.nih.gov/")
        let page = try Fixture.plugin().page(
            from: SourceResponse(status: recording.status, body: recording.body), to: request)
        return Dictionary(page.records.map { ($0.sourceID, $0) }, uniquingKeysWith: { first, _ in first })
    }

    private func answer(_ name: String) throws -> SourcePage {
        let recording = try recording(name)
        let plugin = try Fixture.plugin()
        let request = try #require(try plugin.firstRequests(for: Fixture.search("word")).first)
        return try plugin.page(from: SourceResponse(status: recording.status, body: recording.body), to: request)
    }
}
