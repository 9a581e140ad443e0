import AssayKit
import DOAJPlugin
import Foundation
import Testing

@Suite struct DOAJErrorTests {
    @Test(arguments: [
        (
            400, #"{"status":"bad_request","error":"Query contains disallowed Lucene features (ref: 1)"}"#,
            SourceError.Code.rejected
        ),
        (400, #"{"status":"bad_request","error":"There was an error executing your query (ref: 1)"}"#, .unavailable),
        (200, #"{"status":"bad_request","error":"You cannot access results beyond 1000 records"}"#, .rejected),
        (200, #"{"error":"Too many requests"}"#, .throttled),
        (200, "Rate limit exceeded", .throttled),
        (404, #"{"status":"not_found","error":"x"}"#, .rejected),
        (429, "", .throttled),
        (502, "<html><body>Bad gateway</body></html>", .unavailable),
        (200, "<!DOCTYPE html><html><body>Maintenance</body></html>", .malformed),
        (200, "", .malformed),
        (200, "[]", .malformed),
        (200, "{}", .malformed),
        (200, #"{"total":0}"#, .malformed),
        (200, #"{"total":null,"results":[]}"#, .malformed),
        (200, #"{"total":-1,"results":[]}"#, .malformed),
        (200, #"{"total":5,"page":1,"pageSize":100,"results":[]}"#, .malformed),
        (200, #"{"total":0,"page":1,"pageSize":100,"results":[{"id":"1","bibjson":{}}]}"#, .malformed),
        (200, #"{"total":5,"page":2,"pageSize":100,"results":[{"id":"1","bibjson":{}}]}"#, .malformed),
        (200, #"{"total":5,"page":1,"pageSize":0,"results":[{"id":"1","bibjson":{}}]}"#, .malformed),
        (200, #"{"total":1,"results":"#, .malformed),
    ])
    func `each kind of failure has its code`(status: Int, body: String, code: SourceError.Code) {
        #expect(Support.code(body, status: status) == code)
    }

    @Test func `a refusal repeats the source's words`() throws {
        let error = #expect(throws: SourceError.self) {
            try Support.page(#"{"error":"Malformed <b>sort</b>"}"#, status: 400)
        }
        #expect(error?.message == "DOAJ answered with HTTP 400: Malformed sort")
    }

    @Test func `a request of another plugin is refused`() throws {
        let response = SourceResponse(status: 200, body: Data("{}".utf8))
        let foreign = SourceRequest(.get, "https://doaj.org/")
        let error = #expect(throws: SourceError.self) { try Support.plugin().page(from: response, to: foreign) }
        #expect(error?.code == .rejected)
    }

    @Test func `nesting without end is an error`() {
        let deep = String(repeating: "[", count: 100_000)
        #expect(Support.code(#"{"total":1,"results":"# + deep) == .malformed)
        let closed = deep + String(repeating: "]", count: 100_000)
        #expect(Support.code(#"{"total":1,"page":1,"pageSize":100,"results":[\#(closed)]}"#) == .malformed)
    }

    @Test func `bytes that are no UTF-8 show in a title, and an id with them is none`() throws {
        let items = #"{"id":"a","bibjson":{"title":"ß Caf@"}},{"id":"b@","bibjson":{}},{"id":"c","bibjson":{}}"#
        let text = #"{"total":3,"page":1,"pageSize":100,"results":["# + items + "]}"
        let latin1E: UInt8 = 0xE9
        let body = Data(text.utf8.map { $0 == UInt8(ascii: "@") ? latin1E : $0 })
        let response = SourceResponse(status: 200, body: body).readable().response
        let page = try Support.plugin().page(from: response, to: Support.request())
        #expect(page.records.map(\.sourceID) == ["a", "c"])
        #expect(page.records[0].title == "ß Caf\u{FFFD}")
        #expect(page.problems.map(\.message) == ["its id is damaged"])
    }

    @Test func `dirt in one item spoils no other`() throws {
        let dirt = [
            "null", "[]", "{}", #""x""#, "1e999", #"{"id":null,"bibjson":{}}"#, #"{"id":[],"bibjson":{}}"#,
            #"{"id":"d1","bibjson":null}"#, #"{"id":"d2","bibjson":[]}"#,
            #"{"id":"d3","bibjson":{"title":[],"year":{},"author":[null,3,{"name":{}}],"identifier":[{"type":1,"id":2}]}}"#,
            #"{"id":"d4","bibjson":{"journal":[],"link":[{"url":5}],"subject":"x","keywords":[null,{}],"month":-4,"year":99999}}"#,
            #"{"id":"d4","bibjson":{}}"#,
        ].filter { $0 != "1e999" }
        let body = #"{"total":\#(dirt.count),"page":1,"pageSize":100,"results":[\#(dirt.joined(separator: ","))]}"#
        let page = try Support.page(body)
        #expect(page.records.count + page.problems.count == dirt.count)
        #expect(page.records.map(\.sourceID) == ["d3", "d4", "d4"])
        #expect(page.records.allSatisfy { $0.title == nil && $0.date == nil && $0.contributors.isEmpty })
    }

    @Test func `no cut of an answer is read as one`() throws {
        let body = try Support.fixture("articles.json")
        for length in stride(from: 0, to: body.count - 2, by: 97) {
            let cut = SourceResponse(status: 200, body: body.prefix(length))
            #expect(throws: SourceError.self) { try Support.plugin().page(from: cut, to: Support.request()) }
        }
    }
}
