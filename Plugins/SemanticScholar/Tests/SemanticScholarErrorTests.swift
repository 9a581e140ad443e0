import AssayKit
import Foundation
import SemanticScholarPlugin
import Testing

@Suite struct SemanticScholarErrorTests {
    @Test(arguments: [
        (429, #"{"message":"Too Many Requests. Please wait","code":"429"}"#, SourceError.Code.throttled),
        (403, #"{"message":"Forbidden"}"#, .rejected), (401, "", .rejected),
        (400, #"{"error":"Unrecognized or unsupported fields: [x]"}"#, .rejected),
        (400, #"{"error":"Response would exceed maximum size."}"#, .rejected),
        (400, #"{"error":"Unacceptable query params: [token]"}"#, .cursorExpired),
        (404, #"{"error":"Paper not found"}"#, .rejected),
        (500, #"{"message":"Internal server error"}"#, .unavailable), (502, "<html>Bad gateway</html>", .unavailable),
        (503, "", .unavailable), (504, #"{"message":"Endpoint request timed out"}"#, .unavailable),
        (414, "", .rejected),
        (200, #"{"message":"Too Many Requests.","code":"429"}"#, .throttled),
        (200, #"{"message":"Forbidden"}"#, .rejected), (200, #"{"message":"Internal server error"}"#, .unavailable),
        (200, #"{"error":"something"}"#, .rejected), (200, "Rate limit exceeded", .throttled),
        (200, "<!doctype html><p>Sign in", .malformed), (200, "", .malformed), (200, "[]", .malformed),
        (200, "{}", .malformed), (200, #"{"data":[]}"#, .malformed), (200, #"{"total":-1,"data":[]}"#, .malformed),
        (200, #"{"total":5}"#, .malformed), (200, #"{"total":5,"token":null,"data":[]}"#, .malformed),
        (200, #"{"total":5,"token":"t","data":[]}"#, .malformed), (200, #"{"total":5,"data":[{"paperI"#, .malformed),
    ])
    func `each failure has its code, and none is an empty result`(
        status: Int, body: String, code: SourceError.Code
    ) {
        #expect(Support.error(body, status: status)?.code == code)
    }

    @Test(arguments: [401, 403, 429])
    func `a key that is missing or wrong names its variable`(status: Int) {
        let error = Support.error(#"{"message":"x"}"#, status: status)
        #expect(error?.hint?.contains("SEMANTIC_SCHOLAR_API_KEY") == true)
    }

    @Test(arguments: [#"{"total":0,"token":null,"data":[]}"#, #"{"total":0,"offset":0}"#])
    func `zero papers are believed where the answer says so`(body: String) throws {
        let page = try Support.page(body)
        #expect(page.declaredTotal == 0 && page.records.isEmpty && page.problems.isEmpty && page.next.isEmpty)
    }

    @Test func `a token that leads round in a circle is a failure, not an end`() throws {
        let body = #"{"total":9,"token":"t","data":[{"paperId":"\#(Support.first)"}]}"#
        let second = try #require(try Support.page(body).next.first)
        #expect(Support.error(body, to: second)?.code == .malformed)
    }

    @Test func `items without sense are problems at their places and the rest arrives`() throws {
        let items = [
            "null", "7", "\"x\"", "[]", "{}", #"{"paperId":null}"#, #"{"paperId":"short"}"#, #"{"paperId":{}}"#,
            #"{"paperId":"\#(Support.first)"}"#, #"{"paperId":"\#(Support.first)"}"#,
            #"{"paperId":"\#(Support.second)","externalIds":[],"title":{},"abstract":7,"authors":[null,7,{}],"#
                + #""journal":"x","publicationTypes":{},"citationCount":-1,"openAccessPdf":[],"year":"soon"}"#,
        ]
        let page = try Support.page(#"{"total":11,"token":null,"data":["# + items.joined(separator: ",") + "]}")
        #expect(page.records.map(\.sourceID) == [Support.first, Support.first, Support.second])
        #expect(page.problems.map(\.position) == Array(0..<8))
        #expect(page.records.last?.citationCount == nil && page.records.last?.date == nil)
    }

    @Test func `nesting without end and bytes that are no text are failures`() throws {
        let deep = #"{"total":1,"data":["# + String(repeating: "[", count: 100_000)
        #expect(Support.error(deep)?.code == .malformed)
        #expect(Support.error(deep + String(repeating: "]", count: 100_000) + "]}")?.code == .malformed)
        let head = Data(#"{"total":1,"data":[{"paperId":"\#(Support.first)","title":""#.utf8)
        do {
            let page = try Support.page(head + [0xFF, 0xC3] + Data("\"}]}".utf8))
            #expect(page.records.count + page.problems.count == 1)
        } catch {
            #expect((error as? SourceError)?.code == .malformed)
        }
    }

    @Test func `an answer that was cut anywhere is a failure`() throws {
        let whole = try Support.fixture("bulk-page.json")
        let end = try #require(whole.lastIndex(of: UInt8(ascii: "}")))
        for length in stride(from: 0, to: end, by: 61) {
            #expect(Support.error(String(decoding: whole.prefix(length), as: UTF8.self))?.code == .malformed)
        }
    }

    @Test func `another plugin's request is refused`() throws {
        let request = SourceRequest(.get, "https://api.semanticscholar.org/graph/v1/paper/search/bulk")
        #expect(Support.error(#"{"total":0}"#, to: request)?.code == .rejected)
    }
}
