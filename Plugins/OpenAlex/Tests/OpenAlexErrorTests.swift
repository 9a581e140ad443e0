import AssayKit
import Foundation
import OpenAlexPlugin
import Testing

@Suite struct OpenAlexErrorTests {
    @Test(arguments: [
        (
            400, #"{"error":"Invalid query parameters error.","message":"limit is not valid"}"#,
            SourceError.Code.rejected
        ),
        (400, #"{"error":"Request URL too long"}"#, .rejected),
        (400, #"{"error":"Search query too long","error_source":"openalex-api-proxy"}"#, .rejected),
        (400, #"{"error":"Invalid query parameters error.","message":"cursor is not valid"}"#, .cursorExpired),
        (401, #"{"error":"Invalid or missing API key","message":"See the documentation"}"#, .rejected),
        (403, #"{"error":"Forbidden"}"#, .rejected),
        (404, "<!doctype html>\n<title>404 Not Found</title>", .rejected),
        (429, #"{"error":"Rate limit exceeded","message":"Too fast","reason":"broad_boolean_query"}"#, .throttled),
        (429, #"{"error":"Plan upgrade required","message":"from_updated_date"}"#, .rejected),
        (429, #"{"error":"Search temporarily unavailable"}"#, .unavailable),
        (429, #"{"error":"Rate limit exceeded","message":"Insufficient budget. Get a free API key"}"#, .throttled),
        (503, #"{"error":"Search temporarily unavailable"}"#, .unavailable),
        (504, #"{"error":"Gateway timeout","reason":"query_timeout"}"#, .unavailable),
        (500, "<html><body>Oops</body></html>", .unavailable), (502, "", .unavailable),
        (200, "<html><body>Sign in</body></html>", .malformed), (200, "", .malformed), (200, "[]", .malformed),
        (200, "Too Many Requests", .throttled), (200, #"{"error":"Rate limit exceeded"}"#, .throttled),
        (200, #"{"error":"Something else","message":"went wrong"}"#, .rejected),
        (200, #"{"meta":{},"results":[]}"#, .malformed), (200, #"{"results":[]}"#, .malformed), (200, "{}", .malformed),
        (200, #"{"meta":{"count":-1},"results":[]}"#, .malformed),
        (200, #"{"meta":{"count":5},"results":[]}"#, .malformed), (200, #"{"meta":{"count":5}}"#, .malformed),
        (200, #"{"meta":{"count":0}}"#, .malformed), (200, #"{"meta":{"count":0},"results":null}"#, .malformed),
        (200, #"{"meta":{"count":5},"results":[{"id":"W12"#, .malformed),
        (200, #"{"id":"https://openalex.org/W1234","title":"One work"}"#, .malformed),
    ])
    func `each failure has its code, and none is an empty result`(
        status: Int, body: String, code: SourceError.Code
    ) {
        #expect(Support.error(body, status: status)?.code == code)
    }

    @Test func `a spent budget says when to come back`() throws {
        let body =
            #"{"error":"Rate limit exceeded","message":"Insufficient budget: 10 credits required","retryAfter":54000}"#
        let error = try #require(Support.error(body, status: 429))
        #expect(error.code == .throttled && error.retryAfter == 54_000)
        #expect(error.hint?.contains("midnight UTC") == true && error.hint?.contains("OPENALEX_API_KEY") == true)
        let bare = try #require(Support.error(#"{"error":"Insufficient budget"}"#, status: 429))
        #expect(bare.retryAfter == 86_400)
        let header = Support.error(#"{"error":"Insufficient budget"}"#, status: 429, headers: ["Retry-After": "7200"])
        #expect(header?.retryAfter == 7_200)
    }

    @Test(arguments: [401, 403])
    func `a key that is missing names its variable`(status: Int) {
        let error = Support.error(#"{"error":"Invalid or missing API key"}"#, status: status)
        #expect(error?.hint?.contains("OPENALEX_API_KEY") == true)
    }

    @Test func `zero works are believed where the answer says so`() throws {
        let page = try Support.page(#"{"meta":{"count":0,"next_cursor":null},"results":[],"group_by":[]}"#)
        #expect(page.declaredTotal == 0 && page.records.isEmpty && page.problems.isEmpty && page.next.isEmpty)
    }

    @Test func `items without sense are problems at their places and the rest arrives`() throws {
        let items = [
            "null", "7", "\"x\"", "[]", "{}", #"{"id":null}"#, #"{"id":"A12345"}"#, #"{"id":{}}"#, #"{"id":"W1234"}"#,
            #"{"id":"W1234"}"#, #"{"id":7,"ids":{"openalex":"W5678"}}"#,
            #"{"id":"W91011","doi":[],"ids":7,"title":{},"authorships":{},"mesh":[null,7,{}],"biblio":[],"#
                + #""open_access":"x","primary_location":[],"cited_by_count":-4,"is_retracted":"maybe","keywords":[[]]}"#,
        ]
        let page = try Support.page(#"{"meta":{"count":12},"results":["# + items.joined(separator: ",") + "]}")
        #expect(page.records.map(\.sourceID) == ["W1234", "W1234", "W5678", "W91011"])
        #expect(page.problems.map(\.position) == Array(0..<8))
        #expect(page.records.last?.citationCount == nil && page.records.last?.integrity == nil)
    }

    @Test func `nesting without end and bytes that are no text are failures`() throws {
        let deep = #"{"meta":{"count":1},"results":["# + String(repeating: "[", count: 100_000)
        #expect(Support.error(deep)?.code == .malformed)
        let closed = deep + String(repeating: "]", count: 100_000) + "]}"
        #expect(Support.error(closed)?.code == .malformed)
        let bytes =
            Data(#"{"meta":{"count":1},"results":[{"id":"W1234","title":""#.utf8) + [0xFF, 0xC3] + Data("\"}]}".utf8)
        do {
            let page = try Support.page(bytes)
            #expect(page.records.count + page.problems.count == 1)
        } catch {
            #expect((error as? SourceError)?.code == .malformed)
        }
    }

    @Test func `an answer that was cut anywhere is a failure`() throws {
        let whole = try Support.fixture("works-page.json")
        let end = try #require(whole.lastIndex(of: UInt8(ascii: "}")))
        for length in stride(from: 0, to: end, by: 61) {
            #expect(Support.error(String(decoding: whole.prefix(length), as: UTF8.self))?.code == .malformed)
            let cut = SourceResponse(status: 200, body: whole.prefix(length))
            let next = try Support.plugin().nextRequests(after: cut, to: Support.request()) ?? []
            #expect(next.count <= 1)
        }
    }

    @Test func `another plugin's request is refused`() throws {
        let response = SourceResponse(status: 200, body: Data(#"{"meta":{"count":0},"results":[]}"#.utf8))
        let request = SourceRequest(.get, "https://api.openalex.org/works")
        #expect(throws: SourceError.self) { try Support.plugin().page(from: response, to: request) }
        #expect(try Support.plugin().nextRequests(after: response, to: request) == nil)
    }
}
