import AssayKit
import Testing

@testable import PubMedPlugin

@Suite struct QueryCompilerTests {
    @Test(arguments: [
        ("statin", #""statin"[tw]"#),
        (#""muscle pain""#, #""muscle pain"[tw]"#),
        ("statin*", "statin*[tw]"),
        (#""muscle pai*""#, #""muscle pai*"[tw]"#),
        ("covid-1*", #""covid-1*"[tw]"#),
        ("title:aspirin", #""aspirin"[ti]"#),
        ("abstract:aspirin", #""aspirin"[ab]"#),
        (#"mesh:"Heart Failure""#, #""Heart Failure"[mh]"#),
        (#"author:"O'Brien J""#, "O'Brien J[au]"),
        (#"author:"and""#, #""and"[au]"#),
        ("a1 AND b1 AND c1", #""a1"[tw] AND "b1"[tw] AND "c1"[tw]"#),
        ("a1 OR b1", #""a1"[tw] OR "b1"[tw]"#),
        ("a1 AND (b1 OR c1)", #""a1"[tw] AND ("b1"[tw] OR "c1"[tw])"#),
        ("a1 NOT b1", #""a1"[tw] NOT "b1"[tw]"#),
        ("a1 NOT b1 c1", #"("a1"[tw] AND "c1"[tw]) NOT "b1"[tw]"#),
        ("a1 NOT (b1 OR c1)", #""a1"[tw] NOT ("b1"[tw] OR "c1"[tw])"#),
        ("a1 OR b1 NOT c1", #""a1"[tw] OR ("b1"[tw] NOT "c1"[tw])"#),
        ("TNF[alpha]", #""TNF alpha"[tw]"#),
        (#""2,4-D (herbicide)""#, #""2,4-D (herbicide)"[tw]"#),
        ("naïve", #""naïve"[tw]"#),
    ])
    func `each expression has its form with a tag on every term`(query: String, expected: String) throws {
        #expect(try QueryCompiler.term(for: Query.parse(query)) == expected)
    }

    @Test func `a term cannot break out of its quotes`() throws {
        let term = Query.term(.init(#"x" OR all[sb] OR "y*"#, isPhrase: true))
        #expect(try QueryCompiler.term(for: term) == #""x OR all sb OR y"[tw]"#)
    }

    @Test(arguments: [Query.term(.init("[]\"")), .not(.term(.init("word"))), .or([.not(.term(.init("word")))])])
    func `what cannot be asked is refused before the network is touched`(query: Query) {
        let error = #expect(throws: SourceError.self) { try QueryCompiler.term(for: query) }
        #expect(error?.code == .unsupportedQuery)
    }
}
