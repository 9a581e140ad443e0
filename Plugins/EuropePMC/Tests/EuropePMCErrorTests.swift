import AssayKit
import EuropePMCPlugin
import Foundation
import Testing

@Suite struct EuropePMCErrorTests {
    @Test(arguments: [
        (200, #"{"errCode":404,"errMsg":"Nothing to search for"}"#, SourceError.Code.rejected),
        (200, #"{"errCode":"503","errMsg":"Later"}"#, .unavailable),
        (200, #"{"errCode":404,"errMsg":"Invalid cursorMark provided"}"#, .cursorExpired),
        (200, #"{"errCode":429,"errMsg":"Slower"}"#, .throttled),
        (200, #"{"version":"6.9"}"#, .unavailable),
        (200, #"{"hitCount":5}"#, .malformed),
        (200, #"{"hitCount":5,"resultList":{"result":[]}}"#, .malformed),
        (200, "<errorBean><errCode>0</errCode><errMsg>not open</errMsg></errorBean>", .rejected),
        (200, "<responseWrapper><hitCount>3</hitCount></responseWrapper>", .malformed),
        (200, "<!DOCTYPE html><html><body>Welcome</body></html>", .malformed),
        (200, "This API is temporarily unavailable due to maintenance.", .unavailable),
        (200, "", .malformed),
        (200, "[1,2]", .malformed),
        (200, #"{"hitCount":1,"resultList":"#, .malformed),
        (503, "This API is temporarily unavailable due to maintenance.", .unavailable),
        (404, "", .rejected),
        (414, "<html><body>URI too long</body></html>", .rejected),
        (429, "", .throttled),
    ])
    func `each kind of failure has its code`(status: Int, body: String, code: SourceError.Code) {
        #expect(Support.code(body, status: status) == code)
    }

    @Test func `a refusal repeats the source's words`() throws {
        let error = #expect(throws: SourceError.self) {
            try Support.page(#"{"errCode":404,"errMsg":"No criteria &amp; no hits"}"#)
        }
        #expect(error?.message == "Europe PMC says: No criteria & no hits")
    }

    @Test func `a request of another plugin is refused`() throws {
        let response = SourceResponse(status: 200, body: Data("{}".utf8))
        let foreign = SourceRequest(.get, "https://www.ebi.ac.uk/")
        let error = #expect(throws: SourceError.self) { try Support.plugin().page(from: response, to: foreign) }
        #expect(error?.code == .rejected)
    }

    @Test func `no cut of an answer is read as one`() throws {
        let body = try Support.fixture("core-page.json")
        for length in stride(from: 0, to: body.count - 2, by: 97) {
            let cut = SourceResponse(status: 200, body: body.prefix(length))
            #expect(throws: SourceError.self) { try Support.plugin().page(from: cut, to: Support.request()) }
            #expect(try Support.plugin().nextRequests(after: cut, to: Support.request()) == nil)
        }
    }

    @Test func `a flipped byte neither adds nor loses an item`() throws {
        let body = try Support.fixture("core-page.json")
        var readable = 0
        for place in stride(from: 0, to: body.count, by: 13) {
            var damaged = body
            damaged[damaged.startIndex + place] ^= UInt8(1 << (place % 8))
            let response = SourceResponse(status: 200, body: damaged)
            // Most damage makes the answer unreadable, which is an error and no page.
            guard let page = try? Support.plugin().page(from: response, to: Support.request()) else { continue }
            readable += 1
            #expect(page.records.count + page.problems.count == 6)
        }
        #expect(readable > 100)
    }
}
