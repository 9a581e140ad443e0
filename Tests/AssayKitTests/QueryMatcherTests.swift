import AssayKit
import Testing

/// An authored record.
private var record: Record {
    var record = Record(source: "example", sourceID: "1")
    record.title = "Crohn's-disease in São Paulo"
    record.abstract = [
        AbstractSection(label: "AIM", text: "Muscle pain"), AbstractSection(text: "was rare. Statins work."),
    ]
    record.contributors = [Contributor(family: "Müller", given: "Ada"), Contributor(literal: "The Example Group")]
    record.subjects = [Subject(term: "Heart Failure")]
    record.keywords = ["cohort"]
    record.date = PartialDate(year: 2012, month: 5)
    return record
}

@Suite struct QueryMatcherTests {
    @Test(arguments: [
        ("crohn", true), ("\"crohn s disease\"", true), ("\"Crohn's disease\"", true), ("crohn's-disease", true),
        ("disease-crohn", false), ("\"sao paulo\"", true), ("title:SÃO", true), ("title:statins", false),
        ("abstract:statins", true), ("statin", false), ("stati*", true), ("\"statins wor*\"", true),
        ("\"muscle pain was\"", false), ("author:muller", true), ("author:\"muller ada\"", true), ("muller", false),
        ("author:example", true), ("mesh:heart", true), ("mesh:\"heart failure\"", true), ("heart", true),
        ("title:heart", false), ("cohort", true), ("mesh:cohort", false), ("crohn NOT statins", false),
        ("crohn NOT lung", true), ("lung OR heart", true), ("lung heart", false),
    ])
    func `terms are looked for in their fields`(text: String, matches: Bool) throws {
        #expect(QueryMatcher(Search(query: try Query.parse(text))).matches(record) == matches)
    }

    @Test(
        arguments: [
            ("2012", nil, true), ("2012-05-20", nil, true), ("2012-06", nil, false), (nil, "2012-04", false),
            (nil, "2012", true),
        ] as [(String?, String?, Bool)])
    func `dates are looked at`(since: String?, until: String?, matches: Bool) throws {
        let search = Search(
            query: try Query.parse("crohn"), since: since.flatMap(PartialDate.init(iso:)),
            until: until.flatMap(PartialDate.init(iso:)))
        #expect(QueryMatcher(search).matches(record) == matches)
    }

    @Test func `a record without a date is not refused for it`() throws {
        var undated = record
        undated.date = nil
        let search = Search(query: try Query.parse("crohn"), since: PartialDate(year: 2020))
        #expect(QueryMatcher(search).matches(undated))
    }
}

@Suite struct FoldedTextTests {
    @Test(arguments: [
        ("", []), (" ,. ", []), ("Crohn's-disease", ["crohn", "s", "disease"]), ("NAÏVE Ｗｉｄｅ", ["naive", "wide"]),
        ("e\u{301}tude", ["etude"]), ("CO2 α-β", ["co2", "α", "β"]), ("日本 語", ["日本", "語"]),
    ])
    func `words are runs of letters and digits without case and accents`(text: String, words: [String]) {
        #expect(FoldedText(text).words == words)
    }

    @Test(arguments: [
        ("b c", false, true), ("a c", false, false), ("c d", false, true), ("d e", false, false), ("", false, false),
        ("a b c d e", false, false), ("c d", true, true), ("ab", true, false),
    ])
    func `a phrase's words follow each other`(phrase: String, isTruncated: Bool, expected: Bool) {
        #expect(FoldedText("a b c d").contains(FoldedText(phrase), isTruncated: isTruncated) == expected)
    }

    @Test func `only the last word of a phrase may be cut`() {
        let text = FoldedText("severe muscle pains")
        #expect(text.contains(FoldedText("muscle pai"), isTruncated: true))
        #expect(!text.contains(FoldedText("musc pains"), isTruncated: true))
    }
}
