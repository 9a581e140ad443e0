import AssayKit
import Testing

@testable import PubMedPlugin

@Suite struct DateSliceTests {
    @Test(arguments: [
        ("2001-01-01/2004-12-31", ["2003-01-01/2004-12-31", "2001-01-01/2002-12-31"]),
        ("2001-01-01/2002-12-31", ["2002-01-01/2002-12-31", "2001-01-01/2001-12-31"]),
        ("2001-01-01/2001-12-31", ["2001-07-01/2001-12-31", "2001-01-01/2001-06-30"]),
        ("2004-01-01/2004-03-31", ["2004-02-01/2004-03-31", "2004-01-01/2004-01-31"]),
        ("2004-02-01/2004-02-29", ["2004-02-15/2004-02-29", "2004-02-01/2004-02-14"]),
        ("2004-02-28/2004-03-02", ["2004-03-01/2004-03-02", "2004-02-28/2004-02-29"]),
        ("2004-02-29/2004-02-29", []),
    ])
    func `a stretch is halved by years, then months, then days`(text: String, parts: [String]) throws {
        let slice = try #require(DateSlice(text: text))
        #expect(slice.parts.map(\.text) == parts)
    }

    @Test func `an open period is cut where the literature grows, without gap or overlap`() throws {
        let parts = try #require(DateSlice.all).parts
        #expect(parts.count == 14)
        #expect(parts.first?.text == "2040-01-01/3000-12-31")
        #expect(parts.last?.text == "1000-01-01/1949-12-31")
        #expect(parts[7].text == "2005-01-01/2009-12-31")
    }

    @Test func `halving ends at single days that cover every day once`() throws {
        var open = [try #require(DateSlice(text: "1999-11-15/2001-03-02"))]
        var days: Set<String> = []
        while let slice = open.popLast() {
            let parts = slice.parts
            if parts.isEmpty { #expect(days.insert(slice.text).inserted) }
            open += parts
        }
        // 16 + 31 days of 1999, 366 of the leap year 2000, 31 + 28 + 2 of 2001.
        #expect(days.count == 16 + 31 + 366 + 61)
    }

    @Test(
        arguments: [
            ("2001", nil, "2001", "3000"), (nil, "2010", "1000", "2010"), ("2001", "2001", "2001", "2001"),
            ("2001-05", "2002", "2001/05/01", "2002/12/31"), ("2001", "2002-02", "2001/01/01", "2002/02/28"),
        ] as [(String?, String?, String, String)])
    func `a period becomes both bounds`(since: String?, until: String?, first: String, last: String) throws {
        let slice = try #require(
            try DateSlice(since: since.flatMap { PartialDate(iso: $0) }, until: until.flatMap { PartialDate(iso: $0) }))
        #expect(slice.minimum == first)
        #expect(slice.maximum == last)
    }

    @Test func `a period that ends before it begins is refused`() {
        let error = #expect(throws: SourceError.self) {
            try DateSlice(since: PartialDate(year: 2002), until: PartialDate(year: 2001))
        }
        #expect(error?.code == .unsupportedQuery)
    }
}
