import AssayKit
import Foundation
import OpenFDAPlugin
import Testing

@Suite struct OpenFDAErrorTests {
    @Test(arguments: [
        ("", 200, "malformed"), ("<!doctype html><html>Hi</html>", 200, "malformed"), ("[]", 200, "malformed"),
        ("{}", 200, "malformed"), ("Rate limit", 200, "malformed"), (#"{"meta":null,"results":[]}"#, 200, "malformed"),
        (#"{"meta":{},"results":[]}"#, 200, "malformed"),
        (#"{"meta":{"results":{"total":0}},"results":[]}"#, 200, "malformed"),
        (#"{"meta":{"results":{"total":"many"}}}"#, 200, "malformed"),
        (#"{"error":{"code":"NOT_FOUND","message":"Page not found"}}"#, 404, "rejected"),
        (#"{"error":{"code":"OTHER","message":"No matches found!"}}"#, 404, "rejected"),
        ("<html>404</html>", 404, "rejected"), ("", 404, "rejected"),
        (#"{"error":{"code":"NOT_FOUND","message":"No matches found!"}}"#, 500, "unavailable"),
        (#"{"error":{"code":"BAD_REQUEST","message":"Invalid parameter: x"}}"#, 400, "rejected"),
        (#"{"error":{"code":"API_KEY_MISSING","message":"No key"}}"#, 403, "rejected"),
        (#"{"error":{"code":"OVER_RATE_LIMIT","message":"Later"}}"#, 429, "throttled"),
        (#"{"error":{"code":"OVER_RATE_LIMIT","message":"Later"}}"#, 200, "throttled"), ("", 429, "throttled"),
        (#"{"error":{"code":"SERVER_ERROR","message":"Check your request and try again"}}"#, 500, "unavailable"),
        (#"{"error":{"code":"SERVER_ERROR","message":"x","details":"[parse_exception] y"}}"#, 500, "rejected"),
        ("<html>Bad gateway</html>", 502, "unavailable"), (#"{"error":7}"#, 200, "malformed"),
    ])
    func `each kind of trouble has the code by which the host goes on`(body: String, status: Int, code: String) throws {
        let request = try Support.size()
        let error = #expect(throws: SourceError.self) { try Support.page(body, status: status, to: request) }
        #expect(error?.code.rawValue == code)
    }

    @Test func `too many requests wait a minute, and the key is offered`() throws {
        let request = try Support.size()
        let error = #expect(throws: SourceError.self) { try Support.page("", status: 429, to: request) }
        #expect(error?.retryAfter == 60)
        #expect(error?.hint?.contains("OPENFDA_API_KEY") == true)
        let told = #expect(throws: SourceError.self) {
            try Support.page("", status: 429, headers: ["Retry-After": "7"], to: request)
        }
        #expect(told?.retryAfter == 7)
    }

    @Test func `labels that were announced and are gone begin the search anew, and never read as none`() throws {
        let request = try Support.labels()
        let error = #expect(throws: SourceError.self) { try Support.page(Support.noMatches, status: 404, to: request) }
        #expect(error?.code == .cursorExpired)
    }

    @Test func `a cut or bottomless answer, and one in broken text, is refused`() throws {
        let whole = Data(try Support.fixture("labels.json").utf8)
        let end = try #require(whole.lastIndex(of: UInt8(ascii: "}")))
        let request = try Support.labels()
        for length in stride(from: 0, to: end, by: 43) {
            let error = #expect(throws: SourceError.self) {
                try Support.plugin().page(from: SourceResponse(status: 200, body: whole.prefix(length)), to: request)
            }
            #expect(error?.code == .malformed)
        }
        let deep = Support.answer(String(repeating: "[", count: 100_000), total: 1)
        #expect(throws: SourceError.self) { try Support.page(deep, to: request) }
        let broken = Data(#"{"meta":{"disclaimer":""#.utf8) + Data([0xFF]) + Data(#""},"results":[]}"#.utf8)
        #expect(throws: SourceError.self) {
            try Support.plugin().page(from: SourceResponse(status: 200, body: broken), to: request)
        }
    }
}
