import AssayKit
import Testing

@testable import ClinicalTrialsPlugin

@Suite struct EssieCompilerTests {
    @Test(arguments: [
        ("statin", #""statin""#),
        (#""muscle pain""#, #""muscle pain""#),
        ("title:aspirin", #"(AREA[BriefTitle]"aspirin" OR AREA[OfficialTitle]"aspirin")"#),
        ("abstract:aspirin", #"AREA[BriefSummary]"aspirin""#),
        (
            #"mesh:"Heart Failure""#,
            #"(AREA[ConditionMeshTerm]"Heart Failure" OR AREA[InterventionMeshTerm]"Heart Failure")"#
        ),
        ("a1 AND (b1 OR c1)", #""a1" AND ("b1" OR "c1")"#),
        ("a1 NOT b1", #""a1" AND NOT "b1""#),
        ("a1 NOT b1 c1", #""a1" AND "c1" AND NOT "b1""#),
        ("a1 NOT (b1 OR c1)", #""a1" AND NOT ("b1" OR "c1")"#),
        ("a1 AND stem*", #""a1""#),
        ("a1 AND author:smith AND b1", #""a1" AND "b1""#),
        ("a1 NOT stem*", #""a1""#),
        ("AREA[Phase]x", #""AREA Phase x""#),
    ])
    func `each expression has its form, and what has none is left out`(query: String, expected: String) throws {
        let kept = try EssieCompiler.expressible(Query.parse(query))
        #expect(try EssieCompiler.expression(for: kept) == expected)
    }

    @Test(arguments: ["stem*", "author:smith", "a1 OR stem*"])
    func `a query of which nothing can be asked is refused`(query: String) {
        let error = #expect(throws: SourceError.self) { try EssieCompiler.expressible(Query.parse(query)) }
        #expect(error?.code == .unsupportedQuery)
    }

    @Test(arguments: [Query.term(.init("[]")), .not(.term(.init("word"))), .or([.not(.term(.init("word")))])])
    func `what has no form is refused before the network is touched`(query: Query) {
        let error = #expect(throws: SourceError.self) { try EssieCompiler.expression(for: query) }
        #expect(error?.code == .unsupportedQuery)
    }

    @Test(
        arguments: [
            ("2001", nil, "AREA[StudyFirstPostDate]RANGE[2001-01-01,MAX]"),
            (nil, "2004-02", "AREA[StudyFirstPostDate]RANGE[MIN,2004-02-29]"),
            ("2001-05-06", "2002", "AREA[StudyFirstPostDate]RANGE[2001-05-06,2002-12-31]"), (nil, nil, nil),
        ] as [(String?, String?, String?)])
    func `a period becomes a range of whole days`(since: String?, until: String?, expected: String?) throws {
        let filter = try EssieCompiler.filter(
            since: since.flatMap { PartialDate(iso: $0) }, until: until.flatMap { PartialDate(iso: $0) })
        #expect(filter == expected)
    }

    @Test func `a period that ends before it begins is refused`() {
        let error = #expect(throws: SourceError.self) {
            try EssieCompiler.filter(since: PartialDate(year: 2002), until: PartialDate(year: 2001))
        }
        #expect(error?.code == .unsupportedQuery)
    }
}
