import AssayKit
import Testing

@Suite struct BookReaderTests {
    @Test func `a chapter stands in its book`() throws {
        let record = try #require(try Fixture.article("90000006"))
        #expect(record.title == "A Chapter on Samples")
        #expect(record.container == "The Book of Examples")
        #expect(record.contributors == [Contributor(family: "Writer", given: "Paula")])
        #expect(record.date?.description == "2005-04-09")
        #expect(record.types == ["Review", "Book Chapter"])
        #expect(record.identifiers[.bookshelf]?.value == "NBK900006")
        #expect(record.identifiers[.isbn] == nil)
        #expect(record.urls.last == "https://www.ncbi.nlm.nih.gov/books/NBK900006")
        #expect(record.integrity == nil)
    }

    @Test func `a whole book bears its own title, authors and number`() throws {
        let record = try #require(try Fixture.article("90000007"))
        #expect(record.title == "All of the Samples")
        #expect(record.container == nil)
        #expect(record.contributors == [Contributor(family: "Author", given: "Anna")])
        #expect(record.types == ["Book"])
        #expect(record.identifiers[.isbn]?.value == "1234567890")
    }
}
