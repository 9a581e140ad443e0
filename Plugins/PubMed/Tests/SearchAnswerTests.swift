import AssayKit
import Testing

@testable import PubMedPlugin

@Suite struct SearchAnswerTests {
    private func page(_ json: String, limit: Int? = nil) throws -> SourcePage {
        let plugin = try Fixture.plugin()
        let request = try #require(try plugin.firstRequests(for: Fixture.search("word", limit: limit)).first)
        return try plugin.page(from: Fixture.text(json), to: request)
    }

    @Test func `phrases that PubMed dropped become warnings that name them`() throws {
        let page = try page(
            #"""
            {"esearchresult":{"count":"0","idlist":[],"errorlist":{"phrasesnotfound":["abcxyz"],"fieldsnotfound":["zz"]},
            "warninglist":{"phrasesignored":["the"],"quotedphrasesnotfound":["\"odd phrase\""],
            "outputmessages":["No items found."]}}}
            """#)
        #expect(page.declaredTotal == 0)
        #expect(page.next.isEmpty)
        #expect(
            page.warnings == [
                "PubMed does not know the field \"zz\".",
                "PubMed says: No items found.",
                "PubMed ignored \"the\".",
                "PubMed did not find the phrase \"abcxyz\" and left it out of the search.",
                "PubMed has not indexed the phrase \"odd phrase\" and searched for its words one by one.",
            ])
    }

    @Test func `what a list holds beside PMIDs is a problem`() throws {
        let page = try page(#"{"esearchresult":{"count":"3","idlist":["11","x","11"]}}"#)
        #expect(page.next.map(\.expectedItems) == [1])
        #expect(page.problems.map(\.kind) == [.unparsable, .unparsable])
        #expect(page.problems.map(\.position) == [1, 2])
    }

    @Test(arguments: [
        #"{"esearchresult":{"count":"5","idlist":[]}}"#,
        #"{"esearchresult":{"count":"many","idlist":[]}}"#,
        #"{"esearchresult":{"idlist":["11"]}}"#,
        #"{"esearchresult":{"count":"-1","idlist":[]}}"#,
        #"{"header":{}}"#, "[]", "nonsense", "", "<html><body>Sorry</body></html>",
        #"{"esearchresult":{"count":"1","idl"#,
    ])
    func `an answer that is none or contradicts itself is asked for again`(text: String) {
        let error = #expect(throws: SourceError.self) { try page(text) }
        #expect(error?.code == .malformed)
    }

    @Test(arguments: [
        (
            #"{"error":"API rate limit exceeded","api-key":"203.0.113.7","count":"4","limit":"3"}"#,
            SourceError.Code.throttled
        ),
        (#"{"error":"API key invalid","api-key":"203.0.113.7"}"#, .rejected),
        (#"{"error":"something 203.0.113.7"}"#, .rejected),
        (#"{"esearchresult":{"ERROR":"Empty term and query_key - nothing todo"}}"#, .rejected),
        (#"{"esearchresult":{"ERROR":"Search Backend failed: cannot connect to 203.0.113.7"}}"#, .unavailable),
        (
            "{\"esearchresult\":{\"ERROR\":\"Exception:\n'retstart' cannot be larger than 9998. 203.0.113.7\"}}",
            .rejected
        ),
    ])
    func `errors inside a 200 have their own meaning and never show the body`(text: String, code: SourceError.Code) {
        let error = #expect(throws: SourceError.self) { try page(text) }
        #expect(error?.code == code)
        #expect(error?.description.contains("203.0.113.7") == false)
    }
}
