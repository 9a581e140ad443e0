import ArXivPlugin
import AssayKit
import Foundation
import Testing

@Suite struct FaultTests {
    private static let errorEntry = """
        <entry><id>https://arxiv.org/api/errors#start_must_be_an_integer</id><title>Error</title>
        <summary>start must be &lt; 30000</summary><author><name>arXiv api core</name></author></entry>
        """

    @Test(arguments: [
        (200, "Rate exceeded.", SourceError.Code.throttled),
        (200, "\n  rate exceeded", .throttled),
        (429, "Rate exceeded.", .throttled),
        (429, "", .throttled),
        (200, "", .malformed),
        (200, "<!DOCTYPE html><html><body>Welcome</body></html>", .malformed),
        (200, "{\"error\":1}", .malformed),
        (200, "<feed><title>no namespace</title></feed>", .malformed),
        (200, "<rss xmlns=\"http://www.w3.org/2005/Atom\"/>", .malformed),
        (200, "<feed xmlns=\"http://www.w3.org/2005/Atom\"></feed>", .unavailable),
        (200, "<feed xmlns=\"http://www.w3.org/2005/Atom\"><entry><id>x</id>", .malformed),
        (503, "<html><body>Later</body></html>", .unavailable),
        (500, "", .unavailable),
        (404, "nothing here", .rejected),
        (414, "<html>URI too long</html>", .rejected),
    ])
    func `each kind of failure has its code`(status: Int, body: String, code: SourceError.Code) {
        #expect(Support.code(Data(body.utf8), status: status) == code)
    }

    @Test(arguments: [200, 400])
    func `an entry that is an error is a refusal with its words, whatever the status`(status: Int) throws {
        let error = #expect(throws: SourceError.self) {
            try Support.page(Support.feed(total: 1, [Self.errorEntry]), status: status)
        }
        #expect(error?.code == .rejected)
        #expect(error?.message == "arXiv says: start must be < 30000")
    }

    @Test func `a preprint that is called Error is none`() throws {
        let entry =
            "<entry><id>http://arxiv.org/abs/2101.00001v1</id><title>Error</title>"
            + "<author><name>A B</name></author></entry>"
        #expect(try Support.page(Support.feed(total: 1, [entry])).records.count == 1)
    }

    @Test func `throttling asks for half a minute`() throws {
        let error = #expect(throws: SourceError.self) { try Support.page("Rate exceeded.") }
        #expect(error?.retryAfter == 30)
        #expect(error?.message == "arXiv says: Rate exceeded.")
    }

    @Test func `totals that are none are no zero`() throws {
        for total in ["", "many", "-1", "1e3"] {
            let body = Support.feed(total: 7, []).replacing(">7<", with: ">\(total)<")
            #expect(Support.code(Data(body.utf8)) == .unavailable)
        }
    }

    @Test func `a request of another plugin is refused`() throws {
        let foreign = SourceRequest(.get, "https://export.arxiv.org/")
        let error = #expect(throws: SourceError.self) {
            try Support.plugin().page(from: Support.response(""), to: foreign)
        }
        #expect(error?.code == .rejected)
    }

    @Test func `no cut of a feed is read as one`() throws {
        let body = try Support.fixture("feed.xml")
        for length in stride(from: 0, to: body.count - 8, by: 61) {
            #expect(Support.code(body.prefix(length)) != nil)
        }
    }

    @Test func `a byte that is no UTF-8 spoils a word and not a page, once the host has read the bytes`() throws {
        var body = try Support.fixture("feed.xml")
        let place = try #require(body.firstRange(of: Data("Ada B".utf8)))
        body[place.lowerBound] = 0xE9
        let damaged = SourceResponse(status: 200, body: body)
        #expect(Support.code(body) == .malformed)
        let page = try Support.plugin().page(from: damaged.readable().response, to: Support.request())
        #expect(page.records.count == 4)
        #expect(page.records[0].contributors[0].literal?.hasSuffix("da B. Example") == true)
    }

    @Test func `nesting without end is no feed and no crash`() {
        let deep = String(repeating: "<a>", count: 100_000)
        let body = Support.feed(total: 1, ["<entry><id>http://arxiv.org/abs/2101.00001v1</id>\(deep)"])
        #expect(Support.code(Data(body.utf8)) == .malformed)
    }

    @Test func `dirt in an entry costs that entry at most`() throws {
        let dirt = [
            "<entry/>", "<entry><id/></entry>",
            "<entry><id>2101.00001</id><title/><author/><author><name/></author></entry>",
            "<entry><id>http://arxiv.org/abs/</id></entry>",
            "<entry><id><b>http://arxiv.org/abs/2101.00002v1</b></id></entry>",
            "<entry><id>http://arxiv.org/abs/2101.00003v99999999999999999999</id><category/><link/></entry>",
            "<entry><id>http://arxiv.org/abs/2101.00001v1</id><published>2021-13-45T</published></entry>",
        ]
        let page = try Support.page(Support.feed(total: dirt.count, dirt))
        #expect(page.records.map(\.sourceID) == ["2101.00001", "2101.00002", "2101.00003", "2101.00001"])
        #expect(page.problems.map(\.position) == [0, 1, 3])
        #expect(page.records[2].extra["version"] == nil)
        #expect(page.records[0].contributors.isEmpty)
    }

    @Test func `a lookup's feed that lacks what it announces is no word on what arXiv knows`() throws {
        let identifiers = ["2101.10000", "2101.10001", "2101.10002"].compactMap { Identifier(.arxiv, $0) }
        let request = try Support.plugin().requests(for: identifiers)[0]
        let short = Support.response(Support.feed(total: 2, Support.entries(0..<1)))
        let error = #expect(throws: SourceError.self) { try Support.plugin().page(from: short, to: request) }
        #expect(error?.code == .unavailable)
        let whole = Support.response(Support.feed(total: 2, Support.entries(0..<2)))
        let page = try Support.plugin().page(from: whole, to: request)
        #expect(page.records.count == 2 && page.problems.map(\.sourceID) == ["2101.10002"])
    }
}
