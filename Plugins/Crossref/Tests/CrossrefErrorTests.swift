import AssayKit
import CrossrefPlugin
import Foundation
import Testing

@Suite struct CrossrefErrorTests {
    private static let failure =
        #"{"status":"failed","message-type":"validation-failure","message":[{"type":"integer-not-valid","#
        + #""value":"x","message":"Rows must be a number. "},{"type":"filter-not-available","message":"No such filter"}]}"#

    @Test(arguments: [
        (400, failure, SourceError.Code.rejected),
        (
            404,
            #"{"status":"failed","message-type":"resource-failure","message":[{"type":"cursor-invalid","message":"old"}]}"#,
            .cursorExpired
        ),
        (404, "Resource not found.", .rejected),
        (403, "<html><body>Forbidden</body></html>", .rejected),
        (429, "<html><body>429 Too Many Requests</body></html>", .throttled),
        (
            500, #"{"status":"error","message-type":"exception","message":{"name":"E","description":"broke"}}"#,
            .unavailable
        ),
        (504, "<html><head><title>504</title></head></html>", .unavailable),
        (200, "<html><body>Welcome</body></html>", .malformed),
        (200, "", .malformed),
        (200, "Resource not found.", .malformed),
        (200, "[]", .malformed),
        (200, "{}", .malformed),
        (200, #"{"status":"ok","message-type":"work-agency","message":{"DOI":"10.5555/1"}}"#, .malformed),
        (200, #"{"status":"ok","message-type":"work-list","message":{"items":[]}}"#, .malformed),
        (200, #"{"status":"ok","message-type":"work-list","message":{"total-results":3}}"#, .malformed),
        (200, #"{"status":"ok","message-type":"work-list","message":[]}"#, .malformed),
        (200, #"{"status":"ok","message-type":"work-list","message":{"total-res"#, .malformed),
    ])
    func `each kind of failure has its code`(status: Int, body: String, code: SourceError.Code) {
        #expect(Support.code(body, status: status) == code)
    }

    @Test func `a refusal repeats every text of the list`() throws {
        let error = #expect(throws: SourceError.self) { try Support.page(Self.failure, status: 400) }
        #expect(error?.message == "Crossref says: Rows must be a number. (x); No such filter")
    }

    @Test func `a request of another plugin is refused`() throws {
        let foreign = SourceRequest(.get, "https://api.crossref.org/")
        let error = #expect(throws: SourceError.self) { try Support.page("{}", to: foreign) }
        #expect(error?.code == .rejected)
    }

    @Test func `no cut of an answer is read as one`() throws {
        let body = try Support.fixture("works-page.json")
        for length in stride(from: 0, to: body.count - 2, by: 97) {
            let cut = SourceResponse(status: 200, body: body.prefix(length))
            #expect(throws: SourceError.self) { try Support.plugin().page(from: cut, to: Support.request(rows: 7)) }
        }
    }

    @Test func `a flipped byte neither adds nor loses an item`() throws {
        let body = try Support.fixture("works-page.json")
        var readable = 0
        for place in stride(from: 0, to: body.count, by: 13) {
            var damaged = body
            damaged[damaged.startIndex + place] ^= UInt8(1 << (place % 8))
            let response = SourceResponse(status: 200, body: damaged)
            // Most damage makes the answer unreadable, which is an error and no page.
            guard let page = try? Support.plugin().page(from: response, to: Support.request(rows: 7)) else { continue }
            readable += 1
            #expect(page.records.count + page.problems.count == 7)
        }
        #expect(readable > 100)
    }
}
