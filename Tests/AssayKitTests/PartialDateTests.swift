import AssayKit
import Foundation
import Testing

@Suite struct PartialDateTests {
    @Test(arguments: [
        ("2012", "2012"), ("2012-05", "2012-05"), ("2012-05-17", "2012-05-17"), ("2012-05-17T10:00:00Z", "2012-05-17"),
        ("2000-02-29", "2000-02-29"), ("2024-02-29", "2024-02-29"), ("0001-01-01", "0001-01-01"),
    ])
    func `ISO forms are read and written`(text: String, expected: String) {
        #expect(PartialDate(iso: text)?.description == expected)
    }

    @Test(arguments: [
        "", "12", "2012-5", "2012-13", "2012-00", "2012-06-31", "2023-02-29", "1900-02-29", "0000", "2012-05-00",
        "2012-",
        "2012-05-17 10:00", "2012T10:00", "20120517", "٢٠١٢", "+201", "2012--05", "-2012", "T",
    ])
    func `what is no ISO date is refused`(text: String) {
        #expect(PartialDate(iso: text) == nil)
    }

    @Test(arguments: [
        ("2008", "2008"), ("2012 Spring", "2012"), ("2012 Summer", "2012"), ("2018 May - Jun", "2018-05"),
        ("1998 Dec-1999 Jan", "1998-12"), ("1947-1948", "1947"), ("2011 Jan 28", "2011-01-28"),
        ("2000 Nov-Dec", "2000-11"), ("2012-05-17", "2012-05-17"), ("2011/1/28", "2011-01-28"),
        ("2000 Nov 10-17", "2000-11-10"), ("2011 Jan 28-Feb 3", "2011-01-28"), ("1976-1977 Winter", "1976"),
        ("2012 1st Quart", "2012"), ("2012 Sept", "2012-09"), ("2012 september 3", "2012-09-03"),
        ("2012-13-01", "2012"), ("2023 Feb 29", "2023-02"), ("2012 Market", "2012"), ("2012 Junior issue", "2012"),
        (" 2012 ", "2012"), ("1998-99", "1998"),
    ])
    func `MEDLINE forms give their first moment`(text: String, expected: String) {
        #expect(PartialDate(medline: text)?.description == expected)
    }

    @Test(arguments: ["", "Spring", "12", "0000", "in press", "20123"])
    func `without a year there is no date`(text: String) {
        #expect(PartialDate(medline: text) == nil)
    }

    @Test(arguments: [
        ("Jan", 1), ("january", 1), ("SEPT", 9), ("9", 9), ("09", 9), ("12", 12), ("may", 5),
    ])
    func `months have numbers and names`(text: String, month: Int) {
        #expect(PartialDate.month(named: text) == month)
    }

    @Test(arguments: ["13", "0", "009", "Ja", "Janitor", "marzo", "Spring", ""])
    func `other words are no months`(text: String) {
        #expect(PartialDate.month(named: text) == nil)
    }

    @Test func `parts that do not exist make no date`() {
        #expect(PartialDate(year: 2012, day: 3) == nil)
        #expect(PartialDate(year: 10_000) == nil)
        #expect(PartialDate(lenientYear: 2012, month: 13, day: 1)?.description == "2012")
        #expect(PartialDate(lenientYear: 2012, month: 6, day: 31)?.description == "2012-06")
        #expect(PartialDate(lenientYear: 0, month: 6, day: 1) == nil)
    }

    @Test func `a coarse date stands before its parts`() {
        let sorted = ["2012-02", "2013", "2012-01-31", "2012", "2012-01"].compactMap(PartialDate.init(iso:)).sorted()
        #expect(sorted.map(\.description) == ["2012", "2012-01", "2012-01-31", "2012-02", "2013"])
    }

    @Test(
        arguments: [
            ("2012", "2012-06-15", nil, true), ("2012", nil, "2012-06-15", true), ("2012-05", "2012-06", nil, false),
            ("2012-06", "2012-06-30", "2012-06-30", true), ("2012", "2012-12-31", "2013", true),
            ("2011-12-31", "2012", nil, false), ("2013-01-01", nil, "2012", false), ("2012-12-31", nil, "2012", true),
            ("2024-02", "2024-02-29", nil, true), ("2023-02", "2023-03", nil, false), ("1999", nil, nil, true),
        ] as [(String, String?, String?, Bool)])
    func `a date lies in a period when any of its days does`(
        date: String, since: String?, until: String?, lies: Bool
    )
        throws
    {
        let date = try #require(PartialDate(iso: date))
        let since = since.flatMap(PartialDate.init(iso:))
        let until = until.flatMap(PartialDate.init(iso:))
        #expect(date.isWithin(since: since, until: until) == lies)
    }

    @Test func `JSON is the ISO text`() throws {
        let dates = try JSONDecoder().decode([PartialDate].self, from: Data(#"["2012","2012-05-17"]"#.utf8))
        #expect(dates.map(\.description) == ["2012", "2012-05-17"])
        #expect(String(decoding: try JSONEncoder().encode(dates), as: UTF8.self) == #"["2012","2012-05-17"]"#)
    }

    @Test(arguments: [#""2012-13""#, "2012", "null", #""""#])
    func `other JSON is refused`(text: String) {
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode(PartialDate.self, from: Data(text.utf8))
        }
    }
}
