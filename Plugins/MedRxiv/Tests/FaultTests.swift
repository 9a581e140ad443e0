import AssayKit
import Foundation
import MedRxivPlugin
import Testing

@Suite struct FaultTests {
    @Test(arguments: [
        (200, "", SourceError.Code.unavailable),
        (200, "  \n", .unavailable),
        (200, "<!DOCTYPE html><html><body>Welcome</body></html>", .unavailable),
        (200, "Too many requests", .unavailable),
        (200, "[1,2]", .unavailable),
        (200, "{}", .unavailable),
        (200, #"{"messages":[],"collection":[]}"#, .unavailable),
        (200, #"{"messages":[{"total":"0"}],"collection":[]}"#, .unavailable),
        (200, #"{"messages":[{"status":"ok","total":"7"}]}"#, .malformed),
        (200, #"{"messages":[{"status":"ok","total":"7"}],"collection":[]}"#, .unavailable),
        (200, #"{"messages":[{"status":"ok","total":"7"}],"collection":{"a":1}}"#, .malformed),
        (200, #"{"messages":[{"status":"ok","total":"7"}],"collection":[{"#, .malformed),
        (200, #"{"messages":[{"status":"Error: from date is after to date"}],"collection":[]}"#, .rejected),
        (429, "", .throttled), (503, "", .unavailable), (524, "", .unavailable), (404, "no such page", .rejected),
    ])
    func `each kind of failure has its code and none is nothing found`(
        status: Int, body: String, code: SourceError.Code
    ) {
        #expect(Support.code(Data(body.utf8), status: status) == code)
    }

    @Test func `a refusal repeats the API's words`() throws {
        let error = #expect(throws: SourceError.self) {
            try Support.page(#"{"messages":[{"status":"Error: dates &amp; server"}],"collection":[]}"#)
        }
        #expect(error?.message == "medRxiv says: Error: dates & server")
    }

    @Test(arguments: ["no posts found", "No articles found", " no posts found "])
    func `nothing is found only where the API says so`(status: String) throws {
        let page = try Support.page(#"{"messages":[{"status":"\#(status)"}]}"#)
        #expect(page.records.isEmpty && page.problems.isEmpty && page.next.isEmpty)
    }

    @Test func `a survey without a number is no zero`() throws {
        let request = try Support.plugin().firstRequests(for: Support.search(since: "2024", until: "2024"))[0]
        for total in [#""many""#, "-1", "null", "1.5", "99999999999999999999"] {
            let body = Support.response(#"{"messages":[{"status":"ok","total":\#(total)}],"collection":[]}"#)
            let error = #expect(throws: SourceError.self) { try Support.plugin().page(from: body, to: request) }
            #expect(error?.code == .unavailable)
        }
    }

    @Test func `a survey that denies the items it brings is no zero`() throws {
        let request = try Support.plugin().firstRequests(for: Support.search(since: "2024", until: "2024"))[0]
        for total in [0, 2] {
            let error = #expect(throws: SourceError.self) {
                try Support.plugin().page(from: Support.answer(total: total, 0..<3), to: request)
            }
            #expect(error?.code == .unavailable)
        }
        let page = try Support.plugin().page(from: Support.answer(total: 3, 0..<3), to: request)
        #expect(page.declaredTotal == 3)
    }

    @Test func `a request of another plugin is refused`() throws {
        for context in [[:], ["task": "page", "server": "medrxiv"], ["task": "page", "server": "other", "days": "x"]] {
            let foreign = SourceRequest(.get, "https://api.biorxiv.org/", context: context)
            let error = #expect(throws: SourceError.self) {
                try Support.plugin().page(from: Support.nothing, to: foreign)
            }
            #expect(error?.code == .rejected)
        }
    }

    @Test func `no cut of an answer is read as one`() throws {
        let body = try Support.fixture("page.json")
        for length in stride(from: 0, to: body.count - 2, by: 97) {
            #expect(Support.code(body.prefix(length)) != nil)
        }
    }

    @Test func `nesting without end is no answer and no crash`() {
        let deep = String(repeating: "[", count: 100_000)
        #expect(Support.code(Data(#"{"messages":[{"status":"ok"}],"collection":\#(deep)"#.utf8)) == .malformed)
    }

    @Test func `dirt in an item costs that item at most`() throws {
        let dirt = [
            "null", "7", "[]", "{}", #"{"doi":null}"#, #"{"doi":"not a doi"}"#, #"{"doi":["10.1101/1"]}"#,
            #"{"doi":"10.1101/123456","version":-4,"funder":{"name":1},"authors":";;,;","published":[]}"#,
            #"{"doi":"10.1101/123456","version":"99999999999999999999","funder":[1,{"name":null}],"abstract":"O_FIG"}"#,
        ]
        let list = dirt.joined(separator: ",")
        let page = try Support.page(#"{"messages":[{"status":"ok","total":9}],"collection":[\#(list)]}"#)
        #expect(page.records.map(\.sourceID) == ["10.1101/123456", "10.1101/123456"])
        #expect(page.problems.map(\.position) == [0, 1, 2, 3, 4, 5, 6])
        #expect(page.records.allSatisfy { $0.contributors.isEmpty && $0.relations.isEmpty && $0.abstract.isEmpty })
    }

    @Test func `a flipped byte neither adds nor loses an item`() throws {
        let body = try Support.fixture("page.json")
        var readable = 0
        for place in stride(from: 0, to: body.count, by: 13) {
            var damaged = body
            damaged[damaged.startIndex + place] ^= UInt8(1 << (place % 8))
            let response = SourceResponse(status: 200, body: damaged)
            // Most damage makes the answer unreadable, which is an error and no page.
            guard let page = try? Support.plugin().page(from: response, to: Support.pageRequest()) else { continue }
            readable += 1
            #expect(page.records.count + page.problems.count == 7)
        }
        #expect(readable > 100)
    }

    @Test func `nothing found is believed with more words behind it, and nothing else is`() throws {
        let some = #"{"messages":[{"status":"No posts found for these days."}],"collection":[]}"#
        #expect(try Support.page(some).records.isEmpty)
        let other = #"{"messages":[{"status":"server not found"}],"collection":[]}"#
        #expect(throws: SourceError.self) { try Support.page(other) }
    }
}
